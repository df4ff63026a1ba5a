import { work as en } from "../en/work.ts";
import { work as zh } from "../zh-cn/work.ts";
import { addTexts } from "./add-texts.ts";

addTexts("work", { zh, en });
