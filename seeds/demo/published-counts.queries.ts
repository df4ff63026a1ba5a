/**
 * How each published figure is counted in the raw tables, without the indicators' code: `code` and `indicator` of a target → SQL that
 * gives `value`. `:code` is the region's, `:today` the end date. Intervals are half-open, null is open.
 */
const on = (f: string, from = "valid_from", to = "valid_to"): string =>
  `coalesce(${f}.${from} <= :today, true) and coalesce(${f}.${to} > :today, true)`;

const modeOn = (day: string): string =>
  `(select city_code, estate_id, mode, firm_id from management_episodes
     where coalesce(valid_from <= ${day}, true) and coalesce(valid_to > ${day}, true)) m`;

const estatesWith = (condition: string): string =>
  `select count(*)::float8 as value from estates e left join ${modeOn(":today")} using (city_code, estate_id)
    where e.city_code = :code and ${on("e")} and ${condition}`;

const existing = on("o", "founded_on", "dissolved_on");
const inOffice = on("c", "formed_on", "dissolved_on");
const covered = "coalesce(m.mode, 'NONE') <> 'NONE'";

const firms = `select count(*)::float8 as value from property_firms f where f.city_code = :code and ${on("f")}`;
const firmHasBranch = (more: string): string =>
  `exists (select from party_organisations o where o.city_code = f.city_code and o.firm_id = f.firm_id and ${existing} ${more})`;
const firmHasInstructor = `exists (select from party_instructors i where i.city_code = f.city_code and i.firm_id = f.firm_id and ${on("i")})`;
const instructors = `select count(*)::float8 as value from party_instructors i where i.city_code = :code and ${on("i")}`;
const committees = `select count(*)::float8 as value from owners_committees c where c.city_code = :code and ${inOffice}`;
const estatesWithBranch = (more: string): string =>
  estatesWith(
    `exists (select from party_organisations o where o.city_code = e.city_code and o.estate_id = e.estate_id
       and o.type = 'ESTATE_BRANCH' and ${existing} ${more})`,
  );
const committeeRate = `select 100.0 * count(c.estate_id) / count(*)::float8 as value from estates e
  left join (select distinct city_code, estate_id from owners_committees c where ${inOffice}) c using (city_code, estate_id)
  where e.city_code = :code and ${on("e")} and e.committee_eligible`;
const leastPartyShare = `select 100.0 * min(c.party_members::float8 / c.members) as value from owners_committees c
  where c.city_code = :code and c.formed_on > :today::date - interval '36 months'`;
const coveredShareOn = (day: string): string =>
  `(select 100.0 * count(*) filter (where ${covered}) / count(*) from estates e left join ${modeOn(day)} using (city_code, estate_id)
     where e.city_code = :code and coalesce(e.valid_from <= ${day}, true) and coalesce(e.valid_to > ${day}, true))`;

const monthsAgo = (months: number): string => `date_trunc('month', :today::date) - interval '${months} months'`;

const lastYear = (column: string): string => `${column} > :today::date - interval '12 months' and ${column} <= :today`;
const inRole = (role: string): string => `select coalesce(sum(a.people), 0)::float8 as value from appointments a
  where a.city_code = :code and a.role = '${role}' and ${on("a", "from_day", "to_day")}`;
const open = (kind: string, where = "x.city_code = :code"): string => `select count(*)::float8 as value from stations x
  where ${where} and x.kind = '${kind}' and ${on("x", "opened_on", "closed_on")}`;
const acts = (kind: string): string =>
  `select count(*)::float8 as value from supervision_acts a where a.city_code = :code and a.kind = '${kind}' and ${lastYear("a.acted_on")}`;
const removals = `select count(*)::float8 as value from firm_exits x where x.city_code = :code and x.reason = 'REMOVED' and ${lastYear("x.left_on")}`;
/** Firms on the newest list. */
const listed = (
  scheme: string,
): string => `select count(*)::float8 as value from ratings r where r.city_code = :code and r.scheme = '${scheme}'
  and r.rated_on = (select max(rated_on) from ratings where city_code = :code and scheme = '${scheme}' and rated_on <= :today)`;
const granted = (purpose: string): string => `select sum(f.granted)::float8 / 10000 as value from funds f
  where f.city_code = :code and f.purpose = '${purpose}' and ${lastYear("f.granted_on")}`;
const crossSeats = inRole("CROSS_SEAT");

const byIndicator: Record<string, string> = {
  communities_with_property_committee: `select count(distinct c.region_id)::float8 as value from environment_committees c
    where c.city_code = :code and ${on("c", "formed_on", "dissolved_on")}`,
  service_stations: open("STATION"),
  communities_with_service_window: open("WINDOW"),
  mediation_centres: open("MEDIATION_CENTRE", "true and :code = '370000'"),
  red_collar_secretaries: inRole("RED_COLLAR_SECRETARY"),
  estate_branch_secretaries: inRole("BRANCH_SECRETARY"),
  grid_members: inRole("GRID_MEMBER"),
  building_stewards: inRole("BUILDING_STEWARD"),
  firm_members_on_community_posts: crossSeats,
  firm_and_committee_leaders_on_community_posts: crossSeats,
  voluntary_supervisors: inRole("SUPERVISOR"),
  volunteers: inRole("VOLUNTEER_TEAM"),
  volunteer_estates: `select count(distinct a.estate_id)::float8 as value from appointments a
    where a.city_code = :code and a.role = 'VOLUNTEER_TEAM' and ${on("a", "from_day", "to_day")}`,
  red_list_size: listed("RED_LIST"),
  black_list_size: listed("BLACK_LIST"),
  demonstration_sites: `select count(*)::float8 as value from ratings r where r.city_code = :code and r.scheme = 'MODEL_SITE' and ${on("r", "rated_on", "until_day")}`,
  smart_estates_per_year: `select count(*)::float8 as value from ratings r where r.city_code = :code and r.scheme = 'SMART_ESTATE' and ${lastYear("r.rated_on")}`,
  firm_exits: removals,
  firms_replaced: removals,
  renovation_funds: granted("RENOVATION"),
  station_funds: granted("PREMISES"),
  rectification_notices: acts("NOTICE"),
  interviews: acts("INTERVIEW"),
  firm_leaders_interviewed: acts("INTERVIEW"),
  fines: `select sum(a.fine)::float8 / 10000 as value from supervision_acts a where a.city_code = :code and ${lastYear("a.acted_on")}`,
  joint_meetings: `select count(*)::float8 as value from meetings m where m.city_code = :code and ${lastYear("m.held_on")}`,
  problems_solved: `select sum(m.problems_solved)::float8 as value from meetings m where m.city_code = :code and ${lastYear("m.held_on")}`,
  visit_rate: `select 100.0 * sum(v.visited) / sum(v.households)::float8 as value from visits v where v.city_code = :code and ${lastYear("v.ended_on")}`,
  owner_satisfaction: `select 100.0 * sum(p.satisfied) / sum(p.answers)::float8 as value from polls p where p.city_code = :code and ${lastYear("p.ended_on")}`,
  payment_rate: `select 100.0 * sum(p.households_paid) / sum(p.households_due)::float8 as value from payments p where p.city_code = :code and ${lastYear("p.period_end")}`,
  managed_estates: estatesWith(covered),
  owners_committee_rate: committeeRate,
  property_firms: firms,
  party_instructors: instructors,
  owners_committees: committees,
  committee_party_share_floor: leastPartyShare,
  firm_party_coverage: `select 100.0 * count(*) filter (where ${firmHasBranch("")} or ${firmHasInstructor}) / count(*)::float8 as value
    from property_firms f where f.city_code = :code and ${on("f")}`,
  firm_party_org_rate: `select 100.0 * count(*) filter (where ${firmHasBranch("")})
      / nullif(count(*) filter (where ${firmHasBranch("")} or ${firmHasInstructor}), 0)::float8 as value
    from property_firms f where f.city_code = :code and ${on("f")}`,
  county_party_committees: `select count(*)::float8 as value from party_organisations o join regions r using (region_id)
    where o.city_code = :code and o.type = 'INDUSTRY_COMMITTEE' and r.level = 'COUNTY' and ${existing}`,
  firms_with_party_org: `${firms} and ${firmHasBranch("and o.form = 'INDEPENDENT'")}`,
  star_rated_firms: `${firms} and f.star_rating >= 4 and ${firmHasBranch("")}`,
  hotline_complaints_yoy: `select 100.0 * (count(*) filter (where reported_on >= ${monthsAgo(10)} and reported_on < ${monthsAgo(0)})::float8
      / count(*) filter (where reported_on >= ${monthsAgo(22)} and reported_on < ${monthsAgo(12)}) - 1) as value
    from complaints where city_code = :code`,
  property_party_orgs: `select count(*)::float8 as value from party_organisations o where o.city_code = :code and ${existing}
    and o.type = 'FIRM_BRANCH' and (o.form = 'INDEPENDENT' or o.region_id is not null)`,
  joint_party_branches: `select count(*)::float8 as value from party_organisations o
    where o.city_code = :code and o.type = 'FIRM_BRANCH' and o.form = 'JOINT' and o.region_id is not null and ${existing}`,
  old_neighbourhoods_covered: estatesWith(`e.built_year <= 2000 and ${covered}`),
  owners_committees_added: `${committees} and c.formed_on > :today::date - interval '12 months' and not exists (select from owners_committees b
    where b.city_code = c.city_code and b.estate_id = c.estate_id and b.formed_on < c.formed_on)`,
  committee_party_share: `select 100.0 * sum(c.party_members) / sum(c.members)::float8 as value from owners_committees c
    where c.city_code = :code and ${inOffice}`,
  unmanaged_estates_now_covered: `select count(*)::float8 as value from ${modeOn(":today")}
    join ${modeOn("(:today::date - interval '36 months')::date").replace(/ m$/, " b")} using (city_code, estate_id)
    where city_code = :code and b.mode = 'NONE' and m.mode <> 'NONE'`,
  estates_served_by_cooperative: estatesWith("m.mode = 'COOPERATIVE'"),
  estates_under_renovation: `select count(distinct r.estate_id)::float8 as value from renovations r
    where r.city_code = :code and r.started_on <= :today and coalesce(r.finished_on > :today, true)`,
  coverage_rate_gain: `select (${coveredShareOn(":today::date")} - ${coveredShareOn("(:today::date - interval '36 months')::date")})::float8 as value`,
  estates: estatesWith("true"),
  public_interest_firms: `select count(distinct m.firm_id)::float8 as value from ${modeOn(":today")}
    where m.city_code = :code and m.mode = 'STREET_RUN'`,
  professional_coverage_rate: `select 100.0 * count(m.firm_id) / count(*)::float8 as value
    from estates e left join ${modeOn(":today")} using (city_code, estate_id) where e.city_code = :code and ${on("e")}`,
  estates_on_platform: estatesWith("true"),
  escalation_days: `select (max(extract(epoch from escalated_at - reported_at)) / 86400)::float8 as value from complaints
    where city_code = :code and escalated_at is not null and reported_on <= :today`,
  industry_party_orgs: `select count(*)::float8 as value from party_organisations o where o.city_code = :code and ${existing}
    and o.type in ('INDUSTRY_COMMITTEE', 'INDUSTRY_GENERAL_BRANCH', 'FIRM_BRANCH')`,
};

const byCodeAndIndicator: Record<string, string> = {
  // what Dezhou counts as stations are centres (党群服务中心（站）)
  "371400 service_stations": open("CENTRE"),
  "371302 public_revenue_accounts": `select count(*)::float8 as value from accounts a join regions r using (region_id)
    where a.fund = 'PUBLIC_REVENUE' and ${on("a", "opened_on", "closed_on")} and r.path <@ (select path from regions where code = :code)`,
  "371400 estates_with_party_org": estatesWithBranch(""),
  "371700 estates_with_party_org": estatesWithBranch("and o.form = 'INDEPENDENT'"),
  // the county's old neighbourhoods: all of them, in one package
  "370829 old_neighbourhoods_covered": `select (case when count(*) = count(*) filter (where m.mode = 'MERGED')
      and count(distinct m.firm_id) = 1 then count(*) else 0 end)::float8 as value
    from estates e left join ${modeOn(":today")} using (city_code, estate_id) join regions r on r.region_id = e.region_id
    where e.built_year <= 2000 and r.path <@ (select path from regions where code = :code)`,
};

/** SQL that counts what the target speaks of. Throws for an indicator that nothing counts. */
export function countedBy(code: string, indicator: string): string {
  const sql = byCodeAndIndicator[`${code} ${indicator}`] ?? byIndicator[indicator];
  if (sql === undefined) throw new Error(`expected a way to count ${indicator} of ${code}, got none`);
  return sql;
}
