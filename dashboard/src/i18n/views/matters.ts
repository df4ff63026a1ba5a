import { matters as en } from "../en/matters.ts";
import { matters as zh } from "../zh-cn/matters.ts";
import { addTexts } from "./add-texts.ts";

addTexts("matters", { zh, en });
