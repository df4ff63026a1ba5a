import { periodPage as en } from "../en/period-page.ts";
import { periodPage as zh } from "../zh-cn/period-page.ts";
import { addTexts } from "./add-texts.ts";

addTexts("periodPage", { zh, en });
