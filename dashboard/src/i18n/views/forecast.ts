import { forecast as en } from "../en/forecast.ts";
import { forecast as zh } from "../zh-cn/forecast.ts";
import { addTexts } from "./add-texts.ts";

addTexts("forecast", { zh, en });
