import { dayPart as en } from "../en/day-part.ts";
import { dayPart as zh } from "../zh-cn/day-part.ts";
import { addTexts } from "./add-texts.ts";

addTexts("dayPart", { zh, en });
