import { listExport as en } from "../en/list-export.ts";
import { listExport as zh } from "../zh-cn/list-export.ts";
import { addTexts } from "./add-texts.ts";

addTexts("listExport", { zh, en });
