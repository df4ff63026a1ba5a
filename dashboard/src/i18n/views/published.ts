import { published as en } from "../en/published.ts";
import { published as zh } from "../zh-cn/published.ts";
import { addTexts } from "./add-texts.ts";

addTexts("published", { zh, en });
