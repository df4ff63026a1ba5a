import { normaliseHeader } from "../imports/header.ts";
import type { SourceFile, SourceRow } from "../imports/source-row.ts";
import { tellsDays, withoutMidnight } from "./days-alone.ts";

/** A time of day alone, as text or as a spreadsheet's moment of its day nought: 9:30, 14:05:00, 9:30 AM. */
const CLOCK = /^(?:(?:1899-12-3[01]|1900-01-00)[T\s])?(\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[ap]m)?)$/i;
const IS_OF = /^(?:date|time)(?:of)?|(?:date|day|dt|time|日期|时间|时刻|日|时)$/g;

/** A column of days and the one that tells their times of day, by their places. */
interface Pair {
  readonly day: number;
  readonly clock: number;
}

/** A file whose moments stand in one column each, though it writes some as a day and, in another column, a time of day. */
export interface Joined {
  readonly file: SourceFile;
  readonly first: readonly SourceRow[];
  /** Of a header of days the one of their times. */
  readonly clockOf: ReadonlyMap<string, string>;
}

/** Puts each time of day behind its day: where headers are alike but for date and time, or a column that is called time follows. `apart`: headers that are not to be touched. */
export function withClocks(file: SourceFile, first: readonly SourceRow[], apart: ReadonlySet<string>): Joined {
  const pairs = pairsOf(
    file.columns.map((header) => (apart.has(header) ? "" : header)),
    first,
  );
  if (pairs.length === 0) return { file, first, clockOf: new Map() };
  const clocks = new Set(pairs.map(({ clock }) => clock));
  const joined = ({ cells, ...row }: SourceRow): SourceRow => ({ ...row, cells: joinedCells(cells, pairs) });
  async function* batches(): AsyncGenerator<readonly SourceRow[]> {
    for await (const batch of file.batches) yield batch.map(joined);
  }
  return {
    file: {
      ...file,
      columns: file.columns.map((header, at) => (clocks.has(at) ? "" : header)),
      batches: batches(),
    },
    first: first.map(joined),
    clockOf: new Map(pairs.map(({ day, clock }) => [file.columns[day]!, file.columns[clock]!])),
  };
}

function joinedCells(cells: readonly string[], pairs: readonly Pair[]): string[] {
  const made = [...cells];
  for (const { day, clock } of pairs) {
    const time = CLOCK.exec((cells[clock] ?? "").trim())?.[1];
    if (time !== undefined && (cells[day] ?? "").trim() !== "") made[day] = `${withoutMidnight(cells[day]!)} ${time}`;
    made[clock] = "";
  }
  return made;
}

function pairsOf(headers: readonly string[], rows: readonly SourceRow[]): Pair[] {
  const cellsAt = (at: number): string[] =>
    rows.map(({ cells }) => (cells[at] ?? "").trim()).filter((cell) => cell !== "");
  const stems = headers.map((header) => normaliseHeader(header).replace(IS_OF, ""));
  const clocks = headers.flatMap((header, at) => {
    const cells = header === "" ? [] : cellsAt(at);
    return cells.length > 0 && cells.every((cell) => CLOCK.test(cell)) ? [at] : [];
  });
  return headers.flatMap((header, day): Pair[] => {
    if (header === "" || clocks.includes(day) || !tellsDays(cellsAt(day))) return [];
    const clock = clocks.find((at) => (stems[at] === "" ? at === day + 1 : stems[at] === stems[day]));
    return clock === undefined ? [] : [{ day, clock }];
  });
}
