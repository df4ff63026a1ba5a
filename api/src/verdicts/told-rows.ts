import { TimeZone } from "../calendar/time-zone.ts";
import type { ComplaintEvent } from "../clocks/complaint-event.ts";
import { headerRecogniser } from "../imports/header.ts";
import { ImportRefused, type ProblemList } from "../imports/import-refused.ts";
import { noFindings } from "../imports/import-run.ts";
import { TypedRows } from "../imports/interpret-rows.ts";
import { openFile } from "../imports/readers/open-file.ts";
import type { Remarks } from "../imports/remarks.ts";
import type { Value } from "../parsers/column.ts";
import type { Verdict } from "./told-verdict.ts";
import { verdictColumns } from "./verdict-columns.ts";
import type { VerdictRequest } from "./verdict-request.ts";

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

/** Reads a file's complaints with their verdicts, by the columns that files of complaints have. Throws ImportRefused. */
export async function toldRows(
  { file: path, policy, timeZone, today, mapping, dateOrder }: VerdictRequest,
  problems: ProblemList,
  remarks: Remarks,
): Promise<ToldRow[]> {
  const file = await openFile(path, { knows: headerRecogniser(verdictColumns, mapping) });
  const typed = new TypedRows(
    {
      file,
      request: { sourceName: "", crs: "wgs84", today, mapping, dateOrder },
      context: { today, zone: new TimeZone(timeZone) },
      problems,
      remarks,
      findings: noFindings(),
    },
    verdictColumns,
  );
  if (!typed.carries("in_time") && !typed.carries("overdue"))
    throw new ImportRefused(
      `Expected a column with the source's verdict, such as on_time, 是否按时 or 是否超期, got ${file.columns.join(", ")}. A mapping says which it is.`,
    );
  if (policy === null && !typed.carries("target_at"))
    throw new ImportRefused(
      `Expected a column with the source's deadline, such as due_date or 限办时间, or --policy, got ${file.columns.join(", ")}.`,
    );
  const [id, reported, assigned, handled, closed, target, inTime, overdue] = verdictColumns.map(({ name }) =>
    typed.reader(name),
  );
  // A source judges by the closing; by the handling where it tells of no closing.
  const ends = policy !== null || !typed.carries("closed_at");
  const rows: ToldRow[] = [];
  for await (const batch of typed.batches())
    for (const row of batch) {
      const due = instant(target!(row));
      const moments = [
        ["RECEIVED", instant(reported!(row))],
        ["ASSIGNED", instant(assigned!(row))],
        ["HANDLED", ends ? instant(handled!(row)) : null],
        ["CLOSED", instant(closed!(row))],
      ] as const;
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
  return rows;
}

const instant = (value: Value): number | null => (value === null ? null : Date.parse(value as string));
