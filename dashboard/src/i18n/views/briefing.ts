import { briefing as en } from "../en/briefing.ts";
import { briefing as zh } from "../zh-cn/briefing.ts";
import { addTexts } from "./add-texts.ts";

addTexts("briefing", { zh, en });
