import type { GraphQLSchema } from "graphql";
import { getNamedType } from "graphql";
import type { TFunction } from "i18next";
import type { ExportWording } from "../../../export/export-stream.ts";
import { sourceNames } from "../../../format/source-name.ts";
import type { Language } from "../../../i18n/language.ts";
import type { Indicator } from "../../../platform.tsx";
import { type ColumnFact, type FileColumn, fileColumns } from "../results/columns/column-facts.ts";
import { columnNames, titled } from "../results/columns/column-names.ts";
import type { Asked } from "../runs.ts";
import { titleOf } from "../schema-words.ts";

interface Spoken {
  readonly indicators: readonly Indicator[];
  readonly language: Language;
  readonly t: TFunction;
}

/** What a file of a query's list calls its columns and codes: as the table of the result does; paths stand in the query, which the file tells too. */
export function fileWording(
  schema: GraphQLSchema,
  asked: Asked,
  list: string,
  about: NonNullable<ExportWording["about"]>,
  spoken: Spoken,
): ExportWording {
  const columns = fileColumns(schema, asked, list);
  const inner = withinAll(columns);
  const codes = [...columns, ...inner].flatMap(({ key, fact }) => {
    const names = namesIn(fact, spoken);
    return names === null ? [] : [[key, names] as const];
  });
  return {
    // What stands in the cells of one column may be called alike; columns may not.
    heads: Object.fromEntries([...apart(headsOf(columns, spoken)), ...headsOf(inner, spoken)]),
    codes: Object.fromEntries(codes),
    about,
  };
}

/** What stands in their cells, lists in lists too. */
const withinAll = (columns: readonly FileColumn[]): FileColumn[] =>
  columns.flatMap(({ within }) => [...within, ...withinAll(within)]);

function headsOf(columns: readonly FileColumn[], { indicators, language, t }: Spoken): (readonly [string, string])[] {
  const facts = columns.map(({ fact }) => fact);
  return columnNames({ columns }, facts, indicators, language, t).map((name, at) => {
    const { axis } = columns[at]!;
    return [name.key, axis === null ? titled(name, t) : t(`listExport.column.${axis}`)];
  });
}

function namesIn(fact: ColumnFact | null, { language, t }: Spoken): Readonly<Record<string, string>> | null {
  if (fact === null) return null;
  const { enumType, own } = fact;
  if (enumType) return Object.fromEntries(enumType.getValues().map((code) => [code.name, titleOf(code, language)]));
  if (getNamedType(own.field.type).name === "Boolean")
    return { true: t("explore.results.yes"), false: t("explore.results.no") };
  return /^sources?$/.test(own.field.name) ? sourceNames(t) : null;
}

/** Heads, each once: a second one says its path too. */
const apart = (heads: readonly (readonly [path: string, head: string])[]): (readonly [string, string])[] =>
  heads.map(([path, head], at) =>
    heads.findIndex((other) => other[1] === head) < at ? [path, `${head} (${path})`] : [path, head],
  );
