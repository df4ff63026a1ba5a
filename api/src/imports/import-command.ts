import { parseArgs } from "node:util";
import { CRS_NAMES, type CrsName, type FileRequest, KINDS, type KindName } from "./import-request.ts";

/** Raised for a command line that is not understood; the message says what was expected. */
export class UsageError extends Error {}

export const HELP = `Imports a file: npm run import -- KIND FILE --source NAME --crs SYSTEM [options]

KIND    ${KINDS.join(" | ")}
FILE    .csv or .tsv (UTF-8 or GB18030), .xlsx (first sheet), .geojson, or a zipped Shapefile (.zip)

  --source NAME            the source system; with the ids of its rows it makes the keys   (required)
  --crs SYSTEM             ${CRS_NAMES.join(" | ")}: what the coordinates are in    (required for regions, estates, complaints)
  --mapping FILE           YAML that says which column is what (docs/importing.md)
  --dry-run                check everything, write nothing
  --skip-bad               leave refused rows out, and write them to FILE.rejected.csv
  --repair                 mend rings that cross themselves, instead of refusing them
  --time-zone ZONE         in which times without a zone are meant (default Asia/Shanghai)
  --under CODE             look for places below this region alone
  --ids-of NAME            the source whose ids estate_id, firm_id and parent_id are (default --source)
  --demo                   invented rows: the dashboard says so

for regions:
  --level LEVEL            PROVINCE | CITY | COUNTY | STREET | COMMUNITY, where neither a column nor the code tells
  --parent CODE            parent of all rows without one; "none" makes roots
  --new-parent TEXT        "CODE,LEVEL,name zh,name en": a root to make first, and parent of the rows
  --quality QUALITY        official | simplified | approximate (default simplified)
  --boundary-source TEXT   where the boundaries are from, as the map says it (default --source)
  --approval-number TEXT   审图号, where the map has one

A file is one transaction: all or nothing. The same file again changes nothing.
Exit code: 0 done, 1 refused or failed, 2 a command line that is not understood.
`;

/** Reads the command line; null asks for help. `today` is YYYY-MM-DD. Throws UsageError. */
export function parseCommand(
  args: readonly string[],
  today: string,
): { request: FileRequest; mappingFile: string | null } | null {
  let parsed: ReturnType<typeof parseOptions>;
  try {
    parsed = parseOptions(args);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help === true || args.length === 0) return null;
  const [kind, path, ...more] = positionals;
  if (!KINDS.includes(kind as KindName))
    throw new UsageError(`expected a kind (${KINDS.join(", ")}), got "${kind ?? ""}"`);
  if (path === undefined) throw new UsageError(`expected a file after ${kind}, got nothing`);
  if (more.length > 0) throw new UsageError(`expected one file, got also ${more.join(" ")}`);
  if (values.source === undefined) throw new UsageError("expected --source NAME, got none");
  const located = kind === "regions" || kind === "estates" || kind === "complaints";
  if (values.crs === undefined && located)
    throw new UsageError(`expected --crs ${CRS_NAMES.join("|")}: the system of the file's coordinates, got none`);
  const crs = (values.crs ?? "wgs84").toLowerCase() as CrsName;
  if (!CRS_NAMES.includes(crs)) throw new UsageError(`expected --crs ${CRS_NAMES.join("|")}, got "${values.crs}"`);
  return {
    mappingFile: values.mapping ?? null,
    request: {
      kind: kind as KindName,
      path,
      sourceName: values.source,
      crs,
      today,
      dryRun: values["dry-run"],
      skipBad: values["skip-bad"],
      repair: values.repair,
      demo: values.demo,
      timeZone: values["time-zone"],
      under: values.under,
      referenceSource: values["ids-of"],
      level: values.level,
      parent: values.parent,
      newParent: values["new-parent"],
      quality: values.quality,
      boundarySource: values["boundary-source"],
      approvalNumber: values["approval-number"],
    },
  };
}

function parseOptions(args: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      source: text,
      crs: text,
      mapping: text,
      "dry-run": flag,
      "skip-bad": flag,
      repair: flag,
      demo: flag,
      "time-zone": text,
      under: text,
      "ids-of": text,
      level: text,
      parent: text,
      "new-parent": text,
      quality: text,
      "boundary-source": text,
      "approval-number": text,
      help: { ...flag, short: "h" },
    },
  });
}
