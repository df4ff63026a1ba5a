import type { Database } from "../db/database.ts";
import { inTransaction, run } from "../db/database.ts";
import { importFile } from "../imports/import-file.ts";
import { ImportRefused } from "../imports/import-refused.ts";
import type { FileRequest, ImportReport } from "../imports/import-request.ts";
import type { Problem } from "../imports/problem.ts";
import { MOST_REFUSED_ROWS, writeRefusedWorkbook } from "../imports/refused-workbook.ts";
import type { ImportClient } from "../imports/staging/copy-writer.ts";
import { updateFindings } from "./file-import.queries.ts";
import { type Findings, findingsOf, findingsOfRefusal } from "./findings.ts";
import type { WaitingFile } from "./shown-file.ts";

interface Attempt {
  readonly findings: Findings;
  readonly problems: readonly Problem[];
}

/** Brings a file, or tries to, in one transaction with what `besides` writes; a file that is refused is found so, not thrown. */
export async function attempt(
  database: Database,
  request: FileRequest,
  besides: (client: ImportClient, report: ImportReport) => Promise<void> = async () => undefined,
): Promise<Attempt> {
  try {
    const report = await inTransaction(database, async (client) => {
      const report = await importFile(client, request);
      await besides(client, report);
      return report;
    });
    return { findings: findingsOf(report, null), problems: report.problems };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return { findings: findingsOfRefusal(error, request.kind, null), problems: error.problems };
  }
}

/** Keeps what was found, with the refused rows as a workbook at `target` where there are any. */
export async function keepFound(
  database: Database,
  row: WaitingFile,
  request: FileRequest,
  { findings, problems }: Attempt,
  target: string,
): Promise<void> {
  const workbookRows =
    problems.length === 0
      ? null
      : await writeRefusedWorkbook(request, problems.slice(0, 10 * MOST_REFUSED_ROWS), target);
  await run(database.pool, updateFindings, {
    ...{ fileId: row.file_id, state: findings.refusal === null ? "TRIED" : "REFUSED", at: new Date() },
    findings: JSON.stringify({ ...findings, workbookRows }),
  });
}
