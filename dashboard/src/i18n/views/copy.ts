import { copy as en } from "../en/copy.ts";
import { copy as zh } from "../zh-cn/copy.ts";
import { addTexts } from "./add-texts.ts";

addTexts("copy", { zh, en });
