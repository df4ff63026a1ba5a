import type { FlowFacts } from "../../facts/flow-facts.ts";

/** Complaints (投诉) by the local day they were reported. Columns of `f`: those of the table. */
export const complaintsFlow: FlowFacts = {
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
  day: "reported_on",
};
