import type { Done } from "../audit/audit.ts";
import type { ImportReport } from "./import-request.ts";

/** What the audit says of an import. */
export const imported = (report: ImportReport): Done => {
  const { importId, kind, sourceName, fileName, sha256, rowsRead, inserted, updated, unchanged, refused } = report;
  return {
    action: "IMPORTED",
    subject: fileName,
    details: { importId, kind, source: sourceName, sha256, rows: rowsRead, inserted, updated, unchanged, refused },
  };
};
