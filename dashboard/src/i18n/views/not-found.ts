import { notFound as en } from "../en/not-found.ts";
import { notFound as zh } from "../zh-cn/not-found.ts";
import { addTexts } from "./add-texts.ts";

addTexts("notFound", { zh, en });
