import { parse } from "graphql";
import { expect, it } from "vitest";
import { descriptionOf } from "../registers/derive/description.ts";
import { REGISTERS } from "../registers/registry.ts";
import { isRegisterList } from "./register-lists.ts";

const DASHBOARD = new URL("../../../dashboard/src/registers/", import.meta.url);
const isList = (text: string): boolean => parse(text).definitions.every(isRegisterList);

it("knows every list that the dashboard writes of a register, and nothing that goes beyond", async () => {
  const page = await import(new URL("list-query.ts", DASHBOARD).pathname);
  const described = REGISTERS.map(descriptionOf);
  for (const register of described)
    for (const without of [[], ["source"], ["region"], ["estate", "region"]])
      expect([register.id, isList(page.listText(register, page.shownFields(register, without)))]).toEqual([
        register.id,
        true,
      ]);
  for (const subject of ["ESTATE", "FIRM"]) expect(isList(page.subjectText(subject, described))).toBe(true);
  const beyond = [
    "{ lifts { nodes { estate { name households } } } }",
    "{ lifts { nodes { id } } complaints { nodes { id } } }",
    "{ estate(id: 1) { name lifts { id } complaints { totalCount } } }",
    "{ lifts { nodes { ...More } } } fragment More on Lift { estate { households } }",
    'mutation { saveQuery(name: "a", query: "b", variables: "{}") { __typename } }',
    "{ __schema { types { name } } }",
  ];
  expect(beyond.filter(isList)).toEqual([]);
});
