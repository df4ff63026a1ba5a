import { ladderOf } from "../../../breakdown/ladder.ts";
import type { ResultOf } from "../../../graphql/tada.ts";
import type { Boundaries } from "../../../live/use-boundaries.ts";
import type { Indicator, Platform } from "../../../platform.tsx";
import type { BriefingPeriod } from "../../../wording/period.ts";
import { type Change, changeFrom, type Reading } from "../../../wording/reading.ts";
import type { ComplaintPartsQuery, CoveragePartsQuery, MakeUpQuery, RegionFactsQuery } from "./briefing.queries.ts";
import type { EvaluationReading } from "./evaluation-reading.ts";
import type { BesidePart, BriefingFacts, CategoryCount, MapFacts, PublishedFigure } from "./facts.ts";
import type { Named } from "./named.ts";
import type { RegisterReading, SilentRegisters } from "./register-reading.ts";
import type { StreetReading } from "./street-reading.ts";

type RegionAnswer = NonNullable<ResultOf<typeof RegionFactsQuery>["region"]>;
type PartsAnswer = ResultOf<typeof CoveragePartsQuery> & ResultOf<typeof ComplaintPartsQuery>;
type MakeUpAnswer = ResultOf<typeof MakeUpQuery>;

interface Answers {
  readonly region: RegionAnswer;
  readonly definitions: ResultOf<typeof RegionFactsQuery>["indicators"];
  readonly registers: readonly RegisterReading[];
  readonly silentRegisters: SilentRegisters;
  readonly streets: StreetReading | null;
  readonly evaluations: readonly EvaluationReading[];
  /** Null for a region without parts. */
  readonly parts: PartsAnswer | null;
  readonly makeUp: MakeUpAnswer;
  /** By address of the shapes. */
  readonly boundaries: Boundaries | null;
}

/** The answers of the server as what a briefing says. */
export function assemble(
  { region, definitions, registers, silentRegisters, streets, evaluations, parts, makeUp, boundaries }: Answers,
  period: BriefingPeriod,
  { platform, indicators }: Pick<Platform, "platform" | "indicators">,
): BriefingFacts {
  const indicatorById = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const readings = regionReadings(region, period.month, indicatorById);
  const choropleths = parts === null ? [] : Object.values(parts);
  const nameOf = new Map<string, Named>(region.children.map((child) => [child.code, child]));
  const steps = ladderOf(makeUp.steps.whole.parts);
  // Of an earlier time that is not on record, or of other counties, no category is held against anything.
  const complaints = readings.get("complaints");
  const isWhole = (change: Change | null | undefined): boolean => change != null && change.part === undefined;
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
          return named ? [{ ...row, ...plainName(named), ...comparedMonth(row), month: period.month, indicator }] : [];
        });
        return [indicator.id, rows];
      }),
    ),
    beside: new Map(
      choropleths.map((choropleth) => {
        const indicator = indicatorById.get(choropleth.indicator.id)!;
        return [
          indicator.id,
          choropleth.remainder.map((part): BesidePart => {
            const named = { code: part.region.code, nameZh: part.nameZh, nameEn: part.nameEn };
            return {
              ...named,
              key: `${part.kind} ${part.region.code}`,
              isZone: part.kind === "OTHER_KIND" && part.region.kind === "FUNCTIONAL_ZONE",
              reading: { ...part, ...named, ...comparedMonth(part), month: period.month, indicator },
            };
          }),
        ];
      }),
    ),
    modes: ladderOf(makeUp.modes.whole.parts).map(({ code, count }) => ({ mode: code, estates: count })),
    steps: steps.map(({ code, count, atOrAbove }) => ({ step: code, estates: count, atOrAbove })),
    partyOnRecord: steps[0]?.atOrAbove ?? null,
    categories:
      complaints?.value == null ? [] : categoryCounts(makeUp, isWhole(complaints.mom), isWhole(complaints.yoy)),
    published: publishedFigures(region, readings),
    registers,
    silentRegisters,
    policiesAbove: region.policiesAbove,
    streets,
    evaluations,
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

/** Against the month before; of a part that is on record in both months for some of its own alone no change is told. */
const comparedMonth = (told: {
  readonly previous: number | null;
  readonly change: number | null;
  readonly changePercent: number | null;
  readonly comparedPart: object | null;
}): Pick<Reading, "mom" | "yoy"> => ({
  mom: told.comparedPart === null ? changeFrom({ ...told, comparedPart: null }) : null,
  yoy: null,
});

function regionReadings(
  region: RegionAnswer,
  month: string,
  indicatorById: ReadonlyMap<string, Indicator>,
): Map<string, Reading> {
  const yoy = new Map(region.yoy.map((row) => [row.indicator.id, row]));
  return new Map(
    region.mom.map((before) => {
      const { indicator, value, numerator, denominator, noData, target } = before;
      const year = yoy.get(indicator.id)!;
      return [
        indicator.id,
        {
          ...plainName(region),
          month,
          indicator: indicatorById.get(indicator.id)!,
          value,
          numerator,
          denominator,
          noData,
          target,
          mom: changeFrom(before),
          yoy: changeFrom(year),
          notCompared: { mom: before.notCompared, yoy: year.notCompared },
        },
      ];
    }),
  );
}

/** Empty where they are suppressed. Most complaints first; equal ones by their id. A category that was there only before is kept, with 0 now. */
function categoryCounts(makeUp: MakeUpAnswer, hasBefore: boolean, hasYearBefore: boolean): CategoryCount[] {
  const isTold = (rows: MakeUpAnswer["now"]): boolean => rows.every(({ complaints }) => complaints !== null);
  if (!isTold(makeUp.now)) return [];
  const names = new Map<string, { nameZh: string; nameEn: string }>();
  const count = (rows: MakeUpAnswer["now"]): Map<string, number> =>
    new Map(
      rows.flatMap(({ category, complaints }): [string, number][] => {
        if (!category) return [];
        names.set(category.category, category);
        return complaints === null ? [] : [[category.category, complaints]];
      }),
    );
  const [now, before, yearBefore] = [count(makeUp.now), count(makeUp.before), count(makeUp.yearBefore)];
  return [...names]
    .map(([id, { nameZh, nameEn }]) => ({
      id,
      nameZh,
      nameEn,
      now: now.get(id) ?? 0,
      before: hasBefore && isTold(makeUp.before) ? (before.get(id) ?? 0) : null,
      yearBefore: hasYearBefore && isTold(makeUp.yearBefore) ? (yearBefore.get(id) ?? 0) : null,
    }))
    .sort((a, b) => b.now - a.now || (a.id < b.id ? -1 : 1))
    .map(({ id: _, ...category }) => category);
}

function publishedFigures(region: RegionAnswer, readings: ReadonlyMap<string, Reading>): PublishedFigure[] {
  return region.mom.flatMap(({ indicator, published }) =>
    published.flatMap(({ part, ours, observation }): PublishedFigure[] =>
      part === "RELATED" ? [] : [{ reading: readings.get(indicator.id)!, part, ours, observation }],
    ),
  );
}
