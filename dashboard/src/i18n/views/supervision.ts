import { supervision as en } from "../en/supervision.ts";
import { supervision as zh } from "../zh-cn/supervision.ts";
import { addTexts } from "./add-texts.ts";

addTexts("supervision", { zh, en });
