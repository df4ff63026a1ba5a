import { expect, it } from "vitest";
import { declareEveryStatement } from "../../test/declared-statements.ts";
import { allStatements } from "./statement.ts";

await declareEveryStatement();

/** Statements whose rows go by key to whoever asked, or are added up: their order says nothing. */
const BY_KEY = [
  / ?by ?ids$/i,
  /^(footprintsByEstateIds|estateStates|complaintsOf12Months|households by heatmap cell)$/,
  /^count.*(of ?(estates|regions|firms))$/i,
  /^(amountsFromRollup|amountsOfMonths|monthsStored|monthStored|regionsStored|amounts over .*|.* between days|days on which .* were known)$/,
  // sorted by region and mode in management-changes.ts
  /^managementChanges$/,
  // what an import looks up; it lists nothing
  /^import/,
];
/** Statements of one row: aggregates over all, existence, a look-up by a unique name, a write that gives back its row. */
const ONE_ROW = [
  /^count/,
  /^(heatmap frames' days|first and last report|any .*|anyDemoSource|rollupWindow|storedState|daysOfComplaints|monthOfFirstComplaint|tellComplaintFamilies)$/,
  // the seeds' own
  /^(published |end of the demo's complaints$)/,
  /By(Name|Hash)$/,
  /^(insert|update|delete|copy|take|revoke|confirm|claim|begin|end|fail)[A-Z]/,
  /^(lockAccount|lockProvidedAccount|lockAuditHead|auditHead|ruleSetContent|anyAccount|anyComparison|waitingDevices|deviceNamed|evaluationRunById|scoreOfSubject)$/,
];

it("every statement that lists rows states their order", () => {
  const unordered = allStatements().filter(
    ({ name, text, row }) =>
      Object.keys(row).length > 0 &&
      !/\border by\b/.test(text) &&
      ![...BY_KEY, ...ONE_ROW].some((known) => known.test(name)),
  );
  expect(unordered.map(({ name }) => name)).toEqual([]);
});

it("what is gathered into one array has an order too", () => {
  const gathered = allStatements().flatMap(({ name, text }) =>
    [...text.matchAll(/json_agg\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)].map(([, inside]) => ({ name, inside: inside! })),
  );
  expect(gathered.length).toBeGreaterThan(0);
  const byKey = (name: string) => BY_KEY.some((known) => known.test(name));
  expect(gathered.filter(({ name, inside }) => !byKey(name) && !/\border by\b/.test(inside))).toEqual([]);
});

it("a page's order ends in what names a row once, so that its cursor loses and repeats none", () => {
  const pages = allStatements().filter(({ text }) => /\blimit\b/.test(text) && /[<>] \([^()]*::bigint\)/.test(text));
  expect(pages.length).toBeGreaterThan(10);
  const open = pages.filter(
    ({ text }) => !/order by [^;]*\.(estate_id|firm_id|complaint_id|\w+_id|number)( asc| desc)?\s+limit/.test(text),
  );
  expect(open.map(({ name }) => name)).toEqual([]);
});
