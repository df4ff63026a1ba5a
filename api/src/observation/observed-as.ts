/** Which side of an indicator's value a published word speaks of. */
export type ObservedPart = "VALUE" | "NUMERATOR" | "DENOMINATOR" | "YEAR_ON_YEAR" | "RELATED";

type Words = Partial<Record<ObservedPart, readonly string[]>>;

/**
 * Published words that mean the same as an indicator of the platform or as its numerator or denominator: the one place that says so.
 * RELATED words speak of the same matter by another definition: they are shown beside it, and no difference is taken.
 */
const OBSERVED_AS: Readonly<Record<string, Words>> = {
  estates: { VALUE: ["estates"], RELATED: ["managed_estates", "volunteer_estates", "estates_on_platform"] },
  households: { RELATED: ["registered_households", "households_on_platform"] },
  old_neighbourhoods: { RELATED: ["old_neighbourhoods_covered"] },
  old_neighbourhood_coverage: {
    NUMERATOR: ["old_neighbourhoods_covered"],
    RELATED: [
      "professional_coverage_rate",
      "coverage_rate_gain",
      "unmanaged_estates_now_covered",
      "managed_estates",
      "public_interest_firms",
    ],
  },
  renovated_share: { RELATED: ["estates_under_renovation", "renovation_funds"] },
  mode_share_cooperative: { RELATED: ["estates_served_by_cooperative"] },
  mode_share_street_run: { RELATED: ["public_interest_firms"] },
  estate_organisation_coverage: {
    NUMERATOR: ["estates_with_party_org"],
    RELATED: ["joint_party_branches", "estate_branch_secretaries"],
  },
  estate_work_coverage: { DENOMINATOR: ["estates"], RELATED: ["party_instructors", "estates_with_party_org"] },
  party_step_3_share: { RELATED: ["estates_with_party_org", "estate_branch_secretaries"] },
  firm_organisation_coverage: {
    NUMERATOR: ["firms_with_party_org"],
    RELATED: [
      // over all firms, not over those that meet the conditions
      "firm_party_org_rate",
      "property_firms",
      "firm_party_coverage",
      // organisations, of which a joint one serves several firms
      "property_party_orgs",
      "industry_party_orgs",
    ],
  },
  firm_work_coverage: {
    VALUE: ["firm_party_coverage"],
    DENOMINATOR: ["property_firms"],
    RELATED: ["firms_with_party_org", "firm_party_org_rate", "property_party_orgs", "party_instructors"],
  },
  owners_committee_rate: {
    VALUE: ["owners_committee_rate"],
    NUMERATOR: ["owners_committees"],
    RELATED: ["owners_committees_added", "owners_committees_growth_claimed", "owners_committees_in_preparation"],
  },
  committee_party_share_60: {
    RELATED: ["committee_party_share", "committee_party_share_floor", "owners_committees_with_party_org"],
  },
  environment_committees: { VALUE: ["communities_with_property_committee"] },
  environment_committees_by_rule: { RELATED: ["property_committee_min_members", "property_committee_party_floor"] },
  stations_station: { VALUE: ["service_stations"], RELATED: ["station_area", "station_funds"] },
  stations_centre: { RELATED: ["service_stations", "station_funds"] },
  stations_window: { VALUE: ["communities_with_service_window"] },
  stations_mediation_centre: { VALUE: ["mediation_centres"] },
  // of one station or one base
  stations_area: { RELATED: ["station_area", "party_base_area", "party_rooms_area"] },
  communities_with_station_share: { RELATED: ["service_stations"] },
  // the grids of one estate
  grids: { RELATED: ["grids", "solved_in_grid_rate"] },
  grid_members_per_1000_households: { RELATED: ["grid_members"] },
  appointments_red_collar_secretary: { VALUE: ["red_collar_secretaries"] },
  communities_with_secretary_share: { RELATED: ["red_collar_secretaries"] },
  appointments_branch_secretary: { VALUE: ["estate_branch_secretaries"] },
  appointments_grid_member: { VALUE: ["grid_members"] },
  appointments_building_steward: { VALUE: ["building_stewards"] },
  estates_with_steward_share: { RELATED: ["building_stewards"] },
  appointments_cross_seat: {
    RELATED: ["cadres_on_owners_committees", "community_members_on_committees", "firm_members_on_community_posts"],
  },
  appointments_supervisor: { VALUE: ["voluntary_supervisors"] },
  appointments_volunteer_team: { VALUE: ["volunteers"], RELATED: ["volunteer_teams", "epidemic_volunteer_turns"] },
  // firms and party organisations among them, over a year, or ever since
  ratings_star_4: { RELATED: ["star_rated_firms"] },
  ratings_smart_estates: { RELATED: ["smart_estates_per_year"] },
  ratings_model_sites: { VALUE: ["demonstration_sites"] },
  ratings_black_listed: { VALUE: ["black_list_size"], RELATED: ["red_black_listed"] },
  ratings_red_listed: { VALUE: ["red_list_size"], RELATED: ["red_black_listed"] },
  firm_exits: { VALUE: ["firm_exits"] },
  firm_exits_removed: { VALUE: ["firms_replaced"], RELATED: ["firm_exits"] },
  supervision_notice: { VALUE: ["rectification_notices"] },
  supervision_interview: {
    VALUE: ["interviews"],
    RELATED: ["firm_leaders_interviewed", "counties_interviewed_mid_year"],
  },
  supervision_fined: { VALUE: ["fines"] },
  funds_renovation: { VALUE: ["renovation_funds"] },
  funds_granted: { RELATED: ["renovation_funds", "station_funds", "investment"] },
  public_revenue_accounts: { VALUE: ["public_revenue_accounts"] },
  owners_money_balance: { RELATED: ["public_revenue_supervised"] },
  lifts_insured_share: { RELATED: ["elevator_owner_satisfaction"] },
  meetings: { VALUE: ["joint_meetings"] },
  meetings_problems_solved: { RELATED: ["problems_solved", "problems_solved_in_month"] },
  visits_share: { VALUE: ["visit_rate"] },
  visits_problems_solved: { RELATED: ["problems_found", "problems_solved_in_month"] },
  owner_satisfaction: { VALUE: ["owner_satisfaction"], RELATED: ["owner_satisfaction_gain"] },
  fees_paid_share: { VALUE: ["payment_rate"] },
  // lawsuits of the mediation centre, not its mediation cases
  mediation_cases: { RELATED: ["litigation_cases_received"] },
  mediation_closed_share: {
    RELATED: ["litigation_closing_rate", "litigation_cases_closed", "litigation_cases_received"],
  },
  complaints: { YEAR_ON_YEAR: ["hotline_complaints_yoy"], RELATED: ["complaint_rate", "problems_solved"] },
  complaints_per_1000_households: { RELATED: ["complaint_rate", "hotline_complaints_yoy"] },
  complaints_escalated_share: { RELATED: ["escalation_days"] },
};

/** Published word → the part of the indicator that it means; empty where nothing published means it. */
export function observedAs(indicatorId: string): ReadonlyMap<string, ObservedPart> {
  const words = Object.entries(OBSERVED_AS[indicatorId] ?? {}) as [ObservedPart, readonly string[]][];
  return new Map(words.flatMap(([part, list]) => list.map((word) => [word, part] as const)));
}

/** Every indicator that published words are declared for. */
export const observedIndicators: readonly string[] = Object.keys(OBSERVED_AS);
