import { hotspots as en } from "../en/hotspots.ts";
import { hotspots as zh } from "../zh-cn/hotspots.ts";
import { addTexts } from "./add-texts.ts";

addTexts("hotspots", { zh, en });
