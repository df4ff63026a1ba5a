import { standing as en } from "../en/standing.ts";
import { standing as zh } from "../zh-cn/standing.ts";
import { addTexts } from "./add-texts.ts";

addTexts("standing", { zh, en });
