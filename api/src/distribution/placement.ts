import { REGISTERS } from "../registers/registry.ts";

/**
 * Where each table lives in a cluster (docs/scaling.md): the one list that `npm run distribute` and the tests of the scaling rules read. A
 * register's table follows from its declaration; any other new table is named here.
 */
export interface Placement {
  /** In shards by city_code, those of a city on one server. */
  readonly distributed: readonly string[];
  /** Whole on every server. */
  readonly referenced: readonly string[];
  /** On the coordinator alone. */
  readonly local: readonly string[];
}

const OWN = [
  "estates",
  "property_firms",
  "complaints",
  "complaint_events",
  "complaint_dues",
  "complaint_due_marks",
  "complaint_due_differences",
  "complaint_escalations",
  "complaint_links",
  "complaint_matters",
  "indicator_months",
  "flow_days",
  "complaint_months",
  "complaint_cells",
  "data_coverage",
  "estate_links",
  "estate_mentions",
];

export const PLACEMENT: Placement = {
  distributed: [...OWN, ...REGISTERS.map(({ table }) => table)],
  referenced: [
    "regions",
    "region_boundaries",
    "sources",
    "complaint_categories",
    "complaint_category_codes",
    "observations",
    "indicator_targets",
  ],
  local: [
    "access_accounts",
    "access_past_passwords",
    "access_grants",
    "access_sessions",
    "access_failures",
    "access_tokens",
    "access_devices",
    "access_compared_regions",
    "access_first_links",
    "access_webhooks",
    "alert_rules",
    "alerts",
    "audit_entries",
    "audit_head",
    "data_versions",
    "deliveries",
    "complaint_policies",
    "due_rules",
    "due_rule_sets",
    "estate_link_rules",
    "evaluation_consequences",
    "evaluation_entries",
    "evaluation_runs",
    "evaluation_scores",
    "evaluation_variants",
    "event_deliveries",
    "import_files",
    "import_images",
    "import_mappings",
    "imports",
    "rollup_state",
    "saved_queries",
    "schedules",
    "schema_migrations",
    "wall_programmes",
  ],
};
