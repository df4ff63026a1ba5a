import {
  applyToComplaintCoverage,
  firstComplaintMonth,
  recountComplaintCoverage,
} from "../data-coverage/record-coverage.ts";
import { SOURCE } from "../facts/attribute.ts";
import type { Flow, FlowChanges } from "../facts/flow.ts";
import { compareLoops } from "./compare-loops.ts";
import { compareComplaintSteps } from "./compare-steps.ts";
import { applyToComplaintMonthsAndCells, cellByCell, recountComplaintMonthsAndCells } from "./complaint-rollups.ts";
import { complaintStatuses } from "./complaint-statuses.ts";

/** Complaints (投诉) by the local day they were reported. Columns of `f`: those of the table. */
export const complaintsFlow: Flow & { readonly changes: FlowChanges } = {
  name: "complaints",
  family: "complaints",
  knownBy: {
    rows: "COMPLAINTS",
    columns: {
      status: "COMPLAINT_CLOSINGS",
      closed_at: "COMPLAINT_CLOSING_TIMES",
      escalated_at: "COMPLAINT_ESCALATIONS",
    },
  },
  rows: "complaints",
  key: "complaint_id",
  estate: "estate_id",
  attributes: {
    category: { zh: "投诉类别", en: "Category", kind: "CODE", sql: "f.category", codes: "complaint_categories" },
    status: { zh: "办理状态", en: "Status", kind: "CODE", sql: "f.status::text", codes: complaintStatuses },
    source: SOURCE,
  },
  day: "reported_on",
  changes: {
    before: "complaints_before",
    after: "complaints_after",
    rollups: [
      { table: "complaint_months", counts: "complaints" },
      { table: "complaint_cells", counts: "complaints", rows: cellByCell },
    ],
    firstMonth: firstComplaintMonth,
    applyCoverage: applyToComplaintCoverage,
    recountCoverage: recountComplaintCoverage,
    apply: applyToComplaintMonthsAndCells,
    recount: recountComplaintMonthsAndCells,
    compare: async (client) => [...(await compareComplaintSteps(client)), ...(await compareLoops(client))],
  },
};
