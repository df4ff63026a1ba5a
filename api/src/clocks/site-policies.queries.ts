import { statement } from "../db/statement.ts";

/** What the site has said of policies: versions of its own, and ends of any. */
export const sitePolicies = statement()({
  name: "policies of the site",
  text: `select policy, version, text, ends_on, added_at, added_by, ended_at, ended_by from complaint_policies order by policy, version`,
  row: {
    policy: "text",
    version: "int4",
    text: "text?",
    ends_on: "date?",
    added_at: "timestamptz",
    added_by: "text",
    ended_at: "timestamptz?",
    ended_by: "text?",
  },
});
