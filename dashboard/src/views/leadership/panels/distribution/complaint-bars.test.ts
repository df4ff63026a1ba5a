import { expect, test } from "vitest";
import { type ComplaintRow, categoryBars, statusBars } from "./complaint-bars.ts";

const whole = { code: "1", nameZh: "市", nameEn: "City" };
const words = { elsewhere: "elsewhere", others: "others" };
const row = (complaints: number, category: string, region: string | null): ComplaintRow => ({
  complaints,
  status: "CLOSED",
  category: { category, nameZh: category, nameEn: category },
  region: region === null ? null : { kind: "ADMINISTRATIVE", code: region, nameZh: region, nameEn: region },
});

test("the commonest categories by name, the others together; the whole is their sum", () => {
  const many = Array.from({ length: 10 }, (_, i) => row(10 - i, `c${i}`, "11"));
  const { parts, rows } = categoryBars([...many, row(5, "c9", "12"), row(2, "c0", null)], whole, "en", words);
  // c9 has 1 + 5, so that c8 (2) and c7 (3) are the least
  expect(parts.map(({ key }) => key)).toEqual(["c0", "c1", "c2", "c3", "c4", "c9", "c5", "c6", "others"]);
  expect(rows.map(({ code, name }) => code ?? name)).toEqual(["1", "11", "12", "elsewhere"]);
  expect(rows[0]!.counts).toEqual([12, 9, 8, 7, 6, 6, 5, 4, 5]);
  expect(rows[2]!.counts[5]).toBe(5);
});

test("steps of the loop, and a region alone is not repeated", () => {
  const { parts, rows } = statusBars([row(3, "a", null), row(4, "b", null)], whole, "en", words, (status) => status);
  expect(rows).toHaveLength(1);
  expect(rows[0]!.counts[parts.findIndex(({ key }) => key === "CLOSED")]).toBe(7);
});
