import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { insertTargets, recordedTargets } from "./target.queries.ts";

/** A target as it is to stand; without a value it is taken back. */
export interface StatedTarget {
  readonly indicator: string;
  readonly region: { readonly id: number; readonly code: string };
  readonly year: number;
  readonly value: number | null;
  readonly document: string;
}

interface Kept {
  /** Ids of the rows written, in the order given. */
  readonly ids: readonly string[];
  /** How many of them took the place of another. */
  readonly changed: number;
  readonly unchanged: number;
}

const keyOf = (indicator: string, year: number, regionId: number): string => `${indicator} ${year} ${regionId}`;

/** Writes those that are not in force already, a row each beside what stood before; each indicator, region and year is given once. */
export async function keepTargets(
  client: Queryable,
  stated: readonly StatedTarget[],
  by: { readonly sourceId: number | null; readonly at: Date; readonly name: string },
): Promise<Kept> {
  const before = new Map<string, { value: number | null; document: string }>();
  const recorded = await run(client, recordedTargets, {
    indicators: [...new Set(stated.map(({ indicator }) => indicator))],
    years: [...new Set(stated.map(({ year }) => year))],
    regionIds: [...new Set(stated.map(({ region }) => region.id))],
  });
  for (const { indicator, year, region_id, value, document } of recorded) {
    const key = keyOf(indicator, year, region_id);
    if (!before.has(key)) before.set(key, { value, document });
  }
  const inForce = ({ indicator, year, region }: StatedTarget) => before.get(keyOf(indicator, year, region.id));
  const other = stated.filter((one) => {
    const held = inForce(one);
    // what is not there need not be taken back
    return one.value === null
      ? (held?.value ?? null) !== null
      : held?.value !== one.value || held.document !== one.document;
  });
  const rows =
    other.length === 0
      ? []
      : await run(client, insertTargets, {
          indicators: other.map(({ indicator }) => indicator),
          regions: other.map(({ region }) => region.id),
          years: other.map(({ year }) => year),
          values: other.map(({ value }) => value),
          documents: other.map(({ document }) => document),
          names: other.map(({ indicator, region, year }) => `${indicator} ${region.code} ${year}`),
          sourceId: by.sourceId,
          at: by.at,
          by: by.name,
        });
  return {
    ids: rows.map(({ target_id }) => target_id),
    changed: other.filter((one) => (inForce(one)?.value ?? null) !== null).length,
    unchanged: stated.length - other.length,
  };
}
