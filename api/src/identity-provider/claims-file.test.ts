import { expect, it } from "vitest";
import { grantsClaimed } from "./claimed-grants.ts";
import { readClaims } from "./claims-file.ts";

it("reads who has which role where", () => {
  expect(
    readClaims(
      `
grants:
  - { claim: groups, is: a, role: viewer, region: "370102" }
  - claim: groups
    is: b
    role: SECURITY_ADMINISTRATOR
`,
      "c.yaml",
    ),
  ).toEqual([
    { claim: "groups", is: "a", role: "VIEWER", regionCode: "370102", personal: false },
    { claim: "groups", is: "b", role: "SECURITY_ADMINISTRATOR", regionCode: null, personal: false },
  ]);
});

const faultsOf = (yaml: string): string[] => {
  try {
    readClaims(yaml, "c.yaml");
  } catch (error) {
    return (error as Error).message.split("\n");
  }
  return [];
};

it("tells all that is wrong, with line and column", () => {
  const faults = faultsOf(`grants:
  - { claim: groups, is: a, role: emperor, region: "370102" }
  - claim: groups
    is: b
    role: viewer
    region: 370102
  - claim: groups
    is: c
    role: audit-administrator
    region: "370102"
  - { claim: groups, is: d, role: viewer }
  - { claim: groups, is: e, rôle: viewer }
`);
  expect(faults).toEqual([
    expect.stringMatching(/^c.yaml:2:35: grants\[0\].role: expected one of viewer, .*, got "emperor"$/),
    'c.yaml:6:13: grants[1].region: expected the code of a region in quotation marks, as "370102", got 370102',
    'c.yaml:10:13: grants[2].region: expected none, since audit-administrator is an office, got "370102"',
    "c.yaml:11:5: grants[3].region: expected the code of a region, got nothing",
    "c.yaml:12:5: grants[4].role: expected a text, got nothing",
    "c.yaml:12:29: grants[4]: expected claim, is, role, region, personal alone, got rôle",
  ]);
  const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
  for (let n = 0; n < 8; n += 1)
    bomb.push(
      `a${n}: &a${n} [${Array(10)
        .fill(n === 0 ? "*a" : `*a${n - 1}`)
        .join(", ")}]`,
    );
  for (const [yaml, fault] of [
    ["grants: [", /^c.yaml:1:\d+: /],
    ["", /^c.yaml:1:1: expected "grants", a list of rules, and nothing else, got null$/],
    ["grant: []", /^c.yaml:1:1: grants: expected a list of rules, got nothing$/],
    ["grants: *nobody", /^c.yaml:1:9: expected an anchor &nobody before it, got \*nobody$/],
    [bomb.join("\n"), /^c.yaml:2:10: expected aliases that repeat little, got more than are unfolded$/],
  ] as const)
    expect(faultsOf(yaml)[0]).toMatch(fault);
});

it("gives each role once a region, by a claim or by a path into one, and never by what an object inherits", () => {
  const rules = [
    { claim: "a.b", is: "x", role: "VIEWER", regionCode: "1", personal: false },
    { claim: "groups", is: "y", role: "VIEWER", regionCode: "1", personal: true },
    { claim: "toString.name", is: "toString", role: "ANALYST", regionCode: "1", personal: false },
  ] as const;
  const viewer = (personal: boolean) => [{ role: "VIEWER", regionCode: "1", personal }];
  expect(grantsClaimed(rules, { a: { b: ["w", "x"] } })).toEqual(viewer(false));
  expect(grantsClaimed(rules, { "a.b": "x", groups: ["y"] })).toEqual(viewer(true));
  expect(grantsClaimed(rules, { groups: "xy", a: ["x"] })).toEqual([]);
});
