import { targets as en } from "../en/targets.ts";
import { targets as zh } from "../zh-cn/targets.ts";
import { addTexts } from "./add-texts.ts";

addTexts("targets", { zh, en });
