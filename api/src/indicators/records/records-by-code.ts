import { isDeepStrictEqual } from "node:util";
import type { Words } from "../../code-lists/words.ts";
import type { Context } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import type { Attribute } from "../../facts/attribute.ts";
import { asShown, type Indicator, type Measure } from "../../facts/indicator.ts";
import type { Region } from "../../region/region.type.ts";
import { scopeOf } from "../amounts-from-facts.ts";
import { codeHeld, codesOf } from "../attribute-codes.ts";
import { attributesOf, attributesOver } from "../attribute-filter.ts";
import type { Comparison } from "../indicator-enums.ts";
import { isRipe, periodBefore } from "../period.ts";
import { measureOf } from "./record-parts.ts";
import { type RecordsFound, type RecordsOf, recordsFound } from "./record-scope.ts";

/** A code of an attribute. */
interface CodeTold extends Words {
  /** Null: not known. */
  readonly code: string | null;
  readonly colour: string | null;
}
/** How many records of a figure have a code. */
export interface CodePart extends CodeTold {
  readonly records: number;
  /** Its part of the figure, as shown. */
  readonly amount: number;
  /** The same in the period compared with; null: compared with none, or no data of it. */
  readonly before: number | null;
}
/** A figure of several regions by the codes of an attribute. */
export interface PartsByRegion {
  /** Those that occur in any of the regions, in the list's order, what is not known last. */
  readonly parts: readonly CodeTold[];
  /** By region: an amount a part, in their order; null: no data. */
  readonly amounts: ReadonlyMap<Region, readonly number[] | null>;
}

/**
 * A part of a figure by the codes of an attribute, in the list's order, then what is not known: together the figure. Codes that only the
 * period compared with has are among them. Throws BadInput.
 */
export async function recordsByCode(
  context: Context,
  of: RecordsOf,
  by: string,
  comparison: Comparison | null,
): Promise<CodePart[]> {
  const now = recordsFound(context, of);
  const measure = measureOf(of.indicator, of.part);
  const attribute = codedAttribute(of.indicator, measure, by);
  if (now.noData !== null) return [];
  const earlier = comparison && comparableBefore(context, of, now, comparison);
  const [rows, rowsBefore] = await Promise.all([
    context.run(now.statements.byCode, { ...now.asked, by }),
    earlier && context.run(earlier.statements.byCode, { ...earlier.asked, by }),
  ]);
  const known = new Map([...rows, ...(rowsBefore ?? [])].map(({ code }) => [code, { code }]));
  const told = await codesTold(context, attribute, [...known.values()]);
  const amountOf = (row: { readonly amount: number } | undefined): number => asShown(row?.amount ?? 0, measure)!;
  return told.map(({ held, ...code }) => {
    const row = rows.find((one) => one.code === held);
    const rowBefore = rowsBefore?.find((one) => one.code === held);
    return {
      ...code,
      records: row?.records ?? 0,
      amount: amountOf(row),
      before: rowsBefore === null ? null : amountOf(rowBefore),
    };
  });
}

/** The records of the period before; null where they are not of the same places, or where the period's own have not had their time. */
function comparableBefore(
  context: Context,
  of: RecordsOf,
  { asked }: RecordsFound,
  comparison: Comparison,
): RecordsFound | null {
  if (!isRipe(of.indicator, of.period, context.today)) return null;
  const before = recordsFound(context, { ...of, period: periodBefore(of.period, comparison, context.today) });
  const isOfSame = isDeepStrictEqual(before.asked.regionIds, asked.regionIds);
  return before.noData === null && isOfSame ? before : null;
}

/** The same in each of several regions, one of which may hold another. Throws BadInput. */
export async function partsByRegion(
  context: Context,
  of: Omit<RecordsOf, "region">,
  regions: readonly Region[],
  by: string,
): Promise<PartsByRegion> {
  const places = regions.map((region) => {
    const { statements, asked, noData } = recordsFound(context, { ...of, region });
    const within = asked.regionIds && new Set(asked.regionIds);
    return { region, statements, asked, noData, within, sums: new Map<string | null, number>() };
  });
  const [first] = places;
  if (first === undefined) return { parts: [], amounts: new Map() };
  const measure = measureOf(of.indicator, of.part);
  const attribute = codedAttribute(of.indicator, measure, by);
  const rows = await context.run(first.statements.byRegionAndCode, {
    ...first.asked,
    ...scopeOf(context, regions),
    by,
  });
  const byRegion = new Map(places.map((place) => [place.region, place]));
  for (const { region_id, code, amount } of rows)
    for (let at: Region | null = context.regions.byId(region_id); at !== null; at = context.regions.above(at)) {
      const place = byRegion.get(at);
      if (place === undefined || place.within?.has(region_id) === false) continue;
      place.sums.set(code, (place.sums.get(code) ?? 0) + amount);
    }
  const occurring = new Set(places.flatMap(({ noData, sums }) => (noData === null ? [...sums.keys()] : [])));
  const told = await codesTold(
    context,
    attribute,
    [...occurring].map((code) => ({ code })),
  );
  const amounts = places.map(({ region, noData, sums }) => {
    const own = told.map(({ held }) => asShown(sums.get(held) ?? 0, measure)!);
    return [region, noData === null ? own : null] as const;
  });
  return { parts: told.map(({ held, ...code }) => code), amounts: new Map(amounts) };
}

/** The attribute by whose codes an indicator divides. Throws BadInput. */
function codedAttribute(indicator: Indicator, { over }: Measure, by: string): Attribute {
  const able = Object.entries(attributesOver(over)).filter(([, { kind }]) => kind === "CODE");
  const attribute = able.find(([id]) => id === by)?.[1];
  if (attribute === undefined || attributesOf(indicator)[by] !== attribute)
    throw new BadInput(
      "by",
      `an attribute of ${indicator.id} with codes: ${able.map(([id]) => id).join(", ") || "it has none"}`,
      by,
    );
  return attribute;
}

/** Codes that facts hold, in the order of their list, then those that it lacks, then what is not known. */
async function codesTold(
  context: Context,
  attribute: Attribute,
  found: readonly { readonly code: string | null }[],
): Promise<(CodeTold & { readonly held: string | null })[]> {
  const codes = await codesOf(context, attribute);
  const places = codes.map(({ code }) => code);
  const placeOf = ({ code }: CodeTold): number =>
    code === null ? places.length + 1 : places.includes(code) ? places.indexOf(code) : places.length;
  return found
    .map(({ code: held }) => {
      if (held === null) return { held, code: null, zh: "不详", en: "Not known", colour: null };
      const { code, zh, en, colour } = codeHeld(codes, held);
      return { held, code, zh, en, colour };
    })
    .sort((a, b) => placeOf(a) - placeOf(b));
}
