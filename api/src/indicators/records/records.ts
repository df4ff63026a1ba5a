import type { Words } from "../../code-lists/words.ts";
import type { Context } from "../../context.ts";
import type { Attribute } from "../../facts/attribute.ts";
import { asShown, type Measure } from "../../facts/indicator.ts";
import { keyOrder, keysetPage, type Page } from "../../graphql/pages.ts";
import type { Region } from "../../region/region.type.ts";
import { codeHeld, codesOf } from "../attribute-codes.ts";
import { attributesOver } from "../attribute-filter.ts";
import type { NoDataReason } from "../notes.ts";
import { measureOf } from "./record-parts.ts";
import { type RecordsOf, recordsFound } from "./record-scope.ts";
import { type FoundFact, type RecordSubject, type ShownFact, subjectOf } from "./record-subjects.ts";

type Row = FoundFact & {
  readonly amount: number;
  readonly attributes: readonly (string | null)[];
  /** The largest amount first, of equal ones the newest day. */
  readonly less_amount: number;
  readonly less_day: number;
};

/** A fact behind a figure. */
export interface IndicatorRecordRow extends Omit<ShownFact, "name"> {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: RecordSubject;
  /** Of a record: the id of its register. */
  readonly register: string | null;
  /** The finest region known to contain it. */
  readonly region: Region;
  readonly day: string | null;
  /** What it adds to the figure, as shown. */
  readonly amount: number;
  /** What is known of its attributes, in words. */
  readonly detailZh: string;
  readonly detailEn: string;
}

const ORDER = keyOrder<Row>()("RECORDS", ["number", "number", "text", "text", "bigint"], (row) => [
  row.less_amount,
  row.less_day,
  row.city_code,
  row.part,
  row.number,
]);

export interface IndicatorRecords {
  readonly page: Page<IndicatorRecordRow>;
  /** What all of them add up to: the part of the figure. */
  readonly amount: () => Promise<number | null>;
  readonly noData: NoDataReason | null;
}

/** The facts that a part of a figure is made of, page by page. Throws BadInput. */
export async function indicatorRecords(
  context: Context,
  of: RecordsOf,
  first: number,
  after: string | null,
): Promise<IndicatorRecords> {
  const { statements, asked, noData } = recordsFound(context, of);
  const measure = measureOf(of.indicator, of.part);
  let counting: Promise<readonly { records: number; amount: number | null }[]> | undefined;
  const counted = async () => {
    counting ??= context.run(statements.count, asked);
    return (await counting)[0]!;
  };
  let shown: ReadonlyMap<Row, IndicatorRecordRow> = new Map();
  const page = await keysetPage(
    {
      order: ORDER,
      read: async (key, limit) => {
        if (noData !== null) return [];
        const [afterAmount, afterDay, afterCity, afterPart, afterNumber] = key ?? [null, null, null, null, null];
        const rows = await context.run(statements.page, {
          ...asked,
          afterAmount,
          afterDay,
          afterCity,
          afterPart,
          afterNumber,
          limit,
        });
        shown = await shownOf(context, measure, rows);
        return rows;
      },
      nodeOf: (row) => shown.get(row)!,
      count: async () => (noData === null ? (await counted()).records : 0),
    },
    first,
    after,
  );
  return { page, amount: async () => (noData === null ? asShown((await counted()).amount, measure) : null), noData };
}

/** Facts as lists show them; what nothing more is found of is shown by its region. */
async function shownOf(
  context: Context,
  measure: Measure,
  rows: readonly Row[],
): Promise<ReadonlyMap<Row, IndicatorRecordRow>> {
  const { kind, register, show } = subjectOf(measure.over);
  const detailsOf = await detailsIn(context, measure);
  const nodes = await Promise.all(
    rows.map(async (row): Promise<[Row, IndicatorRecordRow]> => {
      const region = context.regions.byId(row.region_id);
      const found = await show(context, row);
      if (found === null) throw new Error(`expected ${measure.over} ${row.number} of ${row.city_code}, found none`);
      const { name, ...shown } = found;
      const details = detailsOf(row.attributes, name);
      return [
        row,
        {
          ...shown,
          nameZh: name.zh,
          nameEn: name.en,
          kind,
          register: register?.id ?? null,
          region,
          day: row.day,
          amount: asShown(row.amount, measure)!,
          detailZh: details.zh,
          detailEn: details.en,
        },
      ];
    }),
  );
  return new Map(nodes);
}

/** Texts of a fact's attributes, in the order of their statement, but for what its name says; the source stands in a column of its own. */
async function detailsIn(
  context: Context,
  { over }: Measure,
): Promise<(values: readonly (string | null)[], name: Words) => Words> {
  const attributes = Object.values(attributesOver(over)).filter(({ kind }) => kind !== "FIRM");
  const said = await Promise.all(attributes.map((attribute) => wordsOf(context, attribute)));
  return (values, name) => {
    const known = values.flatMap((value, i) => {
      const words = value === null ? null : said[i]!(value);
      return words === null || words.zh === name.zh ? [] : [words];
    });
    return { zh: known.map(({ zh }) => zh).join("；"), en: known.map(({ en }) => en).join("; ") };
  };
}

async function wordsOf(context: Context, attribute: Attribute): Promise<(value: string) => Words | null> {
  const { zh, en, kind, unit } = attribute;
  if (attribute.codes === "sources") return () => null;
  if (kind === "CODE") {
    const codes = await codesOf(context, attribute);
    return (value) => {
      const code = codeHeld(codes, value);
      return { zh: code.zh, en: code.en };
    };
  }
  if (kind === "NUMBER")
    return (value) => ({
      zh: `${zh} ${value}${unit ? ` ${unit.zh}` : ""}`,
      en: `${en} ${value}${unit ? ` ${unit.en}` : ""}`,
    });
  // said where it holds: what does not is what others say
  return (value) => (value === "true" ? { zh, en } : null);
}
