/** A family of tables that carries a data version: a row of data_versions, which the family's migration inserts. */
export type Family = string;
/** The family of each table, whose version a write raises. Registers add theirs; rollups are of the families that they are counted from. */
const FAMILY_OF = new Map<string, Family>([
  ["regions", "regions"],
  ["region_boundaries", "regions"],
  ["estates", "estates"],
  ["property_firms", "estates"],
  ["complaints", "complaints"],
  ["complaint_events", "complaints"],
  ["complaint_dues", "complaint_dues"],
  ["complaint_escalations", "complaint_dues"],
  ["complaint_due_differences", "complaint_dues"],
  ["due_rule_sets", "complaint_dues"],
  ["complaint_policies", "complaint_dues"],
  ["complaint_links", "complaints"],
  ["complaint_matters", "complaints"],
  ["complaint_months", "complaints"],
  ["complaint_cells", "complaints"],
  ["complaint_categories", "complaints"],
  ["complaint_category_codes", "complaints"],
  ["data_coverage", "coverage"],
  ["observations", "observations"],
  ["indicator_targets", "targets"],
  ["wall_programmes", "wall"],
  ["access_accounts", "access"],
  ["access_grants", "access"],
  ["access_sessions", "access"],
  ["access_tokens", "access"],
  ["access_devices", "access"],
  ["access_compared_regions", "access"],
  ["saved_queries", "saved_queries"],
  ["evaluation_runs", "evaluations"],
  ["evaluation_scores", "evaluations"],
  ["evaluation_entries", "evaluations"],
  ["evaluation_variants", "evaluations"],
  ["evaluation_consequences", "evaluations"],
  ["estate_links", "estate_links"],
  ["estate_mentions", "estate_links"],
  ["estate_link_rules", "estate_links"],
  ["alert_rules", "alerts"],
  ["alerts", "alerts"],
]);

/** Tables whose rows alone say nothing that an answer is made from, or that a statement must say itself what they are counted from. */
export const WITHOUT_FAMILY = [
  "sources",
  "imports",
  "import_files",
  "import_images",
  "import_mappings",
  "schema_migrations",
  "data_versions",
  "rollup_state",
  "schedules",
  "deliveries",
  "event_deliveries",
  "due_rules",
  "complaint_due_marks",
  "indicator_months",
  "flow_days",
  "access_past_passwords",
  "access_failures",
  "access_first_links",
  "access_webhooks",
  "audit_entries",
  "audit_head",
];

/** Says which family a table belongs to. */
export function tableOfFamily(table: string, family: Family): void {
  FAMILY_OF.set(table, family);
}

export const hasFamily = (table: string): boolean => FAMILY_OF.has(table);

/** The tables that a text reads from. */
export function tablesIn(text: string): string[] {
  return [...text.matchAll(/\b(?:from|join)\s+\(?\s*([a-z_]+)/g)].map(([, table]) => table!);
}

/** The families of the tables that a text reads from. */
export function familiesIn(text: string): Family[] {
  return tablesIn(text).flatMap((table) => FAMILY_OF.get(table) ?? []);
}

/** Tables whose rows lie in no region, or stand in memory (regions, what is known of them) and are cut there. */
const WITHOUT_PLACE: ReadonlySet<string> = new Set([
  "regions",
  "region_boundaries",
  "data_coverage",
  "complaint_categories",
  "complaint_category_codes",
  "sources",
  "imports",
  "import_files",
  "import_images",
  "import_mappings",
  "schema_migrations",
  "data_versions",
  "rollup_state",
  "wall_programmes",
  "saved_queries",
  "evaluation_runs",
  "evaluation_variants",
  "schedules",
  "deliveries",
  "event_deliveries",
  "due_rules",
  "due_rule_sets",
  "complaint_policies",
  "alert_rules",
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
  "audit_entries",
  "audit_head",
]);

/** The tables that a text reads from whose rows lie in regions. */
export const placedTablesIn = (text: string): string[] =>
  tablesIn(text).filter((table) => (hasFamily(table) || WITHOUT_FAMILY.includes(table)) && !WITHOUT_PLACE.has(table));
