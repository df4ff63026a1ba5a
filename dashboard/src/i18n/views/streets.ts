import { streets as en } from "../en/streets.ts";
import { streets as zh } from "../zh-cn/streets.ts";
import { addTexts } from "./add-texts.ts";

addTexts("streets", { zh, en });
