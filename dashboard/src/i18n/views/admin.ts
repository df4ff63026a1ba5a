import { admin as en } from "../en/admin.ts";
import { admin as zh } from "../zh-cn/admin.ts";
import { addTexts } from "./add-texts.ts";

addTexts("admin", { zh, en });
