import { sending as en } from "../en/sending.ts";
import { sending as zh } from "../zh-cn/sending.ts";
import { addTexts } from "./add-texts.ts";

addTexts("sending", { zh, en });
