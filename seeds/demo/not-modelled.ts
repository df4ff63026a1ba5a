/** Why the demo has nothing to hold against a published indicator; the figures themselves are there as observations. */
const reasons: Readonly<Record<string, string>> = {
  "people who serve in a role of their own; only organisations, instructors and committees are facts here":
    "red_collar_secretaries grid_members building_stewards estate_branch_secretaries volunteers voluntary_supervisors " +
    "firm_members_on_community_posts firm_leaders_on_community_posts community_workers members_sent_down",
  "who the members of a committee are besides party members":
    "community_members_on_committees cadres_on_owners_committees committee_cadre_share",
  "bodies that come later: environment and property committees, stations, windows, offices, mediation":
    "communities_with_property_committee property_committee_min_members property_committee_party_floor service_stations " +
    "communities_with_service_window streets_with_property_office mediation_centres mediation_cases_received " +
    "mediation_cases_closed mediation_closing_rate disputes_resolved estates_with_party_rooms party_rooms_area " +
    "party_base_area owners_committees_with_party_org owners_committees_in_preparation",
  "supervision and evaluation, which come later":
    "red_black_listed red_list_size black_list_size firm_leaders_interviewed interviews rectification_items " +
    "rectification_notices firm_exits firms_replaced resident_weight_floor demonstration_sites service_standard_items visit_rate",
  "money, which comes later":
    "public_revenue_accounts public_revenue_supervised renovation_funds fines station_funds party_rooms_value investment payment_rate",
  "surveys of owners; the satisfaction here is that of callers with one complaint":
    "owner_satisfaction elevator_owner_satisfaction",
  "rates whose definition the article does not give":
    "complaint_rate owners_committees_growth_claimed solved_in_grid_rate",
  "counts of doings that are no complaints: meetings, visits, activities, problems found on patrol":
    "joint_meetings problems_solved problems_solved_in_month problems_found activities services_given people_served " +
    "service_projects viewer_interactions posts_moved_down units_sent_down volunteer_estates zero_petition_estates",
  "use of another platform": "smart_platform_orders households_on_platform registered_households",
  "a plan of so many a year; smart stars carry no date": "smart_estates_per_year",
  "one real estate or community by name; the demo's are invented":
    "courtyards reply_minutes plan_minutes written_reply_hours solution_days",
};

/** Published indicator → why it is not modelled. */
export const notModelled: ReadonlyMap<string, string> = new Map(
  Object.entries(reasons).flatMap(([reason, indicators]) =>
    indicators.split(" ").map((indicator) => [indicator, reason] as const),
  ),
);
