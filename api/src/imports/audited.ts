import type { Done } from "../audit/audit.ts";
import type { ImportReport } from "./import-request.ts";

/** What the audit says of estates that words came to mean; nothing where there are none. */
export const linksTold = ({ linked, waiting }: ImportReport["links"]) =>
  linked + waiting === 0 ? {} : { estatesLinked: linked, estatesWaiting: waiting };

/** What the audit says of an import. */
export const imported = (report: ImportReport): Done => {
  const { importId, kind, sourceName: source, fileName, sha256, rowsRead: rows, links } = report;
  const { inserted, updated, unchanged, refused } = report;
  return {
    action: "IMPORTED",
    subject: fileName,
    details: { importId, kind, source, sha256, rows, inserted, updated, unchanged, refused, ...linksTold(links) },
  };
};
