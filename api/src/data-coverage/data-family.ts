import type { Words } from "../code-lists/words.ts";
import type { DataFamily } from "../facts/data-family.ts";
import { ALL_SUBJECTS } from "../facts/subjects.ts";
import { familiesOf, hasFacts } from "../registers/derive/facts.ts";
import type { Register } from "../registers/register.ts";
import { REGISTERS } from "../registers/registry.ts";

/** A kind of fact that sources bring, or a column of one that not every source has. Names as people read them. */
export const DATA_FAMILIES: Readonly<Record<string, Words>> = {
  COMPLAINTS: { zh: "投诉", en: "Complaints" },
  COMPLAINT_CLOSINGS: { zh: "投诉办结情况", en: "Whether complaints are closed" },
  COMPLAINT_CLOSING_TIMES: { zh: "投诉办结时间", en: "Times complaints were closed" },
  COMPLAINT_ESCALATIONS: { zh: "投诉督办情况", en: "Escalations of complaints" },
  ...Object.fromEntries(
    ALL_SUBJECTS.flatMap((subject) => [subject, ...Object.values(subject.columns)]).map(({ family, name }) => [
      family,
      name,
    ]),
  ),
  ...registerFamilies(REGISTERS),
};

/** Families of registers: their records, several registers' where they are of one family, and the columns and codes that not every source tells. */
function registerFamilies(registers: readonly Register[]): Record<string, Words> {
  const families: Record<string, Words> = {};
  for (const register of registers) {
    const { rows, columns, codes } = familiesOf(register);
    const { name } = register;
    const { [rows]: others } = families;
    families[rows] = others === undefined ? name : { zh: `${others.zh}、${name.zh}`, en: `${others.en} · ${name.en}` };
    if (!hasFacts(register)) continue;
    for (const [column, family] of Object.entries(columns)) {
      const { name: of } = register.columns[column]!;
      families[family] = { zh: `${name.zh}的${of.zh}`, en: `${name.en}: ${of.en}` };
    }
    for (const [code, family] of Object.entries(codes)) {
      const { zh, en } = register.columns[register.toldBy!]!.codes!.codes[code]!;
      families[family] = { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` };
    }
  }
  return families;
}

/**
 * Those told by days, of registers: from the first record on, as long as their source tells anything. A state stands until it is known anew,
 * and some intervals until they end.
 */
const OF_REGISTERS: ReadonlySet<DataFamily> = new Set(
  Object.keys(
    registerFamilies(
      REGISTERS.filter((register) => hasFacts(register)).filter(
        ({ time }) => time.kind !== "state" && !(time.kind === "interval" && time.stands),
      ),
    ),
  ),
);

/** Steps of complaints, which not every source tells. */
export const COMPLAINT_FAMILIES = ["COMPLAINT_CLOSINGS", "COMPLAINT_CLOSING_TIMES", "COMPLAINT_ESCALATIONS"] as const;
export type ComplaintFamily = (typeof COMPLAINT_FAMILIES)[number];

/**
 * Days that a source which reports a family day by day may have nothing to report; a longer silence, at the beginning or the end of a month,
 * is no data. Registers are kept less often than a hotline rings.
 */
export const quietDays = (family: DataFamily): number => (OF_REGISTERS.has(family) ? 31 : 7);

/** Facts reported day by day; all others stand from a day on until they end. */
export function isReportedDaily(family: DataFamily): boolean {
  return family === "COMPLAINTS" || COMPLAINT_FAMILIES.includes(family as ComplaintFamily) || OF_REGISTERS.has(family);
}
