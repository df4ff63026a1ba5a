import { policies as en } from "../en/policies.ts";
import { policies as zh } from "../zh-cn/policies.ts";
import { addTexts } from "./add-texts.ts";

addTexts("policies", { zh, en });
