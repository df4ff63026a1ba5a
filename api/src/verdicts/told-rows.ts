import { TimeZone } from "../calendar/time-zone.ts";
import type { ComplaintEvent } from "../clocks/complaint-event.ts";
import { endOf } from "../clocks/limit.ts";
import { headerRecogniser } from "../imports/header.ts";
import { ImportRefused, type ProblemList } from "../imports/import-refused.ts";
import { noFindings } from "../imports/import-run.ts";
import { TypedRows } from "../imports/interpret-rows.ts";
import { headersOf } from "../imports/mapping.ts";
import { openFile } from "../imports/readers/open-file.ts";
import type { Remarks } from "../imports/remarks.ts";
import type { SourceFile, SourceRow } from "../imports/source-row.ts";
import type { Value } from "../parsers/column.ts";
import type { WorkingCalendar } from "../working-time/working-calendar.ts";
import { withClocks } from "./day-and-clock.ts";
import { mayBeVerdictColumn, recognisedColumns } from "./recognised-columns.ts";
import { limitFrom } from "./told-limit.ts";
import { verdictColumns } from "./verdict-columns.ts";
import type { VerdictRequest } from "./verdict-request.ts";
import type { Verdict } from "./verdict-words.ts";

/** What a file tells of one complaint. */
interface ToldRow {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly id: string | null;
  readonly events: readonly ComplaintEvent[];
  /** The deadline that stands in the file. */
  readonly target: number | null;
  readonly told: Verdict | null;
}

export interface ToldFile {
  readonly rows: readonly ToldRow[];
  /** Which header was read as what. */
  readonly columns: readonly { readonly column: string; readonly header: string }[];
  readonly unused: readonly string[];
  /** Headers of a second deadline or verdict (first response beside resolution): one clock is replayed at a time. */
  readonly otherClock: readonly string[];
  /** Until when the file says that it tells; null: it does not say. */
  readonly asOf: number | null;
}

/** Rows by which columns are told. */
const ROWS_LOOKED_AT = 500;

/** Reads a file's complaints with their verdicts. Throws ImportRefused. */
export async function toldRows(
  { file: path, policy, timeZone, today, mapping: given, dateOrder }: VerdictRequest,
  calendar: WorkingCalendar,
  problems: ProblemList,
  remarks: Remarks,
): Promise<ToldFile> {
  const isKnown = headerRecogniser(verdictColumns(), given);
  const opened = await openFile(path, { knows: (header) => isKnown(header) || mayBeVerdictColumn(header) });
  const peek = await peeked(opened);
  const { file, first, clockOf } = withClocks(peek.file, peek.first, new Set(headersOf(given)));
  const { mapping, byDay, otherClock } = recognisedColumns(
    file.columns,
    first.slice(0, ROWS_LOOKED_AT).map(({ cells }) => cells),
    given,
  );
  const findings = noFindings();
  const typed = new TypedRows(
    {
      file,
      request: { sourceName: "", crs: "wgs84", today, mapping, dateOrder },
      context: { today, zone: new TimeZone(timeZone) },
      problems,
      remarks,
      findings,
    },
    verdictColumns({ limitHeader: mapping.columns.limit?.from?.[0], dueByDay: byDay.has("target_at") }),
  );
  if (!typed.carries("in_time") && !typed.carries("overdue"))
    throw new ImportRefused(
      `Expected a column with the source's verdict, such as on_time, 是否按时 or 是否超期, got ${file.columns.join(", ")}. A mapping says which it is.`,
    );
  if (policy === null && !typed.carries("target_at") && !typed.carries("limit"))
    throw new ImportRefused(
      `Expected a column with the source's deadline, such as due_date or 限办时间, or with its length, such as 办理时限 (5个工作日), or --policy, got ${file.columns.join(", ")}.`,
    );
  if (policy === null && !typed.carries("closed_at") && !typed.carries("handled_at"))
    throw new ImportRefused(
      `Expected a column with when it was closed, such as closed_date or 办结时间, got ${file.columns.join(", ")}. A mapping says which it is.`,
    );
  const reader = (name: string) => typed.reader(name);
  const [id, reported, assigned, handled, closed] = verdictColumns().map(({ name }) => reader(name));
  const [target, limit, inTime, overdue, asOf] = ["target_at", "limit", "in_time", "overdue", "as_of"].map(reader);
  const end = policy !== null ? null : judgedBy(typed);
  const rows: ToldRow[] = [];
  let until: number | null = null;
  for await (const batch of typed.batches())
    for (const row of batch) {
      const start = instant(reported!(row));
      const length = limit!(row) as string | null;
      const due =
        instant(target!(row)) ?? (length === null || start === null ? null : endOf(limitFrom(length), start, calendar));
      const moments = [
        ["RECEIVED", start],
        ["ASSIGNED", instant(assigned!(row))],
        ["HANDLED", end === "closed_at" ? null : ended(instant(handled!(row)), byDay.has("handled_at"))],
        ["CLOSED", end === "handled_at" ? null : ended(instant(closed!(row)), byDay.has("closed_at"))],
      ] as const;
      const stated = instant(asOf!(row));
      if (stated !== null) until = Math.max(stated, until ?? stated);
      rows.push({
        row: row.row,
        id: id!(row) as string | null,
        events: moments.flatMap(([type, at]) =>
          at === null ? [] : [{ type, at, ...(type === "RECEIVED" && due !== null && { due }) }],
        ),
        target: due,
        told: (inTime!(row) ?? overdue!(row)) as Verdict | null,
      });
    }
  typed.expectAny();
  const { columns, unused } = findings.header!;
  return {
    rows,
    columns: columns.flatMap(({ column, header }) =>
      header === null || (end !== null && ENDS.has(column) && column !== end)
        ? []
        : [{ column, header: [header, ...(clockOf.has(header) ? [clockOf.get(header)!] : [])].join(" + ") }],
    ),
    unused,
    otherClock,
    asOf: until,
  };
}

const ENDS = new Set(["closed_at", "handled_at"]);
/** What the end of the work is called, of which the one is not the other. */
const HANDLED = /resol|处置|处理|答复|回复|反馈/i;

/** What a source judges by: the closing, or the handling where it tells of no closing, or where it names its deadline or verdict by that. */
function judgedBy(typed: TypedRows): "closed_at" | "handled_at" {
  if (!typed.carries("closed_at")) return "handled_at";
  const names = ["target_at", "limit", "in_time", "overdue"]
    .filter((name) => typed.carries(name))
    .map((name) => typed.headerOf(name));
  const isHandled =
    typed.carries("handled_at") && HANDLED.test(names.join(" ")) && !HANDLED.test(typed.headerOf("closed_at"));
  return isHandled ? "handled_at" : "closed_at";
}

/** The same file, its first rows known. */
async function peeked(file: SourceFile): Promise<{ file: SourceFile; first: readonly SourceRow[] }> {
  const batches = file.batches[Symbol.asyncIterator]();
  const { value: first = [], done } = await batches.next();
  async function* all(): AsyncGenerator<readonly SourceRow[]> {
    if (done) return;
    yield first;
    yield* { [Symbol.asyncIterator]: () => batches };
  }
  return { file: { ...file, batches: all() }, first };
}

/** What ended on a day alone did so after it had begun: not at the midnight until which the day before was allowed. */
const ended = (at: number | null, isDay: boolean): number | null => (at === null || !isDay ? at : at + 1);

const instant = (value: Value): number | null => (value === null ? null : Date.parse(value as string));
