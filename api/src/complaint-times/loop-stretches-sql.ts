import { contains } from "../facts/stock-facts.ts";
import type { LoopHolder } from "./loop-holders.ts";
import type { LoopPhase } from "./loop-phases.ts";

/** Which complaints; null: not asked. */
export interface TimesWhere {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
  /** Regions of which no source tells when complaints were closed. */
  readonly untold: readonly number[];
  /** First and last day reported. */
  readonly from: string;
  readonly to: string;
  readonly categories: readonly string[] | null;
  readonly firmId: string | null;
  /** Only those of whose estate no firm is known. */
  readonly isWithoutFirm: boolean;
}

/** Complaints `c` with the firm, `m`, that managed their estate on the day they were reported. */
export const WITH_FIRM = `
  complaints c left join management_episodes m on m.city_code = c.city_code and m.estate_id = c.estate_id
    and ${contains("m.valid_from", "m.valid_to", "c.reported_on")}`;

export const TIMES_WHERE = `
  c.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or c.region_id = any(:regionIds))
  and c.region_id <> all(:untold::int[]) and c.reported_on >= :from::date and c.reported_on <= :to::date
  and (:categories::text[] is null or c.category = any(:categories)) and (:firmId::bigint is null or m.firm_id = :firmId)
  and (not :isWithoutFirm::bool or m.firm_id is null)`;

/** The closing stands. */
export const STANDS_CLOSED = "c.closed_at is not null and not coalesce(c.reopened_at > c.closed_at, false)";

const KEY = "city_code, reported_on, complaint_id";
const ofOne = (a: string, b: string): string =>
  `${a}.city_code = ${b}.city_code and ${a}.reported_on = ${b}.reported_on and ${a}.complaint_id = ${b}.complaint_id`;

const phase = (name: LoopPhase): string => `'${name}'`;
const holder = (name: LoopHolder): string => `'${name}'`;

/**
 * CTEs of what happened to the complaints until a moment: their events, or their own times where they have none. `told` has all that says with
 * whom they were; `marks` the same with what came next; `pauses` when each was paused, whatever for. An end that was not told is the moment.
 * Of complaints that have ended, nobody says when, nothing is known.
 */
const TOLD = `
  asked as (
    select c.city_code, c.reported_on, c.complaint_id, c.reported_at, c.assigned_at, c.escalated_at, c.handled_at, c.closed_at, c.reopened_at,
      least(:at::timestamptz, case when c.status = 'CLOSED' then c.closed_at end) as until
    from ${WITH_FIRM}
    where ${TIMES_WHERE} and (c.status <> 'CLOSED' or c.closed_at is not null)
  ),
  told as (
    select k.city_code, k.reported_on, k.complaint_id, k.until, t.type, t.at, t.number, t.level, t.reason
    from asked k
    left join complaint_events e on ${ofOne("e", "k")}
    cross join lateral (
      select e.type, e.happened_at as at, e.event_number as number, e.level::text as level, coalesce(e.reason, '') as reason
      where e.event_number is not null and (e.type <> 'HANDLED' or e.step is null)
      union all
      select v.type::complaint_event_type, v.at, 0, null, ''
      from (values ('RECEIVED', k.reported_at), ('ASSIGNED', k.assigned_at), ('ESCALATED', k.escalated_at), ('HANDLED', k.handled_at),
        ('CLOSED', k.closed_at), ('REOPENED', k.reopened_at)) v (type, at)
      where e.event_number is null and v.at is not null
    ) t
    where t.at <= :at::timestamptz
  ),
  marks as (
    select *, lead(at) over one as next_at, lead(type) over one as next_type, lead(level) over one as next_level, lag(type) over one as type_before
    from (
      select *, row_number() over (partition by ${KEY} order by at, type, number) as place from told
      where type in ('RECEIVED', 'ASSIGNED', 'TRANSFERRED', 'ESCALATED', 'RETURNED', 'REOPENED', 'ACCEPTED', 'HANDLED', 'CLOSED', 'MERGED', 'WITHDRAWN')
    ) n
    where type <> 'RECEIVED' or place = 1
    window one as (partition by ${KEY} order by place)
  )`;

/**
 * `stretches`: each complaint's stretches of time by phase, in seconds. A pause ends when work is resumed for its reason (for all reasons, where
 * none or another is told), and where the complaint is handled, closed or opened again.
 */
export const STRETCHES = `${TOLD},
  reasons as (
    select ${KEY}, array_agg(reason order by reason) as paused_for from told where type = 'PAUSED' group by ${KEY}
  ),
  pauses as (
    select p.city_code, p.reported_on, p.complaint_id, p.at, p.number, coalesce(min(x.at), min(p.until)) as ended
    from told p
    join reasons r on ${ofOne("r", "p")}
    left join told x on ${ofOne("x", "p")} and (x.at, x.number) > (p.at, p.number)
      and (x.type in ('HANDLED', 'CLOSED', 'MERGED', 'WITHDRAWN', 'REOPENED')
        or (x.type = 'RESUMED' and (x.reason = p.reason or x.reason <> all (r.paused_for))))
    where p.type = 'PAUSED'
    group by p.city_code, p.reported_on, p.complaint_id, p.at, p.number
  ),
  stood as (
    select ${KEY}, range_agg(tstzrange(at, ended) order by at) as times from pauses where ended > at group by ${KEY}
  ),
  spent as (
    select m.city_code, m.reported_on, m.complaint_id, m.at, least(coalesce(m.next_at, m.until), m.until) as ended, s.times,
      case
        when m.type in ('RECEIVED', 'RETURNED', 'REOPENED') then ${phase("AT_DESK")}
        when m.type = 'HANDLED' then ${phase("AWAITING_CLOSE")}
        when m.type in ('ASSIGNED', 'TRANSFERRED', 'ESCALATED') and m.next_type = 'ACCEPTED' then ${phase("GIVEN")}
        else ${phase("IN_HAND")}
      end as phase
    from marks m left join stood s on ${ofOne("s", "m")}
    where m.type not in ('CLOSED', 'MERGED', 'WITHDRAWN') and m.at < least(coalesce(m.next_at, m.until), m.until)
  ),
  measured as (
    select s.city_code, s.reported_on, s.complaint_id, s.phase, extract(epoch from s.ended - s.at)::float8 as seconds, coalesce(p.seconds, 0) as paused
    from spent s
    left join lateral (
      select sum(extract(epoch from upper(t) - lower(t)))::float8 as seconds
      from unnest(s.times * tstzmultirange(tstzrange(s.at, s.ended))) t
    ) p on true
  ),
  stretches as (
    select ${KEY}, phase, seconds - paused as seconds from measured where seconds > paused
    union all
    select ${KEY}, ${phase("PAUSED")}, paused from measured where paused > 0
  )`;

/** Steps of the way of a complaint that are told one by one. */
export const STEPS = 6;

/**
 * `moves`: each change of whom a complaint is with, by its place on the way of the complaint, with the seconds that it had been with the one before.
 * Who accepts it is who has it.
 */
export const MOVES = `${TOLD},
  held as (
    select ${KEY}, at, row_number() over (partition by ${KEY} order by place)::int as step,
      case
        when type in ('RECEIVED', 'RETURNED', 'REOPENED') then ${holder("DESK")}
        when type = 'HANDLED' then ${holder("HANDLED")}
        when type in ('CLOSED', 'MERGED', 'WITHDRAWN') then ${holder("CLOSED")}
        else coalesce(case when next_type = 'ACCEPTED' then next_level end, level,
          case when type = 'ESCALATED' then ${holder("SUPERVISED")} else ${holder("UNIT")} end)
      end as holder
    from marks
    where type <> 'ACCEPTED' or (type_before = 'RECEIVED' and level is not null)
  ),
  moves as (
    select * from (
      select ${KEY}, step, holder as from_holder, lead(holder) over one as to_holder,
        extract(epoch from lead(at) over one - at)::float8 as seconds
      from held window one as (partition by ${KEY} order by step)
    ) h
    where to_holder is not null
  )`;
