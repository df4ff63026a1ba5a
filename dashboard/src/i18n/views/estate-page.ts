import { estatePage as en } from "../en/estate-page.ts";
import { estatePage as zh } from "../zh-cn/estate-page.ts";
import { addTexts } from "./add-texts.ts";

addTexts("estatePage", { zh, en });
