/** Why the demo has nothing to hold against a published indicator; the figures themselves are there as observations. */
const reasons: Readonly<Record<string, string>> = {
  "people in roles that no register keeps, and people counted by more than their role":
    "community_workers members_sent_down party_applicants_trained party_members_trained_as_backbone " +
    "cadres_per_community epidemic_volunteer_turns volunteer_teams",
  "who the members of a committee are besides party members":
    "community_members_on_committees cadres_on_owners_committees committee_cadre_share",
  "bodies and premises that no register keeps, and rules of those that it keeps":
    "property_committee_min_members property_committee_party_floor streets_with_property_office " +
    "litigation_cases_received litigation_cases_closed litigation_closing_rate disputes_resolved " +
    "estates_with_party_rooms party_rooms_area party_base_area owners_committees_with_party_org " +
    "owners_committees_in_preparation",
  "supervision that no register keeps, and lists whose total over the years is not drawn":
    "red_black_listed rectification_items resident_weight_floor service_standard_items counties_interviewed_mid_year " +
    "firms_notified_by_committees",
  "sums that the demo draws estate by estate, and money that no register keeps":
    "public_revenue_supervised party_rooms_value investment",
  "surveys of one estate, and differences of figures that are there":
    "elevator_owner_satisfaction owner_satisfaction_gain smart_platform_satisfaction",
  "rates whose definition the article does not give":
    "complaint_rate owners_committees_growth_claimed solved_in_grid_rate",
  "counts of doings that no register keeps":
    "problems_solved_in_month problems_found activities services_given people_served service_projects " +
    "viewer_interactions posts_moved_down units_sent_down zero_petition_estates training_sessions " +
    "departments_clearing_premises pilot_estates_visited",
  "use of another platform":
    "smart_platform_orders households_on_platform registered_households smart_platform_handled_rate platform_levels " +
    "platform_user_kinds platform_functions",
  "rules, documents and arrangements; nothing of them is counted here":
    "meeting_rules regulation_documents property_work_items_in_grid problem_classes " +
    "counties_led_by_head_of_government elder_care_pilot_firms",
  "a plan of so many a year; smart stars carry no date": "smart_stars_new_estates smart_stars_existing_estates",
  "one real estate or community by name; the demo's are invented":
    "courtyards reply_minutes plan_minutes written_reply_hours solution_days residents station_area households " +
    "building_age grids built_year service_staff service_staff_party_members committee_members " +
    "committee_party_members",
};

/** Figures of one region whose indicator is modelled elsewhere. */
const ofOneRegion: Readonly<Record<string, string>> = {
  "371302 owner_satisfaction": "one real estate by name; the demo's are invented",
  "370112 owner_satisfaction": "one real estate by name; the demo's are invented",
  "371000 problems_solved": "problems put right in two years by whatever means, not those that meetings solved",
};

/** Published indicator, or region and indicator → why it is not modelled. */
export const notModelled: ReadonlyMap<string, string> = new Map([
  ...Object.entries(reasons).flatMap(([reason, indicators]) =>
    indicators.split(" ").map((indicator) => [indicator, reason] as const),
  ),
  ...Object.entries(ofOneRegion),
]);
