import { spoken as en } from "../en/spoken.ts";
import { spoken as zh } from "../zh-cn/spoken.ts";
import { addTexts } from "./add-texts.ts";

addTexts("spoken", { zh, en });
