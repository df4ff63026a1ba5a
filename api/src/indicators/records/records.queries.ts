import { type Statement, statement } from "../../db/statement.ts";
import type { Indicator, Measure } from "../../facts/indicator.ts";
import { attributesOver } from "../attribute-filter.ts";
import { flowRows, type InRanges, type OnDays, stockRows } from "../facts-rows.ts";
import { rowsOf } from "../measure-rows.ts";
import { flowOver, measureOf, type RecordPart, stockOver } from "./record-parts.ts";

/** Where, and on which days: of stock one day, of a flow one range; what a filter asks beside (filterParameters). */
export type RecordsAsked = OnDays & InRanges;
export type RecordsPage = RecordsAsked & {
  /** Behind which record the page begins; nulls from the start. */
  readonly afterAmount: number | null;
  readonly afterDay: number | null;
  readonly afterCity: string | null;
  readonly afterNumber: string | null;
  readonly afterPart: string | null;
  readonly limit: number;
};

const PAGE_ROW = {
  city_code: "text",
  number: "int8",
  part: "text",
  region_id: "int4",
  day: "date?",
  amount: "float8",
  attributes: "text[]",
  less_amount: "float8",
  less_day: "float8",
} as const;
const COUNT_ROW = { records: "int4", amount: "float8?" } as const;
const CODES_ROW = { code: "text?", records: "int4", amount: "float8" } as const;
const REGION_CODES_ROW = { region_id: "int4", code: "text?", amount: "float8" } as const;

export interface RecordStatements {
  /** The largest amounts first, of equal ones the newest: what is counted alone, newest first. */
  readonly page: Statement<RecordsPage, typeof PAGE_ROW>;
  /** How many there are, and what they add up to in the smallest unit; null: there are facts and none tells the number. */
  readonly count: Statement<RecordsAsked, typeof COUNT_ROW>;
  /** By the codes of an attribute, named by `:by`; null: not known. */
  readonly byCode: Statement<RecordsAsked & { readonly by: string }, typeof CODES_ROW>;
  /** The same in each region that facts point to. */
  readonly byRegionAndCode: Statement<RecordsAsked & { readonly by: string }, typeof REGION_CODES_ROW>;
}

const made = new Map<string, RecordStatements>();

/** The records behind a part of an indicator, which has that part (whyNoPart). */
export function recordStatements(indicator: Indicator, part: RecordPart, filtered: boolean): RecordStatements {
  const { numerator } = indicator;
  const measure = measureOf(indicator, part);
  const less = part === "REMAINDER" ? numerator : null;
  const name = `${less === null ? "" : `less ${less.over}: ${less.sql}, `}${measure.over}: ${measure.sql}${filtered ? ", filtered" : ""}`;
  let found = made.get(name);
  if (found === undefined) {
    found = make(name, measure, less, filtered);
    made.set(name, found);
  }
  return found;
}

function make(name: string, measure: Measure, less: Measure | null, filtered: boolean): RecordStatements {
  const attributes = Object.entries(attributesOver(measure.over)).filter(([, { kind }]) => kind !== "FIRM");
  const facts = factsSql(measure, less, filtered);
  const codes = attributes.filter(([, { kind }]) => kind === "CODE").map(([id]) => id);
  const place = (id: string): number => attributes.findIndex(([other]) => other === id) + 1;
  const coded = `r as (
        select a.region_id, a.amount,
          case :by::text ${codes.map((id) => `when '${id}' then a.attributes[${place(id)}]`).join(" ") || "when '' then null"} end as code
        from counted a where a.amount <> 0
      )`;
  return {
    page: statement<RecordsPage>()({
      name: `records of ${name}`,
      slow: true,
      text: `
      with ${facts},
      r as (
        select a.*, -a.amount as less_amount, coalesce(date '2000-01-01' - a.day, 0)::float8 as less_day from counted a where a.amount <> 0
      )
      select r.city_code, r.number, r.part, r.region_id, r.day, r.amount, r.attributes, r.less_amount, r.less_day from r
      where :afterAmount::float8 is null
        or (r.less_amount, r.less_day, r.city_code, r.part, r.number)
          > (:afterAmount::float8, :afterDay::float8, :afterCity::text, :afterPart::text, :afterNumber::bigint)
      order by r.less_amount, r.less_day, r.city_code, r.part, r.number limit :limit::int`,
      row: PAGE_ROW,
    }),
    count: statement<RecordsAsked>()({
      name: `count records of ${name}`,
      slow: true,
      text: `
      with ${facts}
      select (count(*) filter (where a.amount <> 0))::int as records,
        case when count(*) = 0 or count(a.amount) > 0 then coalesce(sum(a.amount), 0) end as amount
      from counted a`,
      row: COUNT_ROW,
    }),
    byCode: statement<RecordsAsked & { readonly by: string }>()({
      name: `records by code of ${name}`,
      slow: true,
      text: `
      with ${facts},
      ${coded}
      select r.code, count(*)::int as records, sum(r.amount) as amount from r group by r.code order by r.code`,
      row: CODES_ROW,
    }),
    byRegionAndCode: statement<RecordsAsked & { readonly by: string }>()({
      name: `records by region and code of ${name}`,
      slow: true,
      text: `
      with ${facts},
      ${coded}
      select r.region_id, r.code, sum(r.amount) as amount from r group by r.region_id, r.code order by r.region_id, r.code`,
      row: REGION_CODES_ROW,
    }),
  };
}

/** SQL of CTEs, the last `counted`: city_code, number, part, region_id, day, amount (null: not told) and attributes of each fact of a measure. */
function factsSql(measure: Measure, less: Measure | null, filtered: boolean): string {
  const { over } = measure;
  const flow = flowOver(over);
  const attributes = Object.values(attributesOver(over)).filter(({ kind }) => kind !== "FIRM");
  const told = isOwn(over) ? attributes.map(({ sql }) => `(${sql})::text`) : attributes.map(() => "null::text");
  const own = rowsOf(measure);
  const beside = less !== null && less.over === over ? rowsOf(less) : null;
  const amount =
    beside === null
      ? `(${own.amount})::float8`
      : `(case when ${own.where} then coalesce(${own.amount}, 0) else 0 end - case when ${beside.where} then coalesce(${beside.amount}, 0) else 0 end)::float8`;
  const where = beside === null ? own.where : `(${own.where} or ${beside.where})`;
  const list = `array[${told.join(", ")}]::text[] as attributes`;
  if (flow !== undefined)
    return `counted as (
        select f.city_code, f.${flow.key}::bigint as number, ''::text as part, f.region_id, f.${flow.day} as day, ${amount} as amount, ${list}
        from ${flowRows(over, filtered)}
        where ${where}
      )`;
  const facts = stockOver(over);
  const { ctes, from, where: asked } = stockRows(over, filtered);
  const other = less !== null && less.over !== over ? less : null;
  const held =
    other === null
      ? ""
      : `,
      held as (select f.city_code, f.fact_id from (${stockOver(other.over).asOf("spans")}) f where ${rowsOf(other).where})`;
  const joined = other === null ? "" : "left join held h on h.city_code = f.city_code and h.fact_id = f.fact_id";
  return `${ctes}${held},
      counted as (
        select f.city_code, f.fact_id::bigint as number, ${facts.part ?? "''"}::text as part, f.region_id, null::date as day, ${amount} as amount, ${list}
        from ${from} ${joined}
        where ${where} and ${asked}${other === null ? "" : " and h.fact_id is null"}
      )`;
}

/** Whether attributes are columns of the facts themselves. */
const isOwn = (over: string): boolean => (flowOver(over) ?? stockOver(over)).attributes !== undefined;
