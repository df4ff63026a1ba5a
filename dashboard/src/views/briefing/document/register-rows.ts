import type { RegisterPart, RegisterReading } from "../facts/register-reading.ts";

/** Parts with records that a table names before it puts the others together. */
const NAMED = 5;

/** Parts that a table puts into one row. */
interface Others {
  readonly count: number;
  readonly records: number;
  readonly before: number | null;
}
/** The parts of a register as a briefing prints them: what is printed adds up to the whole. */
export interface RegisterRows {
  /** The parts with most records, then zones and what is not placed further, as far as there is anything to print. */
  readonly largest: readonly RegisterPart[];
  readonly others: Others | null;
  readonly beside: readonly RegisterPart[];
  /** On record, without a record of the month or of the one it is compared with. */
  readonly none: readonly RegisterPart[];
  /** Never had a record: no data, which is not none. */
  readonly noData: readonly RegisterPart[];
}

export function registerRows({ parts }: Pick<RegisterReading, "parts">): RegisterRows {
  const isSilent = ({ records, before }: RegisterPart): boolean => !records && !before;
  const told = parts.filter((part) => !isSilent(part));
  const listed = told.filter(({ kind }) => kind === "REGION");
  // one alone is as well named
  const named = listed.length > NAMED + 1 ? NAMED : listed.length;
  const rest = listed.slice(named);
  return {
    largest: listed.slice(0, named),
    others:
      rest.length === 0
        ? null
        : {
            count: rest.length,
            records: rest.reduce((sum, { records }) => sum + (records ?? 0), 0),
            before: rest.some(({ before }) => before === null)
              ? null
              : rest.reduce((sum, { before }) => sum + (before ?? 0), 0),
          },
    beside: told.filter(({ kind }) => kind !== "REGION"),
    none: parts.filter((part) => isSilent(part) && part.records !== null),
    noData: parts.filter((part) => isSilent(part) && part.records === null),
  };
}
