import type { CodeList } from "../code-lists/code-list.ts";
import type { Context } from "../context.ts";
import { figuresOn } from "../coverage/figures-on.ts";
import { partyCoverageSteps } from "../estate/party-coverage-steps.ts";
import type { Indicator } from "../facts/indicator.ts";
import type { Figure } from "../indicators/amounts-table.ts";
import { estates } from "../indicators/definitions/estates.ts";
import { modeShares } from "../indicators/definitions/mode-shares.ts";
import { oldNeighbourhoodCoverage, oldNeighbourhoods } from "../indicators/definitions/old-neighbourhoods.ts";
import { partySteps } from "../indicators/definitions/party-steps.ts";
import type { Region } from "../region/region.type.ts";
import { managementModes } from "../registers/episodes/management-modes.ts";
import { type Breakdown, type BreakdownRow, brokenDown, NOT_KNOWN, type Part, partsOf } from "./breakdown.ts";

type FigureOf = (indicator: Indicator) => Figure;

/** How estates divide on a day, from the indicators that count them. */
interface EstateBreakdown extends Pick<Breakdown, "id" | "name" | "unit" | "topics"> {
  readonly codes: CodeList;
  /** The indicator of all of them. */
  readonly all: Indicator;
  /** A share whose denominator is those on record. */
  readonly onRecord: Indicator;
  readonly others: readonly Indicator[];
  /** Estates of each code, in the list's order; null: no data. */
  readonly counts: (figure: FigureOf) => (number | null)[];
}

const numeratorOf = (figure: FigureOf, share: Indicator): number | null => figure(share).numerator;

const less = (whole: number | null, part: number | null): number | null =>
  whole === null || part === null ? null : whole - part;

/** NONE is what the modes leave; an estate of whose management nothing is known counts there where others' is on record. */
const oldByMode: EstateBreakdown = {
  id: "management_modes",
  name: { zh: "老旧小区管理模式", en: "Old neighbourhoods by mode of management" },
  unit: { zh: "个", en: "old neighbourhoods" },
  topics: ["OLD_NEIGHBOURHOODS", "PROPERTY_MANAGEMENT"],
  codes: managementModes as unknown as CodeList,
  all: oldNeighbourhoods,
  onRecord: oldNeighbourhoodCoverage,
  others: modeShares,
  counts: (figure) =>
    managementModes.values.map((mode) => {
      const share = modeShares.find(({ id }) => id === `mode_share_${mode.toLowerCase()}`);
      if (share !== undefined) return numeratorOf(figure, share);
      const { numerator, denominator } = figure(oldNeighbourhoodCoverage);
      return less(denominator, numerator);
    }),
};

/** The shares are of a step or a higher one. */
const estatesByStep: EstateBreakdown = {
  id: "party_coverage_steps",
  name: { zh: "小区党建覆盖层级", en: "Estates by step of party coverage" },
  unit: { zh: "个", en: "estates" },
  topics: ["PARTY", "ESTATES", "OWNERS_COMMITTEES"],
  codes: partyCoverageSteps as unknown as CodeList,
  all: estates,
  onRecord: partySteps[0]!,
  others: partySteps,
  counts: (figure) => {
    const atOrAbove = [figure(partySteps[0]!).denominator, ...partySteps.map((share) => numeratorOf(figure, share))];
    return atOrAbove.map((count, step) => (step + 1 < atOrAbove.length ? less(count, atOrAbove[step + 1]!) : count));
  },
};

export const estateBreakdowns: readonly Breakdown[] = [oldByMode, estatesByStep].map((declared) => ({
  ...declared,
  time: "stock",
  async count(context: Context, region: Region, { to }) {
    const asked = [region, ...region.childRegions];
    const indicators = [...new Set([declared.all, declared.onRecord, ...declared.others])];
    const figure = await figuresOn(context, indicators, asked, to);
    const [whole, ...below] = asked.map((place): BreakdownRow => {
      const of: FigureOf = (indicator) => figure(indicator, place);
      const onRecord = of(declared.onRecord);
      const all = of(declared.all).numerator;
      const notKnown = all === null ? null : all - (onRecord.denominator ?? 0);
      return { region: place, extent: onRecord.known!.extent, counts: [...declared.counts(of), notKnown] };
    });
    const parts = [...partsOf(declared.codes), NOT_KNOWN];
    return brokenDown({ from: null, to }, parts, asKnownBelow(parts, whole!, below), below);
  },
}));

/**
 * Estates that hang at a city itself, of which nothing is on record, count as NONE in the province, whose records begin elsewhere, and as
 * not known in the city: in the whole they are then not known either.
 */
function asKnownBelow(
  parts: readonly Part[],
  { region, extent, counts }: BreakdownRow,
  below: readonly BreakdownRow[],
): BreakdownRow {
  const [none, notKnown] = [parts.findIndex(({ code }) => code === "NONE"), parts.indexOf(NOT_KNOWN)];
  const more = below.reduce((sum, row) => sum + (row.counts[notKnown] ?? 0), -(counts[notKnown] ?? 0));
  if (more <= 0 || counts[none] === null) return { region, extent, counts };
  const moved = counts.map((count, i) => (i === none ? count! - more : i === notKnown ? (count ?? 0) + more : count));
  return { region, extent, counts: moved };
}
