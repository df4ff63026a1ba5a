import { queue as en } from "../en/queue.ts";
import { queue as zh } from "../zh-cn/queue.ts";
import { addTexts } from "./add-texts.ts";

addTexts("queue", { zh, en });
