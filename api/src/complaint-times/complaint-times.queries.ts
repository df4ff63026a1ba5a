import { COMPLAINT_COLUMNS, COMPLAINT_ROW } from "../complaints/complaint.queries.ts";
import { statement } from "../db/statement.ts";
import {
  MOVES,
  STANDS_CLOSED,
  STEPS,
  STRETCHES,
  TIMES_WHERE,
  type TimesWhere,
  WITH_FIRM,
} from "./loop-stretches-sql.ts";

/** Until when times are counted. */
type At = { readonly at: Date };

/** The shares of those closed within the hours of `closeHours`. */
export const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/**
 * Hours to close of complaints by category, by firm, and of all, with how many were received and are closed; `part` says of what a row is:
 * 0 a firm (without id: no firm known), 1 a category, 2 all.
 */
export const closeHours = statement<TimesWhere>()({
  name: "hours to close",
  slow: true,
  text: `
    select case when grouping(c.category) = 0 then 1 when grouping(c.firm_id) = 0 then 0 else 2 end as part,
      c.category, c.firm_city, c.firm_id, count(*)::int as received, count(c.hours)::int as closed,
      percentile_cont(array[${SHARES.join(", ")}]) within group (order by c.hours) as hours
    from (
      select c.category, m.firm_id, case when m.firm_id is not null then m.city_code end as firm_city,
        case when ${STANDS_CLOSED} then extract(epoch from c.closed_at - c.reported_at)::float8 / 3600 end as hours
      from ${WITH_FIRM}
      where ${TIMES_WHERE}
    ) c
    group by grouping sets ((c.category), (c.firm_city, c.firm_id), ())
    order by part, received desc, c.category, c.firm_city, c.firm_id`,
  row: {
    part: "int4",
    category: "text?",
    firm_city: "text?",
    firm_id: "int8?",
    received: "int4",
    closed: "int4",
    hours: "float8[]?",
  },
});

/** By phase, the complaints that have spent time in it, how long together, and the median of them. */
export const phaseHours = statement<TimesWhere & At>()({
  name: "hours by phase",
  slow: true,
  text: `
    with ${STRETCHES}
    select p.phase, count(*)::int as complaints, sum(p.hours) as hours,
      percentile_cont(0.5) within group (order by p.hours) as median
    from (
      select city_code, reported_on, complaint_id, phase, sum(seconds) / 3600 as hours from stretches group by 1, 2, 3, 4
    ) p
    group by p.phase order by p.phase`,
  row: { phase: "text", complaints: "int4", hours: "float8", median: "float8" },
});

/** How many complaints went from whom to whom, by the place of the move on their way; moves behind the last place that is told are added up without from and to. */
export const moveCounts = statement<TimesWhere & At>()({
  name: "moves of complaints",
  slow: true,
  text: `
    with ${MOVES}
    select least(step, ${STEPS + 1}) as step, case when step <= ${STEPS} then from_holder end as from_holder,
      case when step <= ${STEPS} then to_holder end as to_holder, count(*)::int as moves
    from moves
    group by 1, 2, 3 order by 1, 2, 3`,
  row: { step: "int4", from_holder: "text?", to_holder: "text?", moves: "int4" },
});

/** Which of those complaints stand behind a number. */
interface Behind {
  readonly phase: string | null;
  readonly step: number | null;
  readonly fromHolder: string | null;
  readonly toHolder: string | null;
}

/** Where a page begins: hours and id of the row before it (null: from the start), and the rows wanted. */
interface PageFrom {
  readonly afterHours: number | null;
  readonly afterId: string | null;
  readonly limit: number;
}

const CLOSED = `
  behind as (
    select c.city_code, c.reported_on, c.complaint_id, extract(epoch from c.closed_at - c.reported_at)::float8 / 3600 as hours
    from ${WITH_FIRM}
    where ${TIMES_WHERE} and ${STANDS_CLOSED}
  )`;
const IN_PHASE = `${STRETCHES},
  behind as (
    select city_code, reported_on, complaint_id, sum(seconds) / 3600 as hours from stretches
    where phase = :phase::text group by 1, 2, 3
  )`;
const MOVED = `${MOVES},
  behind as (
    select city_code, reported_on, complaint_id, seconds / 3600 as hours from moves
    where step = :step::int and from_holder = :fromHolder::text and to_holder = :toHolder::text
  )`;

const page = <Params>(name: string, behind: string) =>
  statement<TimesWhere & Params & PageFrom>()({
    name: `complaints behind ${name}`,
    slow: true,
    text: `
      with ${behind}
      select ${COMPLAINT_COLUMNS}, b.hours
      from behind b
      join complaints c on c.city_code = b.city_code and c.reported_on = b.reported_on and c.complaint_id = b.complaint_id
      join sources s on s.source_id = c.source_id
      where (:regionIds::int[] is null or c.region_id = any(:regionIds))
        and (:afterHours::float8 is null or (-b.hours, c.complaint_id) > (-:afterHours, :afterId::bigint))
      order by -b.hours, c.complaint_id
      limit :limit`,
    row: { ...COMPLAINT_ROW, hours: "float8" },
  });

const count = <Params>(name: string, behind: string) =>
  statement<TimesWhere & Params>()({
    name: `count complaints behind ${name}`,
    slow: true,
    text: `with ${behind} select count(*)::int as complaints from behind`,
    row: { complaints: "int4" },
  });

type Phase = At & Pick<Behind, "phase">;
type Move = At & Omit<Behind, "phase">;

/** The complaints behind a number, the longest first, and how many they are. */
export const behindClosed = { page: page("hours to close", CLOSED), count: count("hours to close", CLOSED) };
export const behindPhase = { page: page<Phase>("a phase", IN_PHASE), count: count<Phase>("a phase", IN_PHASE) };
export const behindMove = { page: page<Move>("a move", MOVED), count: count<Move>("a move", MOVED) };
