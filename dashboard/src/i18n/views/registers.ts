import { registers as en } from "../en/registers.ts";
import { registers as zh } from "../zh-cn/registers.ts";
import { addTexts } from "./add-texts.ts";

addTexts("registers", { zh, en });
