import type { Indicator } from "../facts/indicator.ts";
import { type LastKnown, lastKnownOf } from "../facts/last-known.ts";
import { grouped, loader } from "../loader.ts";
import type { Region } from "../region/region.type.ts";
import { scopeOf } from "./amounts-from-facts.ts";
import { daysKnown } from "./facts-amounts.queries.ts";

interface Asked {
  readonly indicator: Indicator;
  readonly region: Region;
  /** YYYY-MM-DD */
  readonly day: string;
}

/** When the states that an indicator's numerator counts were last known, in a region on a day; null where none was, and for other indicators. */
export const lastKnown = loader<Asked, LastKnown | null>(
  ({ indicator, region, day }) => `${indicator.numerator.over} ${region.regionId} ${day}`,
  async (keys, context) => {
    const { regions: tree } = context;
    const found = new Map<Asked, { earliest: string; latest: string }>();
    await Promise.all(
      [...grouped(keys, ({ indicator }) => indicator.numerator.over)].map(async ([over, asked]) => {
        const statement = daysKnown[over];
        if (statement === undefined) return;
        const days = [...new Set(asked.map(({ day }) => day))];
        const scope = scopeOf(context, [...new Set(asked.map(({ region }) => region))]);
        const byPlace = new Map(asked.map((key) => [`${key.region.regionId} ${days.indexOf(key.day)}`, key]));
        for (const row of await context.run(statement, { ...scope, days }))
          for (let at: Region | null = tree.byId(row.region_id); at !== null; at = tree.above(at)) {
            const key = byPlace.get(`${at.regionId} ${row.period}`);
            if (key === undefined) continue;
            const before = found.get(key);
            const days = [row.earliest, row.latest, ...(before === undefined ? [] : Object.values(before))].sort();
            found.set(key, { earliest: days[0]!, latest: days.at(-1)! });
          }
      }),
    );
    return keys.map((key) => {
      const known = found.get(key);
      return known === undefined ? null : lastKnownOf(key.day, known.earliest, known.latest);
    });
  },
);
