import { dayAfter } from "../../calendar/day.ts";
import { firstDay, stockDay } from "../../calendar/month.ts";
import type { Context } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import type { Indicator } from "../../facts/indicator.ts";
import type { Region } from "../../region/region.type.ts";
import { type AttributeFilter, attributesOver, familiesAsked, filterParameters } from "../attribute-filter.ts";
import { isKeptAt } from "../known-by.ts";
import type { NoDataReason } from "../notes.ts";
import { partsNotKnown } from "../parts-left-out.ts";
import type { Period } from "../period.ts";
import { measureOf, type RecordPart, whyNoPart } from "./record-parts.ts";
import { type RecordStatements, type RecordsAsked, recordStatements } from "./records.queries.ts";

/** Of which figure the records are. */
export interface RecordsOf {
  readonly indicator: Indicator;
  readonly region: Region;
  readonly period: Period;
  readonly part: RecordPart;
  readonly filter: AttributeFilter | null;
}

/** How the records of a figure are read. */
export interface RecordsFound {
  readonly statements: RecordStatements;
  readonly asked: RecordsAsked;
  /** Why there are none; null where there may be. */
  readonly noData: NoDataReason | null;
}

/** Where the records of a figure are looked for: where the figure itself is counted. Throws BadInput for a part that it does not have. */
export function recordsFound(context: Context, of: RecordsOf): RecordsFound {
  const { indicator, region, period, part, filter } = of;
  const why = whyNoPart(indicator, part);
  if (why !== null) throw new BadInput("part", `a part that ${indicator.id} has: ${why}`, part);
  const { regions, coverage, today } = context;
  const known = coverage.during(familiesAsked(indicator, filter), period)(region);
  const left = partsNotKnown(indicator, region, known).flatMap((place) => regions.subtreeIds(place));
  const without = new Set(left);
  const { cityCodes, regionIds } = regions.scope(region);
  const { over } = measureOf(indicator, part);
  const filtered = filter?.overs.has(over) === true;
  return {
    statements: recordStatements(indicator, part, filtered),
    asked: {
      cityCodes,
      regionIds:
        without.size === 0 ? regionIds : (regionIds ?? regions.subtreeIds(region)).filter((id) => !without.has(id)),
      days: [period.day ?? stockDay(period.to, today)],
      fromDays: [firstDay(period.from)],
      pastDays: [period.until === undefined ? firstDay(period.to + 1) : dayAfter(period.until)],
      ...(filtered && filterParameters(attributesOver(over), filter)),
    },
    noData: !isKeptAt(indicator)(region) ? "NOT_KEPT_AT_LEVEL" : known.extent === "NONE" ? "NOT_COVERED" : null,
  };
}
