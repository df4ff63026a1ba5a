import type { Topic } from "../code-lists/topics.ts";
import type { Words } from "../code-lists/words.ts";
import { tableOfFamily } from "../db/table-families.ts";
import type { DataFamily } from "../facts/data-family.ts";
import type { RegisterColumn } from "./columns.ts";
import type { GapSubject } from "./gap-subject.ts";
import type { States } from "./states.ts";

export type Columns = Readonly<Record<string, RegisterColumn>>;

/** What a record hangs at. */
export type Subject = "region" | "estate" | "firm";

/** When a record holds. */
export type RegisterTime<Name extends string = string> =
  /** It happened on a day: a flow. */
  | { readonly kind: "event"; readonly on: Name }
  /** From a day on, up to the day before another; null is open. A flow by its first day, and a stock of those open on a day. */
  | {
      readonly kind: "interval";
      readonly from: Name;
      readonly to: Name;
      /** It stands until it is told to end, as a station does: that nothing new was reported since is no silence. */
      readonly stands?: true;
      /** It happened and took some time, as a case does: it is told by when it began. Else it says how something is, as a post does. */
      readonly happens?: true;
    }
  /** It goes through steps, each on its day, in this order; a flow by the first day known. */
  | { readonly kind: "steps"; readonly steps: readonly Name[] }
  /**
   * How something stood on a day, as a balance is: a stock that holds until it is known anew. Rows alike in `of`, subjects and columns, are
   * of one account; its sums go over accounts, and over time the last known counts.
   */
  | { readonly kind: "state"; readonly on: Name; readonly of: readonly (Name | Subject)[] };

/** Whether rows name persons, so that one alone may be of a household. */
export const namesPersons = ({ columns }: Register): boolean =>
  Object.values(columns).some(({ person }) => person === "NAME" || person === "HOUSEHOLD");

/** The column of the day that a row is told by; null where that is the first of several. */
export function dayColumn(time: RegisterTime): string | null {
  if (time.kind === "steps") return null;
  return time.kind === "interval" ? time.from : time.on;
}

/** A rule that every row must keep, with what is expected where it is broken. */
export interface RegisterRule {
  /** SQL over the alias `s`, its columns named as declared; true where the rule is kept or cannot be judged. */
  readonly sql: string;
  /** The column that a broken rule is told of. */
  readonly column: string;
  /** What is told; SQL where it differs by row. */
  readonly expected: string | { readonly sql: string };
  /** SQL of what came, where the cell itself does not say it. */
  readonly got?: string;
  /** SQL of what is joined to `s`, one row at most, given the name of the table that the file's rows are staged in. */
  readonly joined?: (staged: string) => string;
}

/** Another row that a row names by its external id, beside its subjects. */
export interface RegisterReference {
  /** The GraphQL field that gives it, and what that says. */
  readonly field: string;
  readonly about: string;
  /** The register that it is a row of. */
  readonly to: Register | "itself";
  /** The column of the table, and of files. */
  readonly column: string;
  readonly headers: readonly string[];
  /** For messages: "an organisation". */
  readonly meant: string;
}

/**
 * A register (台账): one family of records, said once. Its import, GraphQL types and queries, counts, facts for indicators, export, data
 * coverage, and the dashboard's page, lists, panels and briefing section follow from the declaration (derive/).
 */
export interface Register<C extends Columns = Columns> {
  /** snake_case, plural: the kind that an import names, and the address of its page. */
  readonly id: string;
  /** The GraphQL type of a row, singular: MediationCase. */
  readonly type: string;
  /** The GraphQL field of a list of rows: mediationCases. */
  readonly field: string;
  readonly name: Words;
  /** What rows are counted in: 件, cases; `one` is a single one in English: case. */
  readonly unit: Words & { readonly one: string };
  readonly about: Words;
  /** Where the rule comes from. */
  readonly source: Words;
  /** The heading that it stands under. */
  readonly topic: Topic;
  readonly table: string;
  /** The family whose version a write raises; its id where left out. */
  readonly family: string;
  /** The family of data coverage that says where and since when it is on record; its id in capitals where left out. */
  readonly coverage: string;
  /** The column of the row's number within its city. */
  readonly key: string;
  /** Headers of files for the row's own id, beside 编号 and the like. */
  readonly idHeaders: readonly string[];
  /**
   * What a row may hang at, and whether it must. With a region, the table has region_id, taken from coordinates, a stated region or the
   * estate; without, a row is where its estate or firm is.
   */
  readonly hangsAt: Readonly<Partial<Record<Subject, "needed" | "optional">>>;
  /** Files may carry coordinates: the table has a location. */
  readonly located: boolean;
  readonly time: RegisterTime;
  readonly columns: C;
  readonly rules: readonly RegisterRule[];
  readonly references: readonly RegisterReference[];
  /** One row for an estate on any day, by the interval: what was expected where two overlap. */
  readonly exclusive: string | null;
  /**
   * The column of the reference whose rows it keeps the ledger of: a row is booked once and never changed, and chained by its hash to the one
   * before it of the same account. Its table has entry_number and entry_hash.
   */
  readonly ledger: string | null;
  /** Of a register that hangs above estates and serves them all the same: which should be served, and which are, on a day. */
  readonly serves: EstatesServed | null;
  /** What ought to have a record on every day, each one of them: its page lists those without. Where sources tell codes apart, of each code. */
  readonly owedTo: readonly GapSubject[];
  /** What its rows say of the estates or firms that they hang at, on a day. */
  readonly states: Readonly<Partial<Record<Exclude<Subject, "region">, States>>>;
  /** The columns that lists show, in order; "estate", "firm", "region" and "source" stand for what the row hangs at and comes from. */
  readonly list: readonly string[];
  /** Columns whose sum says something. */
  readonly sums: readonly string[];
  /** The column of a row's name, which search looks in; its table has pinyin and pinyin_initials, and their indexes. */
  readonly named: string | null;
  /** The column of codes of which a source may tell some alone, as it tells stars and no credit: each is a family of data of its own. */
  readonly toldBy: string | null;
  /** The column of codes whose order goes before the days in an estate's or firm's list: the rungs of a ladder. */
  readonly listedBy: string | null;
}

/** SQL over estates `e` by day; with the families of data, beside the register's own, without which nothing can be said. */
export interface EstatesServed {
  readonly families: readonly DataFamily[];
  /** Joins that the condition needs. */
  readonly joined: (day: string) => string;
  /** Condition on those that should be served. */
  readonly among: string;
  /** Relation (city_code, number) of those that are, in `:cityCodes`. */
  readonly held: (day: string) => string;
}

/** What has a usual value. */
type Usual =
  | "family"
  | "coverage"
  | "idHeaders"
  | "located"
  | "rules"
  | "references"
  | "exclusive"
  | "ledger"
  | "serves"
  | "owedTo"
  | "states";

/** What a declaration says, its columns named as it declares them. */
type Declaration<C extends Columns, Name = keyof C & string> = Omit<
  Register<C>,
  Usual | "time" | "list" | "sums" | "named" | "listedBy" | "toldBy"
> &
  Partial<Pick<Register<C>, Usual>> & {
    readonly time: RegisterTime<keyof C & string>;
    readonly list: readonly (Name | Subject | "source")[];
    readonly sums?: readonly Name[];
    readonly named?: Name | null;
    readonly listedBy?: Name | null;
    readonly toldBy?: Name | null;
  };

/** Declares a register. Throws where it contradicts itself. */
export function register<const C extends Columns>(declared: Declaration<C>): Register<C> {
  const { id, hangsAt, columns, sums = [] } = declared;
  const wrong = (expected: string): never => {
    throw new Error(`register ${id}: expected ${expected}`);
  };
  if (Object.keys(hangsAt).length === 0) wrong("something that its rows hang at");
  for (const column of sums)
    if (!["count", "money", "points"].includes(columns[column]!.kind)) wrong(`a number to sum, got ${column}`);
  for (const subject of Object.keys(declared.states ?? {}))
    if (hangsAt[subject as Subject] === undefined || declared.time.kind === "state")
      wrong(`an event, interval or steps of a ${subject} to say how one stands`);
  if (declared.exclusive != null && (declared.time.kind !== "interval" || hangsAt.estate === undefined))
    wrong("an interval and an estate where rows exclude each other");
  if (declared.time.kind === "state") {
    const { on, of } = declared.time;
    if (!columns[on]!.needed) wrong(`a day that every row has, got ${on}`);
    if (of.length === 0) wrong("what a state is of");
    // else the last known row of an account would hide what an earlier one tells
    for (const sum of sums) if (!columns[sum]!.needed) wrong(`sums that every state tells, got ${sum}`);
    for (const name of of) {
      const needed = name in columns ? columns[name]!.needed : hangsAt[name as Subject] === "needed";
      if (!needed) wrong(`states of what every row has, got ${name}`);
    }
  }
  const { owedTo = [], serves = null, time } = declared;
  if (owedTo.length > 0 && time.kind !== "interval" && time.kind !== "state")
    wrong("records that hold on days where something ought to have one");
  if (owedTo.includes("ESTATE") && hangsAt.estate === undefined && serves === null)
    wrong("records that hang at estates or serve them where each ought to have one");
  if (declared.ledger != null) {
    if (declared.time.kind !== "event") wrong("a day on which each row of a ledger is booked");
    if (!(declared.references ?? []).some(({ column, to }) => column === declared.ledger && to !== "itself"))
      wrong(`a reference to what the ledger is kept of, got ${declared.ledger}`);
  }
  for (const column of [declared.listedBy, declared.toldBy])
    if (column != null && columns[column]!.kind !== "code")
      wrong(`a column of codes to list or tell by, got ${column}`);
  for (const [name, { kind, person }] of Object.entries(columns)) {
    if (person !== null && kind !== "text") wrong(`persons in texts alone, got ${name}`);
    // a search would tell what is masked
    if (name === declared.named && (person === "NAME" || person === "WORDS")) wrong(`names of no persons, got ${name}`);
  }
  tableOfFamily(declared.table, declared.family ?? id);
  return {
    family: id,
    coverage: id.toUpperCase(),
    idHeaders: [],
    located: false,
    rules: [],
    references: [],
    exclusive: null,
    ledger: null,
    serves: null,
    owedTo: [],
    states: {},
    named: null,
    listedBy: null,
    toldBy: null,
    ...declared,
    sums,
  };
}

export const event = <K extends string>(on: K) => ({ kind: "event", on }) as const;
export const interval = <F extends string, T extends string>(from: F, to: T) =>
  ({ kind: "interval", from, to }) as const;
export const standing = <F extends string, T extends string>(from: F, to: T) =>
  ({ kind: "interval", from, to, stands: true }) as const;
export const lasting = <F extends string, T extends string>(from: F, to: T) =>
  ({ kind: "interval", from, to, happens: true }) as const;
export const knownOn = <K extends string, O extends string>(on: K, ...of: O[]) => ({ kind: "state", on, of }) as const;
export const steps = <K extends string>(...days: K[]) => ({ kind: "steps", steps: days }) as const;

/** The later of two days is not before the earlier. */
export const notBefore = (later: string, earlier: string): RegisterRule => ({
  sql: `s.${earlier} <= s.${later}`,
  column: later,
  expected: `a day not before ${earlier}`,
});

/** The later of two days is after the earlier: a half-open interval that is not empty. */
export const after = (later: string, earlier: string): RegisterRule => ({
  sql: `s.${earlier} < s.${later}`,
  column: later,
  expected: `a day after ${earlier}`,
});

/** A part is not more than its whole. */
export const atMost = (part: string, whole: string): RegisterRule => ({
  sql: `s.${part} <= s.${whole}`,
  column: part,
  expected: `not more than ${whole}`,
});

/** A row hangs at one of several and at no more. */
export const hangsAtOneOf = (...subjects: Subject[]): RegisterRule => ({
  sql: `num_nonnulls(${subjects.map((subject) => `s.${subject}_id`).join(", ")}) = 1`,
  column: `${subjects[0]}_id`,
  expected: `exactly one of ${spoken(subjects.map((subject) => (subject === "region" ? "region_code" : `${subject}_id`)))}`,
});

const spoken = (names: readonly string[]): string => `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** snake_case as GraphQL writes it: formed_on → formedOn. */
export type Camel<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;
export const camel = <S extends string>(name: S): Camel<S> =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) as Camel<S>;

/** The values of a row's own columns, by their GraphQL names. */
export type RegisterValues<R> =
  R extends Register<infer C>
    ? {
        readonly [K in keyof C & string as Camel<K>]: C[K] extends RegisterColumn<infer T, infer N>
          ? N extends true
            ? T
            : T | null
          : never;
      }
    : never;
