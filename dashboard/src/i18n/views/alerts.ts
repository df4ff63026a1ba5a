import { alerts as en } from "../en/alerts.ts";
import { alerts as zh } from "../zh-cn/alerts.ts";
import { addTexts } from "./add-texts.ts";

addTexts("alerts", { zh, en });
