import { money as en } from "../en/money.ts";
import { money as zh } from "../zh-cn/money.ts";
import { addTexts } from "./add-texts.ts";

addTexts("money", { zh, en });
