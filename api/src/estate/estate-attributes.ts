import { type Attributes, SOURCE } from "../facts/attribute.ts";
import { managementModes } from "../registers/episodes/management-modes.ts";
import { renovationStatuses } from "../registers/renovations/renovation-statuses.ts";
import { partyCoverageSteps } from "./party-coverage-steps.ts";

const STEPS = `(array[${partyCoverageSteps.values.map((step) => `'${step}'`).join(", ")}])[f.party_step + 1]`;

/** What can be asked of estates as they stand on a day, over the columns of `estatesAsOf`. */
export const ESTATE_ATTRIBUTES: Attributes = {
  managed: { zh: "有物业管理", en: "Under management", kind: "FLAG", sql: "f.is_managed" },
  organised: { zh: "有党组织", en: "With a party organisation", kind: "FLAG", sql: "f.has_organisation" },
  hasCommittee: { zh: "有业主委员会", en: "With an owners' committee", kind: "FLAG", sql: "f.has_committee" },
  builtYear: { zh: "建成年份", en: "Year built", kind: "NUMBER", sql: "f.built_year" },
  mode: {
    zh: "管理方式",
    en: "Mode of management",
    kind: "CODE",
    sql: "f.mode",
    codes: managementModes,
  },
  step: {
    zh: "党建覆盖层级",
    en: "Step of party coverage",
    kind: "CODE",
    sql: STEPS,
    codes: partyCoverageSteps,
  },
  renovation: {
    zh: "改造状态",
    en: "Renovation",
    kind: "CODE",
    sql: "f.renovation",
    codes: renovationStatuses,
  },
  households: {
    zh: "户数",
    en: "Households",
    kind: "NUMBER",
    sql: "f.households",
    unit: { zh: "户", en: "households" },
  },
  firm: { zh: "物业服务企业", en: "Property firm", kind: "FIRM", sql: "f.firm_id" },
  source: SOURCE,
};
