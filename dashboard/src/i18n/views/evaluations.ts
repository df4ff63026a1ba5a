import { evaluations as en } from "../en/evaluations.ts";
import { evaluations as zh } from "../zh-cn/evaluations.ts";
import { addTexts } from "./add-texts.ts";

addTexts("evaluations", { zh, en });
