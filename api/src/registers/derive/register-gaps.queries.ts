import { type Statement, statement } from "../../db/statement.ts";
import { contains } from "../../facts/stock-facts.ts";
import type { GapSubject } from "../gap-subject.ts";
import type { Register } from "../register.ts";
import { type Holding, holding, placedRows } from "./facts.ts";
import { codeColumns, storedAs } from "./record.ts";

/** Where gaps are looked for, on which day, and of which codes. */
export interface GapsAsked {
  readonly cityCodes: readonly string[];
  /** Null: anywhere in the cities. */
  readonly regionIds: readonly number[] | null;
  /** YYYY-MM-DD */
  readonly day: string;
  /** The column of codes, and those of which one is wanted; both null: any record does. */
  readonly codeColumn: string | null;
  readonly codes: readonly string[] | null;
}
export type GapsPage = GapsAsked & {
  /** City and number of the gap before the page; null from the start. */
  readonly afterCity: string | null;
  readonly afterNumber: string | null;
  readonly limit: number;
};

const GAP_ROW = { city_code: "text", number: "int8", region_id: "int4" } as const;
const COUNT_ROW = { gaps: "int4", subjects: "int4" } as const;

export interface GapStatements {
  /** Subjects without a record that holds, by city and number: of the estate, or of the community's region. */
  readonly rows: Statement<GapsPage, typeof GAP_ROW>;
  /** How many there are, among how many subjects. */
  readonly count: Statement<GapsAsked, typeof COUNT_ROW>;
}

const made = new Map<string, GapStatements>();

/** Of a register whose records hold on days; null for others, and where estates are asked for and none is named. */
export function gapStatements(register: Register, subject: GapSubject): GapStatements | null {
  const held = holding(register);
  if (held === null || (subject === "ESTATE" && register.hangsAt.estate === undefined && register.serves === null))
    return null;
  const key = `${register.id} ${subject}`;
  let found = made.get(key);
  if (found === undefined) {
    found = make(register, held, subject);
    made.set(key, found);
  }
  return found;
}

function make(register: Register, held: Holding, subject: GapSubject): GapStatements {
  const ofEstates = subject === "ESTATE";
  const serves = ofEstates ? register.serves : null;
  const codes = codeColumns(register).map(
    (column) => `when '${column}' then r.${ofEstates ? storedAs(register, column) : `"${column}"`}::text`,
  );
  const number = ofEstates ? "e.estate_id" : "e.region_id::bigint";
  const ctes = `
      held as materialized (
        ${
          serves?.held(":day::date").trim() ??
          `select distinct r.city_code, r.${ofEstates ? "estate_id" : "region_id"}::bigint as number
        from ${ofEstates ? held.rows : placedRows(register, held)} r
        where r.city_code = any(:cityCodes::text[]) and ${contains(`r.${held.from}`, `r.${held.to}`, ":day::date")}`
        }
          and (:codes::text[] is null or ${codes.length === 0 ? "false" : `case :codeColumn::text ${codes.join(" ")} end = any(:codes::text[])`})
      ),
      s as (
        select ${ofEstates ? "" : "distinct "}e.city_code, ${number} as number, e.region_id
        from estates e ${serves?.joined(":day::date") ?? ""} ${ofEstates ? "" : "join regions g on g.region_id = e.region_id and g.level = 'COMMUNITY'"}
        where e.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or e.region_id = any(:regionIds::int[]))
          and ${contains("e.valid_from", "e.valid_to", ":day::date")}${serves === null ? "" : ` and ${serves.among}`}
      )`;
  const joined = "s left join held h on h.city_code = s.city_code and h.number = s.number";
  return {
    rows: statement<GapsPage>()({
      name: `gaps of ${register.id}: ${subject}`,
      slow: true,
      text: `
      with ${ctes}
      select s.city_code, s.number, s.region_id from ${joined}
      where h.number is null and (:afterCity::text is null or (s.city_code, s.number) > (:afterCity::text, :afterNumber::bigint))
      order by s.city_code, s.number
      limit :limit::int`,
      row: GAP_ROW,
    }),
    count: statement<GapsAsked>()({
      name: `count gaps of ${register.id}: ${subject}`,
      slow: true,
      text: `
      with ${ctes}
      select count(*) filter (where h.number is null)::int as gaps, count(*)::int as subjects from ${joined}`,
      row: COUNT_ROW,
    }),
  };
}
