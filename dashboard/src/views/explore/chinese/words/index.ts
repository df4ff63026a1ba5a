import { accounts } from "./accounts.ts";
import { alarms } from "./alarms.ts";
import { alerts } from "./alerts.ts";
import { categoryCodes } from "./category-codes.ts";
import { common } from "./common.ts";
import { complaintReport } from "./complaint-report.ts";
import { complaintTimes } from "./complaint-times.ts";
import { complaints } from "./complaints.ts";
import { dueDifferences } from "./due-differences.ts";
import { estateLinks } from "./estate-links.ts";
import { evaluation } from "./evaluation.ts";
import { figures } from "./figures.ts";
import { forecasts } from "./forecasts.ts";
import { hotspots } from "./hotspots.ts";
import { loops } from "./loops.ts";
import { party } from "./party.ts";
import { places } from "./places.ts";
import { policies } from "./policies.ts";
import { published } from "./published.ts";
import { queue } from "./queue.ts";
import { registers } from "./registers.ts";
import { sending } from "./sending.ts";
import { targets } from "./targets.ts";
import { workingYear } from "./working-year.ts";

/** The catalogue's files; none says a text that another says. */
export const CATALOGUE: readonly Readonly<Record<string, string>>[] = [
  common,
  places,
  estateLinks,
  evaluation,
  figures,
  complaints,
  categoryCodes,
  loops,
  complaintReport,
  complaintTimes,
  forecasts,
  hotspots,
  party,
  policies,
  queue,
  dueDifferences,
  workingYear,
  registers,
  published,
  targets,
  accounts,
  alarms,
  alerts,
  sending,
];

/** What the schema says in English, in Chinese: a name, and after a full colon what there is to say beyond it. */
export const WORDS: ReadonlyMap<string, string> = new Map(CATALOGUE.flatMap((words) => Object.entries(words)));
