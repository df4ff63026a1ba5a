import { expect, test } from "vitest";
import { MEDIATION } from "../../../testing/mediation-register.ts";
import { plainText } from "../../../wording/sentence.ts";
import { OVER, RUNNING } from "../../../wording/test-readings.ts";
import { enRegister } from "../wording/en-register.ts";
import { zhRegister } from "../wording/zh-register.ts";
import { type RegisterAnswer, registerReading } from "./register-reading.ts";

const named = (code: string, nameZh: string) => ({ code, nameZh, nameEn: `Region ${code}` });
const JINING = named("370800", "济宁市");
const CHILDREN = [named("370811", "任城区"), named("370812", "兖州区"), named("370826", "微山县")];
const ZONE = { ...named("370871", "高新区"), kind: "FUNCTIONAL_ZONE" as const };
const at = (region: (typeof CHILDREN)[number] | typeof ZONE | null, records: number) => ({
  region: region && { kind: "ADMINISTRATIVE" as const, ...region },
  records,
});

/** 20 of the month: 12 and none in two counties, 5 in a zone, 3 known to the city alone; a county that never had any. */
const ANSWER = {
  coverage: [{ extent: "PART", regions: 3, regionsCovered: 2, missing: [{ code: "370826" }] }],
  coverageBefore: [{ extent: "PART", missing: [{ code: "370826" }] }],
  all: [{ records: 20, sums: [{ field: "amount", sum: "1234567.80", records: 15, parts: [] }] }],
  now: [at(CHILDREN[0]!, 12), at(ZONE, 5), at(null, 3)],
  before: [at(CHILDREN[0]!, 9), at(CHILDREN[1]!, 7)],
  ever: [at(CHILDREN[0]!, 0), at(CHILDREN[1]!, 0), at(ZONE, 0), at(null, 0)],
  open: [{ records: 6 }],
  byCode: [
    { code: null, records: 1 },
    { code: "CLOSED", records: 15 },
    { code: "RECEIVED", records: 4 },
  ],
} as unknown as RegisterAnswer;
const stage = MEDIATION.columns.find(({ field }) => field === "stage")!;
const read = (of: Partial<Record<keyof RegisterAnswer, unknown>> = {}) =>
  registerReading(MEDIATION, stage, { ...ANSWER, ...of } as RegisterAnswer, JINING, CHILDREN);

test("parts and what stands beside them add up to the whole; who never had any has no data, who has none now has none", () => {
  const reading = read()!;
  expect(reading.parts.map(({ nameZh, kind, records, before }) => [nameZh, kind, records, before])).toEqual([
    ["任城区", "REGION", 12, 9],
    ["兖州区", "REGION", 0, 7],
    ["微山县", "REGION", null, null],
    ["高新区", "ZONE", 5, 0],
    ["济宁市", "ABOVE", 3, 0],
  ]);
  const sum = (of: "records" | "before") => reading.parts.reduce((all, part) => all + (part[of] ?? 0), 0);
  expect(sum("records")).toBe(reading.records);
  expect(sum("before")).toBe(reading.before);
});

test.each([
  ["other regions were on record", { coverageBefore: [{ extent: "PART", missing: [{ code: "370812" }] }] }],
  ["nothing was on record", { coverageBefore: [{ extent: "NONE", missing: [{ code: "370826" }] }] }],
])("nothing is compared where %s in the month before", (_, of) => {
  const reading = read(of)!;
  expect(reading.before).toBeNull();
  expect(reading.parts.every(({ before }) => before === null)).toBe(true);
  expect(plainText(zhRegister(reading, "济宁市", { period: OVER, asOf: "2026-10-31" })[0]!)).not.toContain("上月");
});

test("a register without records of the month has no section", () => {
  expect(read({ all: [] })).toBeNull();
});

test("amounts that come in and go out are told as what came in, what went out and the one less the other", () => {
  const part = (nameZh: string, nameEn: string, sum: string) => ({ nameZh, nameEn, sum });
  const parts = [
    part("收入", "Income", "138600.50"),
    part("支出", "Expenditure", "165000.00"),
    part("收支净额", "Net amount", "-26399.50"),
  ];
  const reading = read({ all: [{ records: 20, sums: [{ field: "amount", sum: "-26399.50", records: 20, parts }] }] })!;
  const of = { period: OVER, asOf: "2026-10-31" };
  expect(plainText(zhRegister(reading, "济宁市", of)[2]!)).toBe(
    "上述20件中，收入13.86万元，支出16.50万元，收支净额−2.64万元。",
  );
  expect(plainText(enRegister(reading, "Jining City", of)[2]!)).toBe(
    "What they state adds up to income 138,600.50 CNY, expenditure 165,000.00 CNY and net amount −26,399.50 CNY.",
  );
});

test("it is told in full sentences, a running month by the same days", () => {
  const reading = read()!;
  const of = { period: OVER, asOf: "2026-10-31" };
  expect(zhRegister(reading, "济宁市", of).map(plainText)).toEqual([
    "2026年10月1日至31日，济宁市诉调案件台账共登记20件（3个区划中2个有资料），比上月（16件）增加4件。",
    "截至2026年10月31日，济宁市诉调案件台账中尚未结束的有6件。",
    "上述20件中，标的额合计123.46万元（15件有登记）。",
    "上述20件按阶段分，已受理4件（20.0%），已结案15件（75.0%），未填1件（5.0%）。",
  ]);
  expect(enRegister(reading, "Jining City", of).map(plainText)).toEqual([
    "The register of mediation cases of Jining City has 20 cases for 1–31 Oct 2026 (2 of 3 regions on record), 4 more than in the month before (16).",
    "On 31 Oct 2026, 6 of all its cases were open.",
    "What they state adds up to amount 1,234,567.80 CNY (stated by 15).",
    "They divide by stage into received 4 (20.0%), closed 15 (75.0%) and not given 1 (5.0%).",
  ]);
  const posts = { ...reading, register: { ...MEDIATION, holds: true } };
  expect(plainText(zhRegister(posts, "济宁市", of)[1]!)).toBe("截至2026年10月31日，济宁市诉调案件台账在册6件。");
  expect(plainText(enRegister(posts, "Jining City", of)[1]!)).toBe("On 31 Oct 2026, 6 of all its cases were in place.");
  expect(plainText(zhRegister(reading, "济宁市", { period: RUNNING, asOf: "2026-11-21" })[0]!)).toContain(
    "比上月同期（16件）",
  );
});
