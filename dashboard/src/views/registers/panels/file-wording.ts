import type { TFunction } from "i18next";
import type { ExportWording } from "../../../export/export-stream.ts";
import { sourceNames } from "../../../format/source-name.ts";
import { type Language, nameIn } from "../../../i18n/language.ts";
import type { RegisterAddress } from "../../../registers/address.ts";
import { exportedFields } from "../../../registers/list-query.ts";
import {
  codeName,
  codesOf,
  columnOf,
  type Register,
  type RegisterColumn,
  unitIn,
} from "../../../registers/register.ts";

/** What a file of a register's list calls its columns and codes, and what it says of itself: as the page does. */
export function fileWording(
  register: Register,
  address: Pick<RegisterAddress, "codes">,
  period: string,
  { asMap, language, t }: { readonly asMap: boolean; readonly language: Language; readonly t: TFunction },
): ExportWording {
  const linked: Readonly<Record<string, readonly (readonly [path: string, head: string])[]>> = {
    externalId: [["externalId", t("listExport.column.externalId")]],
    source: [["source", t("listExport.column.source")]],
    estate: [
      ["estate.id", t("listExport.column.estateId")],
      ["estate.name", t("listExport.column.estate")],
    ],
    firm: [
      ["firm.id", t("listExport.column.firmId")],
      ["firm.name", t("listExport.column.firm")],
    ],
    region: [
      ["region.code", t("listExport.column.code")],
      [`region.name${language === "zh" ? "Zh" : "En"}`, t("listExport.column.region")],
      ...(asMap && !register.located ? placed("region.centroid", t) : []),
    ],
    location: placed("location", t),
  };
  const columns = exportedFields(register).flatMap((field) => {
    const column = columnOf(register, field);
    return column === null ? [] : [column];
  });
  const heads = [
    ...columns.map((column) => [column.field, headOf(column, language)] as const),
    ...exportedFields(register).flatMap((field) => linked[field] ?? []),
  ];
  const codes = columns.flatMap((column) => {
    const names = namesIn(column, language, t);
    return names === null ? [] : [[column.field, names] as const];
  });
  return {
    heads: Object.fromEntries(apart(heads)),
    codes: { ...Object.fromEntries(codes), source: sourceNames(t) },
    about: [
      [t("listExport.said.register"), nameIn(language, register)],
      [t("listExport.said.period"), period],
      ...columns.flatMap((column): [string, string][] => {
        const chosen = address.codes[column.field] ?? [];
        if (chosen.length === 0) return [];
        return [
          [nameIn(language, column), chosen.map((code) => codeName(column, code, language)).join(t("listComma"))],
        ];
      }),
    ],
  };
}

const placed = (path: string, t: TFunction) =>
  [
    [`${path}.longitude`, t("listExport.column.longitude")],
    [`${path}.latitude`, t("listExport.column.latitude")],
  ] as const;

function headOf(column: RegisterColumn, language: Language): string {
  const unit = unitIn(language, column);
  return unit === "" ? nameIn(language, column) : `${nameIn(language, column)} (${unit})`;
}

function namesIn(column: RegisterColumn, language: Language, t: TFunction): Record<string, string> | null {
  if (column.kind === "FLAG") return { true: t("app.yes"), false: t("app.no") };
  if (column.codeList === null) return null;
  return Object.fromEntries(codesOf(column).map((code) => [code.code, nameIn(language, code)]));
}

/** Heads, each once: a second one says its path too. */
const apart = (heads: readonly (readonly [path: string, head: string])[]): (readonly [string, string])[] =>
  heads.map(([path, head], at) =>
    heads.findIndex((other) => other[1] === head) < at ? [path, `${head} (${path})`] : [path, head],
  );
