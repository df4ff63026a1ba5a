import { TIME_ZONE } from "../src/calendar/clock.ts";
import { CRS_NAMES, type CrsName } from "../src/imports/crs.ts";
import { type FileRequest, KINDS, type KindName } from "../src/imports/import-request.ts";
import { DAY_ORDERS, type DayOrderName } from "../src/parsers/day-order.ts";
import { Usage } from "./command-end.ts";
import { meant, readOptions } from "./read-options.ts";

export const HELP = `Imports a file: npm run import -- KIND FILE --source NAME --crs SYSTEM [options]

KIND    ${KINDS.join(" | ")}
FILE    .csv or .tsv (UTF-8, UTF-16 or GB18030), .xlsx, .geojson, or a zipped Shapefile (.zip)

  --source NAME            the source system; with the ids of its rows it makes the keys   (required)
  --crs SYSTEM             ${CRS_NAMES.join(" | ")}: what the coordinates are in    (required for regions, estates, complaints)
  --mapping FILE           YAML that says which column is what (docs/importing.md)
  --sheet NAME|N           .xlsx: which sheet, by its name or its number (default the one with the most known headers)
  --header-row N           .xlsx, .csv: the row of the headers (default the one with the most known headers)
  --layer NAME             .zip: which Shapefile, where it holds several
  --dry-run                check everything, write nothing
  --skip-bad               leave refused rows out, and write them to FILE.rejected.csv
  --repair                 mend rings that cross themselves, instead of refusing them
  --time-zone ZONE         in which times without a zone are meant (default ${TIME_ZONE})
  --date-order ORDER       dmy | mdy | ymd: how 09/01/2026 is meant, where the file's days do not tell
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
  --place-anew             move estates, complaints and records that by these boundaries belong to other regions; else they are counted

A file is one transaction: all or nothing. The same file again changes nothing.
Exit code: 0 done, 1 refused or failed, 2 a command line that is not understood.
`;

/** Reads the command line; null asks for help. `today` is YYYY-MM-DD. Throws Usage. */
export function parseCommand(
  args: readonly string[],
  today: string,
): { request: FileRequest; mappingFile: string | null } | null {
  const { values, positionals } = readOptions({ args: [...args], allowPositionals: true, options: OPTIONS });
  if (values.help === true || args.length === 0) return null;
  const [kind, path, ...more] = positionals;
  if (!KINDS.includes(kind as KindName))
    throw new Usage(`expected a kind (${KINDS.join(", ")}), got "${kind ?? ""}"${meant(kind ?? "", KINDS)}`);
  if (path === undefined) throw new Usage(`expected a file after ${kind}, got nothing`);
  if (more.length > 0) throw new Usage(`expected one file, got also ${more.join(" ")}`);
  if (values.source === undefined) throw new Usage("expected --source NAME, got none");
  const located = kind === "regions" || kind === "estates" || kind === "complaints";
  if (values.crs === undefined && located)
    throw new Usage(`expected --crs ${CRS_NAMES.join("|")}: the system of the file's coordinates, got none`);
  const crs = (values.crs ?? "wgs84").toLowerCase() as CrsName;
  if (!CRS_NAMES.includes(crs)) throw new Usage(`expected --crs ${CRS_NAMES.join("|")}, got "${values.crs}"`);
  for (const option of FOR_REGIONS)
    if (values[option] !== undefined && kind !== "regions")
      throw new Usage(
        `--${option} is for regions: expected none for ${kind}, got ${values[option] === true ? "it" : `"${values[option]}"`}`,
      );
  const headerRow = values["header-row"];
  if (headerRow !== undefined && !/^[1-9]\d{0,6}$/.test(headerRow))
    throw new Usage(`expected --header-row N, the number of a row from 1, got "${headerRow}"`);
  return {
    mappingFile: values.mapping ?? null,
    request: {
      kind: kind as KindName,
      path,
      sourceName: values.source,
      crs,
      today,
      sheet: values.sheet,
      headerRow: headerRow === undefined ? undefined : Number(headerRow),
      layer: values.layer,
      dryRun: values["dry-run"],
      skipBad: values["skip-bad"],
      repair: values.repair,
      demo: values.demo,
      timeZone: values["time-zone"],
      dateOrder: dayOrder(values["date-order"]),
      under: values.under,
      referenceSource: values["ids-of"],
      level: values.level,
      parent: values.parent,
      newParent: values["new-parent"],
      quality: values.quality,
      boundarySource: values["boundary-source"],
      approvalNumber: values["approval-number"],
      placeAnew: values["place-anew"],
    },
  };
}

const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean" } as const;
const OPTIONS = {
  source: TEXT,
  crs: TEXT,
  mapping: TEXT,
  sheet: TEXT,
  "header-row": TEXT,
  layer: TEXT,
  "dry-run": FLAG,
  "skip-bad": FLAG,
  repair: FLAG,
  demo: FLAG,
  "time-zone": TEXT,
  "date-order": TEXT,
  under: TEXT,
  "ids-of": TEXT,
  level: TEXT,
  parent: TEXT,
  "new-parent": TEXT,
  quality: TEXT,
  "boundary-source": TEXT,
  "approval-number": TEXT,
  "place-anew": FLAG,
  help: { ...FLAG, short: "h" },
} as const;
const FOR_REGIONS = [
  "level",
  "parent",
  "new-parent",
  "quality",
  "boundary-source",
  "approval-number",
  "place-anew",
] as const;

function dayOrder(text: string | undefined): DayOrderName | undefined {
  if (text === undefined || DAY_ORDERS.includes(text as DayOrderName)) return text as DayOrderName | undefined;
  throw new Usage(`expected --date-order ${DAY_ORDERS.join("|")}, got "${text}"`);
}
