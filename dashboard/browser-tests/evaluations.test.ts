import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ask, onePage, textOf, visit } from "./atlas-page.ts";
import { clickPlace } from "./map-pixels.ts";
import { painted } from "./painted.ts";
import { plainSql } from "./plain-sql.ts";

const deskPage = onePage();

/** A published run of each kind of outcome: what it comes to by plain SQL, the best first, and what the screen calls that. */
const RUNS = {
  grade: {
    ...{ scheme: "smart-estate-stars", period: "2025" },
    outcome: "coalesce(grade, 'absent')",
    called: { STARS_5: "五星", STARS_4: "四星", STARS_3: "三星", STARS_2: "二星", STARS_1: "一星", absent: "未排名" },
  },
  list: {
    ...{ scheme: "red-black-estates", period: "2026-Q3" },
    outcome: "case when rank is null then 'absent' else coalesce(list, 'none') end",
    called: { red: "红榜", none: "不入榜", black: "黑榜", absent: "未排名" },
  },
  quarter: {
    ...{ scheme: "jinan-three-parts", period: "2025" },
    outcome: "case when rank is null then 'absent' else 'q' || ceil(4.0 * rank / ranked) end",
    called: { q1: "前 25%", q2: "25%–50%", q3: "50%–75%", q4: "后 25%", absent: "未排名" },
  },
} as const;
type Kind = keyof typeof RUNS;
const KINDS = Object.keys(RUNS) as Kind[];
const of = (kind: Kind): string =>
  `from evaluation_scores s join evaluation_runs r using (run_id) where scheme = '${RUNS[kind].scheme}' and period = '${RUNS[kind].period}'`;

/** As opaque ids name an estate. */
const SUBJECT = `translate(encode(convert_to('estate:' || e.city_code || ':' || e.estate_id, 'UTF8'), 'base64'), '+/=', '-_')`;

test("a run of estates is a map of points by grade, by list or by quarter, and a point opens its sheet", async () => {
  const counted = await plainSql({
    ...(Object.fromEntries(
      KINDS.map((kind) => [
        kind,
        `select ${RUNS[kind].outcome} as outcome, count(*)::int as subjects ${of(kind)} group by 1`,
      ]),
    ) as Record<Kind, string>),
    third: `select run_id, s.name, st_x(e.location) as longitude, st_y(e.location) as latitude
      from evaluation_scores s join evaluation_runs r using (run_id) join estates e on s.subject = ${SUBJECT}
      where scheme = 'jinan-three-parts' and rank = 3`,
  });
  const { page, complaints } = await deskPage();
  for (const kind of KINDS) {
    await openedMap(page, kind);
    const found = new Map(counted[kind].map(({ outcome, subjects }) => [outcome, Number(subjects)]));
    const expected = Object.entries(RUNS[kind].called).flatMap(([outcome, name]) =>
      found.has(outcome) ? [`${name} ${found.get(outcome)}`] : [],
    );
    const legend = page.locator(".outcomes li");
    await expect
      .poll(async () => (await legend.allInnerTexts()).map((text) => text.replace(/\s+/g, " ")))
      .toEqual(expected);
    const all = counted[kind].reduce((sum, { subjects }) => sum + Number(subjects), 0);
    expect(await textOf(page.locator(".outcomes"))).toContain(`共 ${all} 个`);
  }
  await painted(page, "outcome", `records:${counted.quarter.reduce((sum, { subjects }) => sum + Number(subjects), 0)}`);
  const [third] = counted.third;
  const point: [number, number] = [Number(third!.longitude), Number(third!.latitude)];
  await clickPlace(page, point);
  await page.locator(".evaluation-sheet").getByText(String(third!.name)).first().waitFor();
  expect(complaints).toEqual([]);
});

test("who has no rank is folded, with how many for which reason, and listed once that is opened", async () => {
  const { absent, some } = await plainSql({
    absent: `select count(*)::int as subjects ${of("grade")} and rank is null`,
    some: `select s.name ${of("grade")} and rank is null order by s.name limit 1`,
  });
  const { page, complaints } = await deskPage();
  await openedMap(page, "grade");
  const part = page.locator(".absent-subjects");
  const count = Number(absent[0]!.subjects);
  expect(count).toBeGreaterThan(0);
  expect(await part.locator("li").count()).toBe(0);
  await part.getByText(`未排名 ${count} 个：原因与名单`).click();
  const reasons = part.getByRole("list", { name: "未排名的原因" }).locator("b");
  await reasons.first().waitFor();
  expect((await reasons.allInnerTexts()).reduce((sum, text) => sum + Number(text), 0)).toBe(count);
  const listed = part.locator(".absent-list li");
  await listed.first().waitFor();
  expect(await listed.count()).toBe(Math.min(count, 50));
  await listed
    .getByRole("button", { name: String(some[0]!.name), exact: true })
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
});

/** The map of a run, which its legend stands beside. */
async function openedMap(page: Page, kind: Kind): Promise<void> {
  type Runs = { evaluationRuns: { id: number; period: string; scheme: { id: string } }[] };
  const { evaluationRuns } = await ask<Runs>("{ evaluationRuns { id period scheme { id } } }");
  const run = evaluationRuns.find(
    ({ scheme, period }) => scheme.id === RUNS[kind].scheme && period === RUNS[kind].period,
  );
  await visit(page, `/evaluations?run=${run!.id}&map=outcome`);
  await page.locator(".outcomes li").first().waitFor();
}
