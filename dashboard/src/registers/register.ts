import { useMemo } from "react";
import { formatCount } from "../format/number.ts";
import { graphql, type ResultOf } from "../graphql/tada.ts";
import { type Language, nameIn } from "../i18n/language.ts";
import { type Live, useLive } from "../live/use-live.ts";
import { usePlatform } from "../platform.tsx";

/** Everything that the api says of its registers (台账): pages, menus, lists and queries are made from this. */
export const RegistersQuery = graphql(`
  query Registers {
    registers {
      id
      type
      field
      nameZh
      nameEn
      unitZh
      unitEn
      unitOneEn
      aboutZh
      aboutEn
      sourceZh
      sourceEn
      topic
      dataFamily
      hangsAt
      located
      hasPoints
      owedTo
      time
      holds
      days
      list
      columns {
        field
        nameZh
        nameEn
        kind
        unitZh
        unitEn
        person
        summed
        codeList {
          codes {
            code
            nameZh
            nameEn
            colour
          }
        }
      }
    }
  }
`);

export type Register = ResultOf<typeof RegistersQuery>["registers"][number];
export type RegisterColumn = Register["columns"][number];
export type Code = NonNullable<RegisterColumn["codeList"]>["codes"][number];

/** Every register in the order of menus, for a firm's account those that hang at estates; null before the first answer. */
export function useRegisters(): Live<unknown> & { readonly registers: readonly Register[] | null } {
  const live = useLive(RegistersQuery, {});
  const ofRegions = usePlatform().platform.ownFirm === null;
  const all = live.data?.registers;
  const registers = useMemo(
    () => all?.filter(({ hangsAt }) => ofRegions || hangsAt.includes("ESTATE")) ?? null,
    [all, ofRegions],
  );
  return { ...live, registers };
}

export const columnOf = (register: Register, field: string): RegisterColumn | null =>
  register.columns.find((column) => column.field === field) ?? null;

export const codeColumns = (register: Register): RegisterColumn[] =>
  register.columns.filter(({ codeList }) => codeList !== null);

export const codesOf = (column: RegisterColumn): readonly Code[] => column.codeList?.codes ?? [];

/** Name of a code in the language of the screen; the code itself where the list lacks it. */
export function codeName(column: RegisterColumn, code: string, language: Language): string {
  const found = codesOf(column).find((one) => one.code === code);
  return found ? nameIn(language, found) : code;
}

/** What something is counted in, in the language of the screen; empty without a unit. */
export function unitIn(
  language: Language,
  { unitZh, unitEn }: { readonly unitZh: string | null; readonly unitEn: string | null },
): string {
  return (language === "zh" ? unitZh : unitEn) ?? "";
}

/** What so many records are counted in: 1 case, 2 cases. */
export const unitOf = (
  language: Language,
  register: Pick<Register, "unitZh" | "unitEn" | "unitOneEn">,
  records: number,
): string => (language === "en" && records === 1 ? register.unitOneEn : unitIn(language, register));

/** So many records with what they are counted in: 4,000件, 4,000 cases, 1 case. */
export const countOf = (language: Language, register: Register, records: number): string =>
  withUnit(formatCount(records, language), unitOf(language, register, records), language);

/** A number already printed, with its unit: 4,000件 and 4,000 cases. */
export const withUnit = (printed: string, unit: string, language: Language): string =>
  unit === "" ? printed : `${printed}${language === "zh" ? "" : " "}${unit}`;
