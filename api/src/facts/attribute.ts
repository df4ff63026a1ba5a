import type { Code } from "../code-lists/code-list.ts";
import type { Words } from "../code-lists/words.ts";

/**
 * What can be asked of a fact beside where and when it is, and what facts are divided by: the mode of an estate, the category of a complaint, a
 * register's column of codes. Filters, breakdowns and the controls of the dashboard follow from it.
 */
export interface Attribute extends Words {
  /** CODE: one of a list. NUMBER: between two bounds. FLAG: whether or not. FIRM: of one property firm. */
  readonly kind: "CODE" | "NUMBER" | "FLAG" | "FIRM";
  /** SQL over the alias `f`: a code as text, a number, a boolean, the number of a firm within its city; null: not known. */
  readonly sql: string;
  /** Of a CODE: its list, or what of the database its codes are. */
  readonly codes?: Codes | "complaint_categories" | "sources";
  /** Of a NUMBER: what it is counted in; none for a year. */
  readonly unit?: Words;
}

/** What a code list says of its codes. */
export interface Codes {
  readonly values: readonly string[];
  readonly codes: Readonly<Record<string, Code>>;
}

/** By id, camelCase: it stands in links. */
export type Attributes = Readonly<Record<string, Attribute>>;

/** The source system that a fact came from. */
export const SOURCE: Attribute = {
  zh: "来源",
  en: "Source",
  kind: "CODE",
  sql: "f.source_id::text",
  codes: "sources",
};
