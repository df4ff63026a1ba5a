import { estateFacts as en } from "../en/estate-facts.ts";
import { estateFacts as zh } from "../zh-cn/estate-facts.ts";
import { addTexts } from "./add-texts.ts";

addTexts("estateFacts", { zh, en });
