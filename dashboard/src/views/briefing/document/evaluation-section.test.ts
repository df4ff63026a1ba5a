import { expect, test } from "vitest";
import { briefingTexts } from "../../../testing/briefing-texts.ts";
import { listedRun } from "../../../testing/evaluation-lists.ts";
import { plainText } from "../../../wording/sentence.ts";
import { OVER } from "../../../wording/test-readings.ts";
import { askEvaluations, type EvaluationReading } from "../facts/evaluation-reading.ts";
import type { BriefingFacts } from "../facts/facts.ts";
import type { Ask } from "../facts/questions.ts";
import type { Block, TableBlock } from "./block.ts";
import { evaluationSection } from "./evaluation-section.ts";
import { Writer } from "./writer.ts";

const written = (evaluations: readonly EvaluationReading[], language: "zh" | "en" = "zh") => {
  const facts = { region: { code: "370000", nameZh: "山东省", nameEn: "Shandong" }, evaluations };
  const writer = new Writer(facts as unknown as BriefingFacts, language, briefingTexts.getFixedT(language));
  evaluationSection(writer);
  return writer.blocks;
};

test("says of each scheme what was published of which period, who is on its lists, and who is on them again", () => {
  const [heading, paragraph, table, note] = written([listedRun(12)]);
  expect(heading).toEqual({ kind: "heading", text: "一、考核榜单" });
  expect(plainText((paragraph as Extract<Block, { kind: "paragraph" }>).text)).toBe(
    "小区红黑榜2026年第3季度结果已于2026年10月9日发布，参加排名的共40个。红榜共12个（通报表扬），其中连续在榜的1个。黑榜共2个（重点监管），其中连续在榜的1个。",
  );
  const { caption, rows } = table as TableBlock;
  expect(caption).toContain("2026年第3季度");
  expect(rows.map((row) => row.map(plainText).join(" "))).toEqual([
    ...Array.from({ length: 10 }, (_, at) => `红榜 ${at + 1} 红${at + 1} 历下区 ${99 - at}.50 ${at === 0 ? 2 : 1}`),
    "黑榜 40 黑乙 历下区 60.50 3",
    "黑榜 39 黑甲 历下区 61.50 1",
  ]);
  expect(note).toMatchObject({ kind: "note" });
  expect(JSON.stringify(written([listedRun()], "en"))).not.toMatch(/briefing\.|\{\{/);
  expect(written([])).toEqual([]);
});

test("a scheme that names the region is headed by its name alone", () => {
  const run = listedRun();
  const own = { ...run, scheme: { ...run.scheme, nameZh: "山东省小区红黑榜", nameEn: "Shandong's lists of estates" } };
  const captionOf = (of: EvaluationReading, language: "zh" | "en") =>
    written([of], language).find((block): block is TableBlock => block.kind === "table")!.caption;
  expect(captionOf(own, "zh")).toContain("山东省小区红黑榜上榜名单");
  expect(captionOf(own, "zh")).not.toContain("山东省山东省");
  expect(captionOf(own, "en")).toContain("Shandong's lists of estates: who is on the lists");
  expect(captionOf(run, "zh")).toContain("山东省小区红黑榜上榜名单");
});

test("takes of each scheme with lists what was published last of a period that is over by the end of the month", async () => {
  const scheme = (id: string, lists = [{ id: "red" }]) => ({ id, lists });
  const runs = [
    { id: 5, period: "2026-Q4", scheme: scheme("b") },
    { id: 4, period: "2026-Q3", scheme: scheme("b") },
    { id: 6, period: "2026-H1", scheme: scheme("a") },
    { id: 2, period: "2026-Q2", scheme: scheme("b") },
    { id: 9, period: "2025", scheme: scheme("c", []) },
  ];
  const ask = (async (_: unknown, { id }: { id?: number }) =>
    id === undefined ? { evaluationRuns: runs } : { evaluationRun: { id } }) as unknown as Ask;
  const asked = await askEvaluations(ask, { code: "370000" }, OVER);
  expect(asked.map(({ id }) => id)).toEqual([6, 4]);
});
