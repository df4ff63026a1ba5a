import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { versionOf } from "../../test/complaint-clocks.ts";
import { versionsOf } from "./policy-versions.ts";
import { parsePolicy, readPolicies } from "./read-policies.ts";

it("every shipped policy is read, under the name of its file", () => {
  const files = readdirSync(join(import.meta.dirname, "policies")).map((file) => file.replace(".yaml", ""));
  expect(readPolicies().map(({ id }) => id)).toEqual(files.sort());
});

it("says all that is wrong with a file, each with its line and column", () => {
  const text = `id: trial
version: 0
name: { zh: 试行, en: Trial }
source: a test
from: 2026-02-30
to: null
timeZone: Asia/Jinan
applies: { region: "370000", firm: [a] }
pauses: {}
steps:
  - id: handle
    name: { zh: 办理, en: Handling }
    basis: STATED
    starts: [ASIGNED]
    ends: [HANDLED]
    limit: { workingDays: 5, days: 2 }`;
  expect(() => parsePolicy(text, "trial.yaml")).toThrow(
    [
      "trial.yaml:2:10: version: expected a whole number from 1, got 0",
      'trial.yaml:5:7: from: expected a day as YYYY-MM-DD, got "2026-02-30"',
      'trial.yaml:7:11: timeZone: expected a time zone such as Asia/Shanghai, got "Asia/Jinan"',
      'trial.yaml:8:30: applies: expected one of region, firms, sources, categories, priorities, got "firm"',
    ].join("\n"),
  );
  expect(() => parsePolicy(text, "trial.yaml")).toThrow(
    /trial\.yaml:14:14: steps\[0\]\.starts\[0\]: expected one of RECEIVED/,
  );
  expect(() => parsePolicy(text, "trial.yaml")).toThrow(
    /trial\.yaml:16:12: steps\[0\]\.limit: expected one of minutes/,
  );
  expect(() => parsePolicy("id: [trial", "trial.yaml")).toThrow(/^trial\.yaml:1:\d+: /);
});

it("says where it is laid down in two languages, or in one text for both", () => {
  const text = (source: string) => `id: trial
version: 1
name: { zh: 试行, en: Trial }
source: ${source}
from: null
to: null
timeZone: Asia/Shanghai
applies: { region: "370000" }
pauses: {}
steps: [{ id: handle, name: { zh: 办理, en: Handling }, basis: STATED, starts: [ASSIGNED], ends: [HANDLED], limit: { days: 2 } }]`;
  const read = (source: string) => parsePolicy(text(source), "trial.yaml").source;
  expect(read("某文件")).toEqual({ zh: "某文件", en: "某文件" });
  expect(read("{ zh: 某文件, en: A paper }")).toEqual({ zh: "某文件", en: "A paper" });
  expect(() => read("")).toThrow(/^trial\.yaml:4:\d+: source: expected text, or zh and en, got null$/);
  expect(() => read("{ zh: 某文件 }")).toThrow(/^trial\.yaml:4:\d+: source\.en: expected text, got nothing$/);
});

it("two versions are never in force on one day", () => {
  const limit = "days: 3";
  expect(() =>
    versionsOf([versionOf({ to: "2026-03-05", limit }), versionOf({ version: 2, from: "2026-03-04", limit })]),
  ).toThrow("trial: expected version 1 to end before version 2 begins, got to: 2026-03-05 and from: 2026-03-04");
});
