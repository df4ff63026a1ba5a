import { wall as en } from "../en/wall.ts";
import { wall as zh } from "../zh-cn/wall.ts";
import { addTexts } from "./add-texts.ts";

addTexts("wall", { zh, en });
