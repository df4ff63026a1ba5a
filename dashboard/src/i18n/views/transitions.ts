import { transitions as en } from "../en/transitions.ts";
import { transitions as zh } from "../zh-cn/transitions.ts";
import { addTexts } from "./add-texts.ts";

addTexts("transitions", { zh, en });
