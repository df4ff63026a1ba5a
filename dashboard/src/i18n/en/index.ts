import { codeNames } from "../code-names.ts";
import type { Translation } from "../zh-cn/index.ts";
import { admin } from "./admin.ts";
import { alerts } from "./alerts.ts";
import { briefing } from "./briefing.ts";
import { calendar } from "./calendar.ts";
import { common } from "./common.ts";
import { complaintPage } from "./complaint-page.ts";
import { copy } from "./copy.ts";
import { dayPart } from "./day-part.ts";
import { differences } from "./differences.ts";
import { estateFacts } from "./estate-facts.ts";
import { estateLinks } from "./estate-links.ts";
import { estateList } from "./estate-list.ts";
import { estatePage } from "./estate-page.ts";
import { evaluations } from "./evaluations.ts";
import { explore } from "./explore.ts";
import { forecast } from "./forecast.ts";
import { hotspots } from "./hotspots.ts";
import { imports } from "./imports.ts";
import { knownOn } from "./known-on.ts";
import { leadership } from "./leadership.ts";
import { listExport } from "./list-export.ts";
import { map } from "./map.ts";
import { mapTools } from "./map-tools.ts";
import { matters } from "./matters.ts";
import { money } from "./money.ts";
import { notFound } from "./not-found.ts";
import { partyLadders } from "./party-ladders.ts";
import { periodPage } from "./period-page.ts";
import { policies } from "./policies.ts";
import { published } from "./published.ts";
import { queue } from "./queue.ts";
import { registers } from "./registers.ts";
import { sending } from "./sending.ts";
import { signIn } from "./sign-in.ts";
import { spoken } from "./spoken.ts";
import { standing } from "./standing.ts";
import { streets } from "./streets.ts";
import { supervision } from "./supervision.ts";
import { targets } from "./targets.ts";
import { times } from "./times.ts";
import { transitions } from "./transitions.ts";
import { wall } from "./wall.ts";
import { work } from "./work.ts";
import { writeToken } from "./write-token.ts";

export const en: Translation = {
  ...common,
  code: codeNames("en"),
  map,
  mapTools,
  alerts,
  leadership,
  forecast,
  hotspots,
  differences,
  calendar,
  imports,
  estateFacts,
  estateLinks,
  listExport,
  complaintPage,
  estatePage,
  briefing,
  explore,
  matters,
  money,
  copy,
  knownOn,
  dayPart,
  estateList,
  notFound,
  periodPage,
  policies,
  published,
  queue,
  registers,
  partyLadders,
  admin,
  sending,
  signIn,
  spoken,
  standing,
  streets,
  supervision,
  targets,
  times,
  transitions,
  wall,
  evaluations,
  work,
  writeToken,
};
