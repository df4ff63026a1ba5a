import { differences as en } from "../en/differences.ts";
import { differences as zh } from "../zh-cn/differences.ts";
import { addTexts } from "./add-texts.ts";

addTexts("differences", { zh, en });
