import { calendar as en } from "../en/calendar.ts";
import { calendar as zh } from "../zh-cn/calendar.ts";
import { addTexts } from "./add-texts.ts";

addTexts("calendar", { zh, en });
