import { graphql, type ResultOf, type VariablesOf } from "../graphql/tada.ts";
import { useRegionsMeant } from "../link/regions-meant.ts";
import { type Live, useLive } from "../live/use-live.ts";
import type { CountsFilter } from "./filters.ts";
import { SumToldAs } from "./sum-figures.ts";

const CountsQuery = graphql(
  `
  query RegisterCounts(
    $register: ID!
    $groupBy: [RegisterGroup!]!
    $level: RegionLevel
    $code: ID
    $filter: RegisterFilter
  ) {
    registerCounts(register: $register, groupBy: $groupBy, level: $level, code: $code, filter: $filter) {
      region {
        code
        nameZh
        nameEn
        kind
      }
      period
      code
      source
      records
      suppressed
      sums {
        ...SumToldAs
      }
      lastKnown {
        earliest
        latest
        daysOld
      }
    }
  }
`,
  [SumToldAs],
);

export type Count = ResultOf<typeof CountsQuery>["registerCounts"][number];
type Groups = VariablesOf<typeof CountsQuery>["groupBy"];
type Level = VariablesOf<typeof CountsQuery>["level"];

/** What records are counted by, and which of them. */
interface Counted {
  readonly register: string;
  readonly groupBy: Groups;
  readonly level?: Level;
  /** Field of the column that CODE groups by. */
  readonly code?: string;
  readonly filter: CountsFilter;
}

/** Records of a register by groups; nothing is asked for null. */
export function useCounts(counted: Counted | null): {
  readonly live: Live<ResultOf<typeof CountsQuery>>;
  /** The last good answer, perhaps to what was asked before; null before the first. */
  readonly counts: readonly Count[] | null;
} {
  const { register, groupBy, level = null, code = null, filter } = counted ?? NOTHING;
  const meant = useRegionsMeant();
  const live = useLive(
    CountsQuery,
    { register, groupBy, level, code, filter: { ...filter, ...meant } },
    counted === null,
  );
  return { live, counts: counted === null ? null : (live.data?.registerCounts ?? null) };
}

const NOTHING: Counted = { register: "", groupBy: [], filter: { under: "" } };

/** Counts without those that are suppressed. */
export const told = <Count extends { readonly records: number | null }>(counts: readonly Count[]) =>
  counts.flatMap((count) => (count.records === null ? [] : [{ ...count, records: count.records }]));

/** Records of all counts; those that are suppressed, which none are that are not by a code, are left out. */
export const recordsOf = (counts: readonly { readonly records: number | null }[]): number =>
  counts.reduce((all, { records }) => all + (records ?? 0), 0);
