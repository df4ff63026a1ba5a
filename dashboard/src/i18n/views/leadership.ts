import { leadership as en } from "../en/leadership.ts";
import { leadership as zh } from "../zh-cn/leadership.ts";
import { addTexts } from "./add-texts.ts";

addTexts("leadership", { zh, en });
