import { gql, type TypedDocumentNode } from "urql";
import type { Language } from "../i18n/language.ts";
import type { Register } from "./register.ts";

interface Named {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** What a record is linked with, in the words of lists. */
interface Linked {
  readonly region?: Named & { readonly ancestors: readonly Named[] };
  readonly estate?: { readonly id: string; readonly name: string } | null;
  readonly firm?: { readonly id: string; readonly name: string } | null;
}

/** A record as lists ask for it: its columns by field. */
export type RegisterRecord = Linked & { readonly id: string } & Readonly<Record<string, unknown>>;

export interface RecordPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly RegisterRecord[];
}

export type ListVariables = {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly order: "NEWEST" | "OLDEST";
  readonly first: number;
  readonly after: string | null;
};

/** What a list of a register shows of each record, in order; where it is, at the end unless it stands elsewhere. */
export function shownFields(register: Register, without: readonly string[] = []): string[] {
  const placed = register.list.includes("region") || without.includes("region");
  // a balance says of which day it is
  const days = register.time === "STATE" ? register.days.filter((day) => !register.list.includes(day)) : [];
  return [...days, ...register.list, ...(placed ? [] : ["region"])].filter((field) => !without.includes(field));
}

/** What a file of a register has of each record: every column but persons that lists do not show, and all that it hangs at. */
export function exportedFields(register: Register): string[] {
  const columns = register.columns
    .filter(({ person, field }) => !person || register.list.includes(field))
    .map(({ field }) => field);
  const subjects = register.hangsAt.filter((subject) => subject !== "REGION").map((subject) => subject.toLowerCase());
  return ["externalId", ...columns, "region", ...subjects, ...(register.located ? ["location"] : []), "source"];
}

const LINKED = { estate: "estate { id name }", firm: "firm { id name }" };
/** What stands for the fields that are no columns; a file has a cell for each, so none of a list. */
const IN_LISTS = { ...LINKED, region: "region { code nameZh nameEn ancestors { code nameZh nameEn } }" };
/** `centroid`: of a map of records without a place of their own, which stand where their region is. */
const inFiles = (language: Language, centroid: boolean) => ({
  ...LINKED,
  region: `region { code name${language === "zh" ? "Zh" : "En"}${centroid ? " centroid" : ""} }`,
});

const selected = (fields: readonly string[], linked: Readonly<Record<string, string>>): string =>
  fields.map((field) => linked[field] ?? field).join(" ");

/** Text of the query for a page of a register's records. */
export function listText({ type, field }: Register, fields: readonly string[]): string {
  return `query ${type}List($filter: ${type}Filter, $order: RegisterOrder! = NEWEST, $first: Int! = 50, $after: String) {
  ${field}(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id ${selected(fields, IN_LISTS)} }
  }
}`;
}

/** Text of the query for a file of the whole list; the export door turns its pages. `asMap`: every row needs a place. */
export function exportText(
  register: Register,
  { asMap, language }: { readonly asMap: boolean; readonly language: Language },
): string {
  const { type, field, located } = register;
  const linked = inFiles(language, asMap && !located);
  return `query ${type}List($filter: ${type}Filter, $order: RegisterOrder! = NEWEST) {
  ${field}(filter: $filter, order: $order) { nodes { ${selected(exportedFields(register), linked)} } }
}`;
}

const parsed = new Map<string, TypedDocumentNode<never, never>>();

/** A document of a text, the same for the same text. */
function documentOf<Data, Variables>(text: string): TypedDocumentNode<Data, Variables> {
  let found = parsed.get(text);
  if (found === undefined) {
    found = gql(text) as TypedDocumentNode<never, never>;
    parsed.set(text, found);
  }
  return found as unknown as TypedDocumentNode<Data, Variables>;
}

export function listQuery(
  register: Register,
  fields: readonly string[],
): TypedDocumentNode<Readonly<Record<string, RecordPage>>, ListVariables> {
  return documentOf(listText(register, fields));
}

/** What records hang at, and the fields of Query and of records that say so. */
export const SUBJECTS = {
  ESTATE: { query: "estate", field: "estate" },
  FIRM: { query: "propertyFirm", field: "firm" },
} as const;
export type SubjectKind = keyof typeof SUBJECTS;

/** Text of the query for the records of all these registers that hang at one estate or firm. */
export function subjectText(subject: SubjectKind, registers: readonly Register[]): string {
  const { query, field } = SUBJECTS[subject];
  const lists = registers.map(
    (register) => `${register.field} { id ${selected(shownFields(register, [field, "region"]), IN_LISTS)} }`,
  );
  return `query Registers_${query}($id: ID!) { subject: ${query}(id: $id) { id ${lists.join(" ")} } }`;
}

export function subjectQuery(
  subject: SubjectKind,
  registers: readonly Register[],
): TypedDocumentNode<{ readonly subject: Readonly<Record<string, readonly RegisterRecord[]>> | null }, { id: string }> {
  return documentOf(subjectText(subject, registers));
}
