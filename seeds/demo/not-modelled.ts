/** Why the demo has nothing to hold against a published indicator; the figures themselves are there as observations. */
const reasons: Readonly<Record<string, string>> = {
  "people who serve in a role of their own; only organisations, instructors and committees are facts here":
    "red_collar_secretaries grid_members building_stewards estate_branch_secretaries volunteers voluntary_supervisors " +
    "firm_members_on_community_posts firm_and_committee_leaders_on_community_posts community_workers members_sent_down " +
    "party_applicants_trained party_members_trained_as_backbone cadres_per_community epidemic_volunteer_turns volunteer_teams",
  "who the members of a committee are besides party members":
    "community_members_on_committees cadres_on_owners_committees committee_cadre_share",
  "bodies that come later: environment and property committees, stations, windows, offices, mediation":
    "communities_with_property_committee property_committee_min_members property_committee_party_floor service_stations " +
    "communities_with_service_window streets_with_property_office mediation_centres litigation_cases_received " +
    "litigation_cases_closed litigation_closing_rate disputes_resolved estates_with_party_rooms party_rooms_area " +
    "party_base_area owners_committees_with_party_org owners_committees_in_preparation",
  "supervision and evaluation, which come later":
    "red_black_listed red_list_size black_list_size firm_leaders_interviewed interviews rectification_items " +
    "rectification_notices firm_exits firms_replaced resident_weight_floor demonstration_sites service_standard_items visit_rate " +
    "counties_interviewed_mid_year firms_notified_by_committees",
  "money, which comes later":
    "public_revenue_accounts public_revenue_supervised renovation_funds fines station_funds party_rooms_value investment payment_rate",
  "surveys of owners; the satisfaction here is that of callers with one complaint":
    "owner_satisfaction elevator_owner_satisfaction " + "owner_satisfaction_gain smart_platform_satisfaction",
  "rates whose definition the article does not give":
    "complaint_rate owners_committees_growth_claimed solved_in_grid_rate",
  "counts of doings that are no complaints: meetings, visits, activities, problems found on patrol":
    "joint_meetings problems_solved problems_solved_in_month problems_found activities services_given people_served " +
    "service_projects viewer_interactions posts_moved_down units_sent_down volunteer_estates zero_petition_estates " +
    "training_sessions departments_clearing_premises pilot_estates_visited",
  "use of another platform":
    "smart_platform_orders households_on_platform registered_households " +
    "smart_platform_handled_rate platform_levels platform_user_kinds platform_functions",
  "rules, documents and arrangements; nothing of them is counted here":
    "meeting_rules regulation_documents property_work_items_in_grid problem_classes counties_led_by_head_of_government " +
    "elder_care_pilot_firms",
  "a plan of so many a year; smart stars carry no date":
    "smart_estates_per_year " + "smart_stars_new_estates smart_stars_existing_estates",
  "one real estate or community by name; the demo's are invented":
    "courtyards reply_minutes plan_minutes written_reply_hours solution_days " +
    "residents station_area households building_age grids built_year service_staff service_staff_party_members committee_members committee_party_members",
};

/** Published indicator → why it is not modelled. */
export const notModelled: ReadonlyMap<string, string> = new Map(
  Object.entries(reasons).flatMap(([reason, indicators]) =>
    indicators.split(" ").map((indicator) => [indicator, reason] as const),
  ),
);
