import { expect, it } from "vitest";
import { grantsClaimed } from "./claimed-grants.ts";
import { parseClaimsFile } from "./claims-file.ts";

it("reads who has which role where", () => {
  expect(
    parseClaimsFile(`
grants:
  - { claim: groups, is: a, role: viewer, region: "370102" }
  - claim: groups
    is: b
    role: SECURITY_ADMINISTRATOR
`),
  ).toEqual({
    rules: [
      { claim: "groups", is: "a", role: "VIEWER", regionCode: "370102", personal: false },
      { claim: "groups", is: "b", role: "SECURITY_ADMINISTRATOR", regionCode: null, personal: false },
    ],
  });
});

it("tells all that is wrong, with line and column", () => {
  const read = parseClaimsFile(`grants:
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
  expect("faults" in read && read.faults).toEqual([
    expect.stringMatching(/^2:35: expected one of viewer, .*, got "emperor"$/),
    '6:13: expected the code of a region in quotation marks, as "370102", got 370102',
    '10:13: expected none, since audit-administrator is an office, got "370102"',
    "11:5: expected the code of a region, got nothing",
    "12:5: expected a text, got nothing",
    "12:5: expected claim, is, role, region, personal alone, got rôle",
  ]);
  for (const [yaml, fault] of [
    ["grants: [", /^1:\d+: expected YAML, /],
    ["", /^1:1: expected "grants", a list of rules, and nothing else, got null$/],
    ["grant: []", /^1:1: expected /],
  ] as const) {
    const wrong = parseClaimsFile(yaml);
    expect("faults" in wrong && wrong.faults[0]).toMatch(fault);
  }
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
