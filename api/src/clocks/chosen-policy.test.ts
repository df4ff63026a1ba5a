import { expect, it } from "vitest";
import { chosenPolicy, type PolicySubject, refuseTies } from "./chosen-policy.ts";
import { versionsOf } from "./policy-versions.ts";
import { parsePolicy, readPolicies } from "./read-policies.ts";

/** A policy that applies so; in force from and to days where given. */
const policy = (id: string, applies: string, from = "null", to = "null") =>
  parsePolicy(
    `
id: ${id}
version: 1
name: { zh: 试行, en: Trial }
source: a test
from: ${from}
to: ${to}
timeZone: Asia/Shanghai
applies: { ${applies} }
pauses: {}
steps:
  - { id: handle, name: { zh: 办理, en: Handling }, basis: READING, starts: [RECEIVED], ends: [HANDLED], limit: { days: 3 } }
`,
    `${id}.yaml`,
  );
const complaint = (more: Partial<PolicySubject> = {}): PolicySubject => ({
  regions: ["370000", "370800", "370811", "370811001"],
  firm: "某物业公司",
  source: "济宁12345热线",
  categories: ["LIFTS", "ELEVATOR"],
  priority: null,
  reportedOn: "2026-03-02",
  ...more,
});

it("a complaint goes by the most specific policy: region before firm, category, priority and source", () => {
  const all = versionsOf([
    policy("province", 'region: "370000"'),
    policy("hotline", 'region: "370000", sources: ["12345"]'),
    policy("urgent", 'region: "370000", priorities: [紧急]'),
    policy("lifts", 'region: "370000", categories: [ELEVATOR]'),
    policy("firm", 'region: "370000", firms: [某物业 公司]'),
    policy("county", 'region: "370811"', '"2026-03-01"', '"2026-04-01"'),
  ]);
  refuseTies(all);
  const chosen = (more: Partial<PolicySubject>, without: string[] = []) =>
    chosenPolicy(
      all.filter(({ id }) => !without.includes(id)),
      complaint(more),
    )?.id ?? null;
  expect(chosen({})).toBe("county");
  // before and after that one is in force
  expect(chosen({ reportedOn: "2026-02-28" })).toBe("firm");
  expect(chosen({ reportedOn: "2026-04-01" })).toBe("firm");
  const outside = { regions: ["370000", "370100"], priority: "紧急" };
  expect(chosen(outside)).toBe("firm");
  expect(chosen({ ...outside, firm: null })).toBe("lifts");
  expect(chosen({ ...outside, firm: null, categories: ["NOISE"] })).toBe("urgent");
  expect(chosen({ ...outside, firm: null, categories: ["NOISE"], priority: null })).toBe("hotline");
  expect(chosen({ ...outside, firm: null, categories: ["NOISE"], priority: null, source: "来访" })).toBe("province");
  expect(chosen({ regions: ["110000", "110101"] })).toBeNull();
});

it("policies that are as specific as each other are refused when they are read, those of other times, firms or regions not", () => {
  const tied =
    (...policies: ReturnType<typeof policy>[]) =>
    () =>
      refuseTies(versionsOf(policies));
  expect(tied(policy("a", 'region: "370000"'), policy("b", 'region: "370000"'))).toThrow(
    "b@1: expected to apply to other complaints than a@1, or to be more specific, got both for region 370000",
  );
  expect(tied(policy("a", 'region: "370000", firms: [甲, 乙]'), policy("b", 'region: "370000", firms: [乙]'))).toThrow(
    /expected to apply to other complaints/,
  );
  expect(
    tied(policy("a", 'region: "370000", sources: ["12345"]'), policy("b", 'region: "370000", sources: [济南12345]')),
  ).toThrow(/expected to apply to other complaints/);
  expect(
    tied(
      policy("a", 'region: "370000"', "null", '"2026-03-01"'),
      policy("b", 'region: "370000"', '"2026-03-01"'),
      policy("c", 'region: "370000", firms: [甲]'),
      policy("d", 'region: "370000", firms: [乙]'),
      policy("e", 'region: "370100"'),
    ),
  ).not.toThrow();
});

it("of the shipped ones Jining's own goes before the province's hotline", () => {
  const shipped = readPolicies();
  expect(chosenPolicy(shipped, complaint())?.id).toBe("jining");
  expect(chosenPolicy(shipped, complaint({ regions: ["370000", "370100"] }))?.id).toBe("shandong-hotline");
  expect(chosenPolicy(shipped, complaint({ regions: ["370000", "370100"], source: "来访" }))).toBeNull();
});
