import { contains, daysOf } from "../../facts/stock-facts.ts";
import type { Register, Subject } from "../register.ts";
import { REGISTERS } from "../registry.ts";
import type { States } from "../states.ts";
import { storedAs } from "./record.ts";

/** What registers say of estates or firms, put together. */
export interface ComposedStates {
  /** Family of data coverage of every column. */
  readonly knownBy: Readonly<Record<string, string>>;
  /** SQL of the days on which what they say may change, as of `daysOf`. */
  readonly changeDays: string;
  /** SQL of the columns, over `s`. */
  readonly columns: string;
  /** SQL of a relation: the columns of `spans`, and what is together of the rows that hold on its day. */
  together(spans: string): string;
}

/** Puts together what registers say of a subject, in their order. */
export function statesOf(subject: Exclude<Subject, "region">): ComposedStates {
  const of = REGISTERS.flatMap((register) => {
    const states = register.states[subject];
    return states === undefined ? [] : [{ register, states }];
  });
  const types = of.flatMap(({ states }) =>
    Object.entries(states.says).map(([column, said]) => [column, said === "step" ? "int" : said[0]] as const),
  );
  const rows = of.flatMap(({ register, states }) => branches(register, states, `${subject}_id`, types));
  const listed = (part: (states: States) => Readonly<Record<string, string>>): string =>
    of.flatMap(({ states }) => Object.entries(part(states)).map(([column, sql]) => `${sql} as ${column}`)).join(", ");
  return {
    knownBy: Object.fromEntries(
      of.flatMap(({ register, states }) => Object.keys(states.columns).map((column) => [column, register.coverage])),
    ),
    changeDays: daysOf(
      of.map(({ register, states: { changing } }) => ({
        table: register.table,
        key: `${subject}_id`,
        days: spansOf(register).flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
        ...(changing !== undefined && { where: changing }),
      })),
    ),
    columns: listed(({ columns }) => columns),
    together: (spans) => `
      select s.city_code, s.fact_id, s.day, s.first_index, s.past_index,
        ${listed(({ together }) => together)}
      from ${spans} s
      left join (${rows.join("\n      union all ")}
      ) x on x.city_code = s.city_code and x.fact_id = s.fact_id and ${contains("x.valid_from", "x.valid_to", "s.day")}
      group by s.city_code, s.fact_id, s.day, s.first_index, s.past_index`,
  };
}

/**
 * The rows of a register as states: one relation with those of all the others. One join of it to the days, and one grouping, cannot go as
 * wrong in the planner's estimates as a join for each table did (a nested loop over 80,000 rows). Every branch has every column, typed, and
 * no condition: only then can the planner look the rows of a few estates up by index. A row that says nothing (a date not known, another
 * type of organisation) does no harm.
 */
function branches(
  register: Register,
  { says }: States,
  key: string,
  types: readonly (readonly [column: string, type: string])[],
): string[] {
  return spansOf(register).map(({ from, to }, step) => {
    const columns = types.map(([column, type]) => {
      const said = says[column];
      const sql = said === "step" ? `case when ${from} is not null then ${step + 1} end` : (said?.[1] ?? "null");
      return `(${sql})::${type} as ${column}`;
    });
    return `select city_code, ${key} as fact_id, ${from} as valid_from, ${to ?? "null::date"} as valid_to, ${columns.join(", ")} from ${register.table}`;
  });
}

/** From which day to which a row holds: once, or from each of its steps on. */
function spansOf(register: Register): { from: string; to: string | null }[] {
  const { time } = register;
  if (time.kind === "interval") return [{ from: storedAs(register, time.from), to: storedAs(register, time.to) }];
  if (time.kind === "steps") return time.steps.map((step) => ({ from: storedAs(register, step), to: null }));
  return [{ from: storedAs(register, time.on), to: null }];
}
