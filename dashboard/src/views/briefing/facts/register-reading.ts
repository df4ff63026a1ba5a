import { graphql, type ResultOf } from "../../../graphql/tada.ts";
import { codesOf, type Register, type RegisterColumn } from "../../../registers/register.ts";
import { type SumFigure, SumToldAs, sumFigures } from "../../../registers/sum-figures.ts";
import { recordsOf, told } from "../../../registers/use-counts.ts";
import type { Named } from "./named.ts";

/** What a register has of a region in a month, in the month before, and on the day the stocks stand at. */
export const RegisterFactsQuery = graphql(
  `
  query BriefingRegister(
    $register: ID!
    $region: ID!
    $families: [DataFamily!]!
    $month: YearMonth!
    $monthBefore: YearMonth!
    $groups: [RegisterGroup!]!
    $now: RegisterFilter!
    $before: RegisterFilter!
    $ever: RegisterFilter!
    $open: RegisterFilter!
    $isInterval: Boolean!
    $code: ID
    $hasCodes: Boolean!
  ) {
    coverage: dataCoverage(region: $region, families: $families, from: $month, to: $month) {
      extent
      regions
      regionsCovered
      missing {
        code
      }
    }
    coverageBefore: dataCoverage(region: $region, families: $families, from: $monthBefore, to: $monthBefore) {
      extent
      missing {
        code
      }
    }
    all: registerCounts(register: $register, groupBy: [], filter: $now) {
      records
      sums {
        ...SumToldAs
      }
      lastKnown {
        earliest
        latest
      }
    }
    now: registerCounts(register: $register, groupBy: $groups, filter: $now) {
      region {
        code
        nameZh
        nameEn
        kind
      }
      records
    }
    before: registerCounts(register: $register, groupBy: $groups, filter: $before) {
      region {
        code
        nameZh
        nameEn
        kind
      }
      records
    }
    ever: registerCounts(register: $register, groupBy: $groups, filter: $ever) {
      region {
        code
      }
    }
    open: registerCounts(register: $register, groupBy: [], filter: $open) @include(if: $isInterval) {
      records
    }
    byCode: registerCounts(register: $register, groupBy: [CODE], code: $code, filter: $now) @include(if: $hasCodes) {
      code
      records
    }
  }
`,
  [SumToldAs],
);
export type RegisterAnswer = ResultOf<typeof RegisterFactsQuery>;

/** Records of a part of the region. */
export interface RegisterPart extends Named {
  /** An own kind of region, set apart, or what is known of the whole alone. */
  readonly kind: "REGION" | "ZONE" | "ABOVE";
  /** Null: it has never had any. */
  readonly records: number | null;
  /** Null: not compared. */
  readonly before: number | null;
}

/** A register of which there is something in the month. No record is named here, and so no person. */
export interface RegisterReading {
  readonly register: Register;
  readonly records: number;
  /** Of the days it is compared with; null where other regions were on record then. */
  readonly before: number | null;
  /** Of all regions that it is known by, those on record; null: all. */
  readonly part: { readonly covered: number; readonly regions: number } | null;
  /** Of states, the days on which those counted were last known, at the end of the month; null for others. */
  readonly lastKnown: { readonly earliest: string; readonly latest: string } | null;
  /** Held on the day; null where the register has no interval. */
  readonly open: number | null;
  /** With a number each. */
  readonly sums: readonly (SumFigure & { readonly sum: string })[];
  readonly column: RegisterColumn | null;
  /** Empty: suppressed. */
  readonly codes: readonly { readonly code: string | null; readonly records: number }[];
  /** The parts, then what stands beside them; together they are the records. */
  readonly parts: readonly RegisterPart[];
}

/** Registers without records of the month: on record without any, or without data. */
export interface SilentRegisters {
  readonly none: readonly Register[];
  readonly noData: readonly Register[];
}

/** The registers of which there is nothing to tell. */
export function silentRegisters(
  asked: readonly { readonly register: Register; readonly answer: RegisterAnswer }[],
): SilentRegisters {
  const silent = asked.filter(({ answer }) => recordsOf(answer.all) === 0);
  const without = (isKnown: boolean): Register[] =>
    silent.filter(({ answer }) => (answer.coverage[0]!.extent !== "NONE") === isKnown).map(({ register }) => register);
  return { none: without(true), noData: without(false) };
}

/** The answer as a briefing tells it; null where there is nothing to tell. */
export function registerReading(
  register: Register,
  column: RegisterColumn | null,
  answer: RegisterAnswer,
  region: Named,
  children: readonly Named[],
): RegisterReading | null {
  const records = recordsOf(answer.all);
  if (records === 0) return null;
  const coverage = answer.coverage[0]!;
  const earlier = answer.coverageBefore[0]!;
  const missing = (of: { readonly missing: readonly { readonly code: string }[] }): string =>
    of.missing
      .map(({ code }) => code)
      .sort()
      .join();
  // Months of which other regions are on record say nothing of each other.
  const isCompared = coverage.extent !== "NONE" && earlier.extent !== "NONE" && missing(coverage) === missing(earlier);
  const order = column === null ? [] : codesOf(column).map(({ code }) => code);
  const place = (code: string | null): number => (code === null ? order.length : order.indexOf(code));
  return {
    register,
    records,
    before: isCompared ? recordsOf(answer.before) : null,
    part: coverage.extent === "PART" ? { covered: coverage.regionsCovered, regions: coverage.regions } : null,
    lastKnown: answer.all[0]?.lastKnown ?? null,
    open: answer.open ? recordsOf(answer.open) : null,
    sums: sumFigures(register, answer.all[0]?.sums ?? []).flatMap((one) =>
      one.sum === null ? [] : [{ ...one, sum: one.sum }],
    ),
    column,
    codes: told(answer.byCode ?? []).sort((a, b) => place(a.code) - place(b.code)),
    parts: children.length === 0 ? [] : partsOf(answer, region, children, isCompared),
  };
}

function partsOf(
  answer: RegisterAnswer,
  region: Named,
  children: readonly Named[],
  isCompared: boolean,
): RegisterPart[] {
  const count = (counts: RegisterAnswer["now"]): Map<string, number> =>
    new Map(told(counts).map((one) => [one.region?.code ?? "", one.records]));
  const [now, before] = [count(answer.now), count(answer.before)];
  const ever = new Set(answer.ever.map((one) => one.region?.code ?? ""));
  const part = (kind: RegisterPart["kind"], named: Named, key: string): RegisterPart => ({
    code: named.code,
    nameZh: named.nameZh,
    nameEn: named.nameEn,
    kind,
    records: now.get(key) ?? (ever.has(key) ? 0 : null),
    before: isCompared && ever.has(key) ? (before.get(key) ?? 0) : null,
  });
  const listed = new Set(children.map(({ code }) => code));
  const beside = new Map(
    [...answer.now, ...answer.before].flatMap((one) =>
      one.region !== null && !listed.has(one.region.code) ? [[one.region.code, one.region] as const] : [],
    ),
  );
  const most = (a: RegisterPart, b: RegisterPart): number =>
    (b.records ?? -1) - (a.records ?? -1) || (a.code < b.code ? -1 : 1);
  return [
    ...children.map((child) => part("REGION", child, child.code)).sort(most),
    ...[...beside.values()].map((zone) => part("ZONE", zone, zone.code)).sort(most),
    ...(now.has("") || before.has("") ? [part("ABOVE", region, "")] : []),
  ];
}
