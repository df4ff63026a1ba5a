import { codeNames } from "../code-names.ts";
import type { Texts } from "../texts.ts";
import { briefing } from "./briefing.ts";
import { common } from "./common.ts";
import { estatePage } from "./estate-page.ts";
import { explore } from "./explore.ts";
import { leadership } from "./leadership.ts";
import { map } from "./map.ts";
import { mapTools } from "./map-tools.ts";
import { partyLadders } from "./party-ladders.ts";
import { registers } from "./registers.ts";
import { supervision } from "./supervision.ts";
import { wall } from "./wall.ts";

/** Every text of the screen, Chinese. The English ones must have the same keys: a type and a test hold them to it. */
export const zhCn = {
  ...common,
  code: codeNames("zh"),
  map,
  mapTools,
  leadership,
  estatePage,
  briefing,
  explore,
  registers,
  partyLadders,
  supervision,
  wall,
};
export type Translation = Texts<typeof zhCn>;
