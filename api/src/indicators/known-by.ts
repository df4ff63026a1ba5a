import type { DataFamily } from "../facts/data-family.ts";
import type { Indicator, Measure } from "../facts/indicator.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS, type RegionLevel } from "../region/region-enums.ts";
import { FLOWS, STOCK_FACTS } from "./facts/index.ts";

const families = new WeakMap<Indicator, readonly DataFamily[]>();

/** The families that must be known for an indicator to say anything: those of the facts it counts and of the columns it looks at. */
export function familiesOf(indicator: Indicator): readonly DataFamily[] {
  let found = families.get(indicator);
  if (found === undefined) {
    const { numerator, denominator } = indicator;
    found = [...new Set([...ofMeasure(numerator), ...(denominator === null ? [] : ofMeasure(denominator))])];
    families.set(indicator, found);
  }
  return found;
}

export function familiesOfMeasures(measures: readonly Measure[]): readonly DataFamily[] {
  return [...new Set(measures.flatMap(ofMeasure))];
}

/** Whether an indicator's facts are placed finely enough to say anything of a region. */
export function isKeptAt({ numerator, denominator }: Indicator): (region: Region) => boolean {
  const finest = finestOf(numerator) ?? (denominator === null ? undefined : finestOf(denominator));
  if (finest === undefined) return () => true;
  const levels = LEVELS.slice(0, LEVELS.indexOf(finest) + 1);
  return ({ level }) => levels.includes(level);
}

function finestOf({ over }: Measure): RegionLevel | undefined {
  return STOCK_FACTS[over]?.finest;
}

function ofMeasure({ over, sql }: Measure): DataFamily[] {
  const { rows, columns, codes = {} } = (FLOWS[over] ?? STOCK_FACTS[over]!).knownBy;
  const named = [
    ...[...sql.matchAll(/\bf\.(\w+)/g)].map(([, column]) => columns[column!]),
    ...[...sql.matchAll(/'(\w+)'/g)].map(([, code]) => codes[code!]),
  ];
  return [rows, ...named.filter((family) => family !== undefined)];
}
