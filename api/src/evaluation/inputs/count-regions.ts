import type { Context } from "../../context.ts";
import { amountsOf } from "../../indicators/amounts.ts";
import type { Period } from "../../indicators/period.ts";
import type { Region } from "../../region/region.type.ts";
import { amountOf, type Counted, type Counting, countedOf, countedSubject } from "./counted.ts";

/** Counties or streets below a region. What is on record for a part of the region or the period alone is no value: parts are not ranked. */
export async function countRegions(
  context: Context,
  scheme: Counting,
  level: "COUNTY" | "STREET",
  under: Region,
  period: Period,
): Promise<Counted[]> {
  const regions = context.regions.descendantsAt(under, level, ["ADMINISTRATIVE"]);
  const counted = countedOf(scheme);
  const indicators = [...new Set(counted.map(({ indicator }) => indicator))];
  const table = await amountsOf(context, indicators, regions, [period]);
  return regions.map((region) =>
    countedSubject({ subject: region.code, name: region.nameZh, region }, counted, (indicator) => {
      const { known, ...amounts } = table.figures(indicator, 0)(region);
      return known?.extent === "WHOLE" ? amountOf(indicator, amounts) : null;
    }),
  );
}
