import { type MonthNumber, monthOf } from "@estate-atlas/api/calendar/month";
import type { Config } from "@estate-atlas/api/config";
import type { Context } from "@estate-atlas/api/context";
import { type Database, run } from "@estate-atlas/api/db/database";
import { evaluatedPeriod, periodBefore, periodOfMonth } from "@estate-atlas/api/evaluation/evaluated-period";
import { shippedScheme } from "@estate-atlas/api/evaluation/read-scheme";
import { makeRun, publish } from "@estate-atlas/api/evaluation/runs/make-run";
import { publishedRuns } from "@estate-atlas/api/evaluation/runs/run.queries";
import { openPlatform } from "@estate-atlas/api/open-platform";
import { shellContext } from "@estate-atlas/api/shell-context";
import { demoEnds } from "../seed.queries.ts";
import { enterDemoScores } from "./entered-scores.ts";

/** Of whom the demonstration has runs, of so many periods up to its end that something has moved and somebody is on a list again. */
const SHOWN = [
  { id: "linyi-counties", below: "371300", periods: 2 },
  { id: "red-black-firms", below: "371600", periods: 3 },
  { id: "red-black-estates", below: "370100", periods: 2 },
  { id: "shandong-firm-credit", below: "370200", periods: 1 },
  { id: "yantai-firm-credit", below: "370600", periods: 1 },
  { id: "jinan-three-parts", below: "370102", periods: 1 },
  { id: "weihai-four-parties", below: "371002", periods: 1 },
  { id: "qingdao-three-yellows", below: "370203", periods: 3 },
  { id: "firm-stars", below: "370300", periods: 1 },
  { id: "smart-estate-stars", below: "370705", periods: 1 },
] as const;

/**
 * Makes and publishes the runs of the demonstration that are not there yet, one after the other, the earliest period first; how many. None where
 * the database holds no demonstration. What a start that was killed has left is made up for by the next.
 */
export async function publishDemoRuns(database: Database, config: Config): Promise<number> {
  const [demo] = await run(database.pool, demoEnds, {});
  if (!demo?.last_day) return 0;
  const platform = await openPlatform(database, { ...config, today: config.today ?? demo.last_day });
  // what is published tells of it
  await platform.watch.start();
  try {
    return await publishMissing(shellContext(platform), monthOf(demo.last_day));
  } finally {
    await platform.watch.close();
  }
}

async function publishMissing(context: Context, month: MonthNumber): Promise<number> {
  let made = 0;
  for (const { id, below, periods } of SHOWN) {
    const written = shippedScheme(id);
    const { period: kind } = written.scheme;
    const under = context.regions.byCode(below);
    const now = evaluatedPeriod(kind, periodOfMonth(kind, month));
    const shown = Array.from({ length: periods }, (_, at) => periodBefore(kind, now, periods - at));
    const asked = { scheme: id, below: under.regionId, periods: shown };
    const there = new Set((await context.run(publishedRuns, asked)).map(({ period }) => period));
    for (const period of shown.filter((one) => !there.has(one))) {
      if (!(await enterDemoScores(context, written.scheme, period, under))) continue;
      await publish(context, await makeRun(context, written, period, under));
      made++;
    }
  }
  return made;
}
