import { imports as en } from "../en/imports.ts";
import { imports as zh } from "../zh-cn/imports.ts";
import { addTexts } from "./add-texts.ts";

addTexts("imports", { zh, en });
