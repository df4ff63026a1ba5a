import { expect, test } from "vitest";
import { groupsOf, type SearchAnswer } from "./search-groups.ts";

type Hit = SearchAnswer["regions"][number];
const city = { nameZh: "济南市", nameEn: "Jinan" };
const province = { nameZh: "山东省", nameEn: "Shandong" };
const lixia = { code: "370102", nameZh: "历下区", nameEn: "Lixia", ancestors: [province, city] };
const hit = (match: Hit["match"], more: Partial<Hit> = {}): Hit => ({
  match,
  region: lixia,
  estate: null,
  firm: null,
  record: null,
  ...more,
});

test("a region has its path from the root, an estate and a firm theirs from the city", () => {
  const groups = groupsOf({
    regions: [hit("EXACT")],
    estates: [hit("EXACT", { estate: { id: "e1", name: "历下苑" } })],
    firms: [hit("EXACT", { firm: { id: "f1", name: "历下物业" } })],
    records: [],
  });
  expect(groups.map(({ heading }) => heading)).toEqual(["regions", "estates", "firms"]);
  expect(groups.flatMap(({ choices }) => choices)).toEqual([
    {
      kind: "REGION",
      id: "370102",
      name: { zh: "历下区", en: "Lixia" },
      path: { zh: "山东省 › 济南市", en: "Shandong › Jinan" },
    },
    {
      kind: "ESTATE",
      id: "e1",
      name: { zh: "历下苑", en: "历下苑" },
      path: { zh: "济南市 › 历下区", en: "Jinan › Lixia" },
    },
    {
      kind: "FIRM",
      id: "f1",
      name: { zh: "历下物业", en: "历下物业" },
      path: { zh: "济南市 › 历下区", en: "Jinan › Lixia" },
    },
  ]);
});

test("the group with the closest hit comes first; an empty one does not come", () => {
  const groups = groupsOf({
    regions: [hit("PART")],
    estates: [hit("EXACT", { estate: { id: "e1", name: "历下苑" } })],
    firms: [],
    records: [],
  });
  expect(groups.map(({ heading }) => heading)).toEqual(["estates", "regions"]);
});

test("a record leads to the page of what it hangs at, else to its register in its region", () => {
  const record = { register: "organisations", id: "r1", name: "历下党支部", estate: null, firm: null };
  const lead = (of: object) => {
    const records = [hit("EXACT", { record: { ...record, ...of } })];
    const { kind, id, name } = groupsOf({ regions: [], estates: [], firms: [], records })[0]!.choices[0]!;
    return [kind, id, name.zh];
  };
  expect(lead({ estate: "e1" })).toEqual(["ESTATE", "e1", "历下党支部"]);
  expect(lead({ firm: "f1" })).toEqual(["FIRM", "f1", "历下党支部"]);
  expect(lead({})).toEqual(["RECORD", "organisations 370102", "历下党支部"]);
});
