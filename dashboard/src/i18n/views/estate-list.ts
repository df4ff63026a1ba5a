import { estateList as en } from "../en/estate-list.ts";
import { estateList as zh } from "../zh-cn/estate-list.ts";
import { addTexts } from "./add-texts.ts";

addTexts("estateList", { zh, en });
