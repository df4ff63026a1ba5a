import { knownOn as en } from "../en/known-on.ts";
import { knownOn as zh } from "../zh-cn/known-on.ts";
import { addTexts } from "./add-texts.ts";

addTexts("knownOn", { zh, en });
