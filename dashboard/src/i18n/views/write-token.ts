import { writeToken as en } from "../en/write-token.ts";
import { writeToken as zh } from "../zh-cn/write-token.ts";
import { addTexts } from "./add-texts.ts";

addTexts("writeToken", { zh, en });
