import { explore as en } from "../en/explore.ts";
import { explore as zh } from "../zh-cn/explore.ts";
import { addTexts } from "./add-texts.ts";

addTexts("explore", { zh, en });
