import XMLBuilder from "fast-xml-builder";

/** A record as GeoReport v2 answers it: null is an empty element in XML. */
export type Told = Readonly<Record<string, string | number | boolean | null | readonly (string | Told)[]>>;

/** How a kind of records is named in XML: all of them together, and each. In JSON they are a list. */
export interface Named {
  readonly all: string;
  readonly each: string;
}

export const FORMATS = ["json", "xml"] as const;
export type Format = (typeof FORMATS)[number];

export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  json: "application/json; charset=utf-8",
  xml: "text/xml; charset=utf-8",
};

const builder = new XMLBuilder({ format: false, suppressEmptyNode: true });
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';
/** What XML 1.0 has no way to write, escaped or not. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** As elements: of a list named `formats` each is a `format`. */
const elements = (record: Told): object =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      Array.isArray(value) ? { [name.replace(/s$/, "")]: value.map(element) } : element(value as string),
    ]),
  );

const element = (value: string | number | boolean | null | Told): unknown => {
  if (typeof value === "string") return value.replace(NO_XML, " ");
  return typeof value === "object" && value !== null ? elements(value) : (value ?? "");
};

/** Records as a list. */
export const written = (format: Format, { all, each }: Named, records: readonly Told[]): string =>
  format === "json" ? JSON.stringify(records) : xml({ [all]: { [each]: records.map(elements) } });

/** One record that stands alone. */
export const writtenAlone = (format: Format, name: string, record: Told): string =>
  format === "json" ? JSON.stringify(record) : xml({ [name]: elements(record) });

const xml = (root: object): string => DECLARATION + builder.build(root);
