import { chooseExactly } from "./apportion.ts";
import { dayText } from "./calendar.ts";
import type { CityPlan } from "./city-plans.ts";
import { favour } from "./local-quality.ts";
import { type Estate, numbered, type Row } from "./model.ts";
import { Random } from "./random.ts";

/** One city's renovations of old neighbourhoods: most done over the last six years, some under way as planned, some only planned. */
export function makeRenovations(plan: CityPlan, estates: readonly Estate[], today: number): Row[] {
  const random = new Random(`renovations:${plan.code}`);
  const old = estates.filter((estate) => estate.old);
  const underWay = new Set(chooseExactly(old, plan.underRenovation, random));
  const rest = old.filter((estate) => !underWay.has(estate));
  const done = new Set(chooseExactly(rest, plan.renovated, random, (estate) => favour("renovation", estate.place, 4)));
  const planned = new Set(
    chooseExactly(
      rest.filter((estate) => !done.has(estate)),
      Math.round(old.length * 0.1),
      random,
    ),
  );
  const number = numbered("R", plan.code);
  return old.flatMap((estate): Row[] => {
    const row = (plannedOn: number, startedOn: number | null, finishedOn: number | null): Row => ({
      id: number(),
      estate_id: estate.id,
      planned_on: dayText(plannedOn),
      started_on: startedOn === null ? null : dayText(startedOn),
      finished_on: finishedOn === null ? null : dayText(finishedOn),
    });
    if (done.has(estate)) {
      const finished = today - random.whole(10, 2200);
      const started = finished - random.whole(120, 400);
      return [row(started - random.whole(60, 300), started, finished)];
    }
    if (underWay.has(estate)) {
      const started = today - random.whole(10, 300);
      return [row(started - random.whole(60, 300), started, null)];
    }
    return planned.has(estate) ? [row(today - random.whole(5, 250), null, null)] : [];
  });
}
