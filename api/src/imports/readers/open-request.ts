import { headerRecogniser } from "../header.ts";
import type { FileRequest } from "../import-request.ts";
import { columnsOf } from "../kinds/fact-kinds.ts";
import type { SourceFile } from "../source-row.ts";
import { asCorrected } from "./corrected-file.ts";
import { openFile } from "./open-file.ts";

/** Opens the file of a request, as its kind and its options say. */
export async function openRequest(
  request: Pick<FileRequest, "kind" | "path" | "mapping" | "sheet" | "headerRow" | "layer">,
): Promise<SourceFile & { sha256(): string }> {
  const { kind, path, mapping, sheet, headerRow, layer } = request;
  const options = { sheet, headerRow, layer, knows: headerRecogniser(columnsOf(kind), mapping) };
  return asCorrected(await openFile(path, options));
}
