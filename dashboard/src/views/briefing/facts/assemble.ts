import { firstDay } from "../../../format/month.ts";
import type { ResultOf } from "../../../graphql/tada.ts";
import type { Boundaries } from "../../../live/use-boundaries.ts";
import type { Indicator, Platform } from "../../../platform.tsx";
import type { BriefingPeriod } from "../period.ts";
import type { MakeUpQuery, PartsQuery, RegionFactsQuery } from "./briefing.queries.ts";
import type { BriefingFacts, CategoryCount, MapFacts, Named, PublishedFigure } from "./facts.ts";
import { changeOf, type Reading } from "./reading.ts";

type RegionAnswer = NonNullable<ResultOf<typeof RegionFactsQuery>["region"]>;
type PartsAnswer = ResultOf<typeof PartsQuery>;
type MakeUpAnswer = ResultOf<typeof MakeUpQuery>;

interface Answers {
  readonly region: RegionAnswer;
  readonly definitions: ResultOf<typeof RegionFactsQuery>["indicators"];
  /** Null for a region without parts. */
  readonly parts: PartsAnswer | null;
  readonly makeUp: MakeUpAnswer;
  /** By address of the shapes. */
  readonly boundaries: Boundaries | null;
}

/** The answers of the server as what a briefing says. */
export function assemble(
  { region, definitions, parts, makeUp, boundaries }: Answers,
  period: BriefingPeriod,
  { platform, indicators }: Pick<Platform, "platform" | "indicators">,
): BriefingFacts {
  const indicatorById = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const readings = regionReadings(region, period.month, indicatorById);
  const choropleths = parts === null ? [] : Object.values(parts);
  const nameOf = new Map<string, Named>(region.children.map((child) => [child.code, child]));
  const { oldNeighbourhoodCoverage: old, partyCoverage: party } = makeUp;
  const hasBefore = period.before.from >= firstDay(platform.firstMonth);
  const hasYearBefore = period.yearBefore.from >= firstDay(platform.firstMonth);
  return {
    region,
    childLevel: region.children.length === 0 ? null : (region.children[0]!.level as BriefingFacts["childLevel"]),
    period,
    asOf: period.days.to,
    today: platform.today,
    dataUpdatedAt: platform.dataUpdatedAt,
    demo: platform.demo || choropleths.some(({ demo }) => demo),
    readings,
    parts: new Map(
      choropleths.map((choropleth) => {
        const indicator = indicatorById.get(choropleth.indicator.id)!;
        const rows = choropleth.values.flatMap((row): Reading[] => {
          const named = nameOf.get(row.code);
          const mom = changeOf(row.value, row.previous);
          return named ? [{ ...row, ...plainName(named), month: period.month, indicator, mom, yoy: null }] : [];
        });
        return [indicator.id, rows];
      }),
    ),
    zones: old.children
      .filter((child) => child.region.kind === "FUNCTIONAL_ZONE")
      .map((child) => ({ ...child, ...plainName(child.region) })),
    modes: old.byMode,
    steps: party.steps,
    categories: categoryCounts(makeUp, hasBefore, hasYearBefore),
    published: publishedFigures(region, readings),
    definitions,
    maps: new Map(
      choropleths.flatMap((choropleth): [string, MapFacts][] =>
        boundaries === null || boundaries.features.length === 0
          ? []
          : [
              [
                choropleth.indicator.id,
                {
                  breaks: choropleth.breaks,
                  boundaries,
                  source: choropleth.boundarySource,
                  approvalNumber: choropleth.approvalNumber,
                  quality: choropleth.boundaryQuality,
                },
              ],
            ],
      ),
    ),
  };
}

const plainName = ({ code, nameZh, nameEn }: Named): Named => ({ code, nameZh, nameEn });

/** Stocks against the ends of the months before; flows against the days that the server says. */
function regionReadings(
  region: RegionAnswer,
  month: string,
  indicatorById: ReadonlyMap<string, Indicator>,
): Map<string, Reading> {
  const byId = (rows: readonly { indicator: { id: string }; value: number | null }[]): Map<string, number | null> =>
    new Map(rows.map(({ indicator, value }) => [indicator.id, value]));
  const flows = (rows: readonly { indicator: { id: string }; previous: number | null }[]): [string, number | null][] =>
    rows.map(({ indicator, previous }) => [indicator.id, previous]);
  const { mom1, mom2, mom3, mom4, mom5, yoy1, yoy2, yoy3, yoy4, yoy5 } = region;
  const before = new Map([...byId(region.before), ...flows([mom1, mom2, mom3, mom4, mom5])]);
  const yearBefore = new Map([...byId(region.yearBefore), ...flows([yoy1, yoy2, yoy3, yoy4, yoy5])]);
  return new Map(
    region.now.map(({ indicator, value, numerator, denominator }) => [
      indicator.id,
      {
        ...plainName(region),
        month,
        indicator: indicatorById.get(indicator.id)!,
        value,
        numerator,
        denominator,
        mom: changeOf(value, before.get(indicator.id)),
        yoy: changeOf(value, yearBefore.get(indicator.id)),
      },
    ]),
  );
}

/** Most complaints first; equal ones by their id. A category that was there only before is kept, with 0 now. */
function categoryCounts(makeUp: MakeUpAnswer, hasBefore: boolean, hasYearBefore: boolean): CategoryCount[] {
  const names = new Map<string, { nameZh: string; nameEn: string }>();
  const count = (rows: MakeUpAnswer["now"]): Map<string, number> =>
    new Map(
      rows.flatMap(({ category, complaints }): [string, number][] => {
        if (!category) return [];
        names.set(category.category, category);
        return [[category.category, complaints]];
      }),
    );
  const [now, before, yearBefore] = [count(makeUp.now), count(makeUp.before), count(makeUp.yearBefore)];
  return [...names]
    .map(([id, { nameZh, nameEn }]) => ({
      id,
      nameZh,
      nameEn,
      now: now.get(id) ?? 0,
      before: hasBefore ? (before.get(id) ?? 0) : null,
      yearBefore: hasYearBefore ? (yearBefore.get(id) ?? 0) : null,
    }))
    .sort((a, b) => b.now - a.now || (a.id < b.id ? -1 : 1))
    .map(({ id: _, ...category }) => category);
}

function publishedFigures(region: RegionAnswer, readings: ReadonlyMap<string, Reading>): PublishedFigure[] {
  return region.now.flatMap(({ indicator, published }) =>
    published.flatMap(({ part, ours, observation }): PublishedFigure[] =>
      part === "RELATED" ? [] : [{ reading: readings.get(indicator.id)!, part, ours, observation }],
    ),
  );
}
