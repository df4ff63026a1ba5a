import type { Words } from "../code-lists/words.ts";
import type { DataFamily } from "./data-family.ts";

/** A family of data, and its name as people read it. */
interface NamedFamily {
  readonly family: DataFamily;
  readonly name: Words;
}

/** What records hang at, counted in its own right. */
interface SubjectFacts extends NamedFamily {
  readonly table: string;
  /** Its columns that not every source brings, and that indicators measure by. */
  readonly columns: Readonly<Record<string, NamedFamily>>;
}

/** Estates and firms, and the families of data that they are known by. */
export const SUBJECTS = {
  estate: {
    table: "estates",
    family: "ESTATES",
    name: { zh: "小区", en: "Estates" },
    columns: {
      households: { family: "HOUSEHOLDS", name: { zh: "小区户数", en: "Households of estates" } },
      built_year: { family: "BUILT_YEARS", name: { zh: "建成年份", en: "Years estates were built" } },
      party_conditions_met: {
        family: "PARTY_CONDITIONS",
        name: { zh: "小区党组织组建条件", en: "Estates' conditions for a party organisation" },
      },
      committee_eligible: {
        family: "COMMITTEE_ELIGIBILITY",
        name: { zh: "业主委员会组建条件", en: "Estates' eligibility for a committee" },
      },
    },
  },
  firm: {
    table: "property_firms",
    family: "FIRMS",
    name: { zh: "物业服务企业", en: "Property firms" },
    columns: {
      party_conditions_met: {
        family: "FIRM_PARTY_CONDITIONS",
        name: { zh: "企业党组织组建条件", en: "Firms' conditions for a party organisation" },
      },
    },
  },
} as const satisfies Readonly<Record<string, SubjectFacts>>;

export const ALL_SUBJECTS: readonly SubjectFacts[] = Object.values(SUBJECTS);

/** The families of a subject's own columns. */
export const columnsKnownOf = ({ columns }: SubjectFacts): Readonly<Record<string, DataFamily>> =>
  Object.fromEntries(Object.entries(columns).map(([column, { family }]) => [column, family]));
