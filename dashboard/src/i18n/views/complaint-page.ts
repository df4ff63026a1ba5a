import { complaintPage as en } from "../en/complaint-page.ts";
import { complaintPage as zh } from "../zh-cn/complaint-page.ts";
import { addTexts } from "./add-texts.ts";

addTexts("complaintPage", { zh, en });
