import { expect, test } from "vitest";
import { MEDIATION } from "../../../testing/mediation-register.ts";
import { fileWording } from "./file-wording.ts";

const t = ((key: string, options?: { returnObjects?: boolean }) =>
  options?.returnObjects ? { demo: "演示数据" } : `〔${key.split(".").at(-1)}〕`) as never;
const worded = (asMap: boolean, register = MEDIATION) =>
  fileWording(register, { codes: { stage: ["RECEIVED", "CLOSED"] } }, "2026年1月", { asMap, language: "zh", t });

test("columns are called as the register's page calls them, with units, codes by their names, and what it is narrowed to is said", () => {
  const { heads, codes, about } = worded(false);
  expect(heads).toMatchObject({ receivedOn: "受理日期", amount: "标的额 (元)", "region.nameZh": "〔region〕" });
  expect(heads).not.toHaveProperty("applicant");
  expect(codes).toEqual({ stage: { RECEIVED: "已受理", CLOSED: "已结案" }, source: { demo: "演示数据" } });
  expect(about).toEqual([
    ["〔register〕", "诉调案件"],
    ["〔period〕", "2026年1月"],
    ["阶段", `已受理${"〔listComma〕"}已结案`],
  ]);
});

test("a map of records without a place has that of their regions, and no two columns have one head", () => {
  expect(worded(true).heads).toMatchObject({ "region.centroid.longitude": "〔longitude〕" });
  const [first] = MEDIATION.columns;
  const twice = { ...MEDIATION, columns: [...MEDIATION.columns, { ...first!, field: "heardOn" }] };
  const heads = Object.values(worded(false, twice).heads!);
  expect(heads).toContain("受理日期 (heardOn)");
  expect(new Set(heads).size).toBe(heads.length);
});
