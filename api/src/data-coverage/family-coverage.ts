import { monthText } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { Known, Months } from "../facts/coverage.ts";
import type { DataFamily } from "../facts/data-family.ts";
import type { Region } from "../region/region.type.ts";
import { DATA_FAMILIES, isReportedDaily } from "./data-family.ts";
import type { FamilyCoverage, MonthCoverage } from "./family-coverage.type.ts";

/** What is on record of a family in a region over months. */
export function familyCoverage(context: Context, family: DataFamily, region: Region, months: Months): FamilyCoverage {
  const { coverage } = context;
  const knownIn = (asked: Months): { known: Known; regions: number } => ({
    known: coverage.during([family], asked)(region),
    regions: coverage.placesOf([family], region, asked).length,
  });
  const { known, regions } = knownIn(isReportedDaily(family) ? months : { from: months.to, to: months.to });
  const records = coverage.recordsOf(family, region);
  const firsts = records.flatMap(({ firstDay }) => (firstDay === null ? [] : [firstDay])).sort();
  const lasts = records.flatMap(({ lastDay }) => (lastDay === null ? [] : [lastDay])).sort();
  const always = firsts.length < records.length;
  return {
    family,
    nameZh: DATA_FAMILIES[family]!.zh,
    nameEn: DATA_FAMILIES[family]!.en,
    region,
    extent: known.extent,
    always,
    since: always ? null : (firsts[0] ?? null),
    until: lasts.at(-1) ?? null,
    regions,
    regionsCovered: regions - known.lacking.length,
    missing: known.lacking,
    sources: records.map(({ source, firstDay, lastDay }) => ({ name: source, since: firstDay, until: lastDay })),
    get months(): MonthCoverage[] {
      return Array.from({ length: months.to - months.from + 1 }, (_, i) => {
        const month = months.from + i;
        const inMonth = knownIn({ from: month, to: month });
        return {
          month: monthText(month),
          extent: inMonth.known.extent,
          regionsCovered: inMonth.regions - inMonth.known.lacking.length,
        };
      });
    },
  };
}
