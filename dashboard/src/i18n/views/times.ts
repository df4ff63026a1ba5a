import { times as en } from "../en/times.ts";
import { times as zh } from "../zh-cn/times.ts";
import { addTexts } from "./add-texts.ts";

addTexts("times", { zh, en });
