import { estateLinks as en } from "../en/estate-links.ts";
import { estateLinks as zh } from "../zh-cn/estate-links.ts";
import { addTexts } from "./add-texts.ts";

addTexts("estateLinks", { zh, en });
