import { partyLadders as en } from "../en/party-ladders.ts";
import { partyLadders as zh } from "../zh-cn/party-ladders.ts";
import { addTexts } from "./add-texts.ts";

addTexts("partyLadders", { zh, en });
