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
/** A run of counties, whose scheme has a list and no grades. */
const COUNTIES = {
  ...{ scheme: "linyi-counties", period: "2026-H1" },
  outcome: "case when rank is null then 'absent' else coalesce(list, 'none') end",
  called: { none: "不入榜", interview: "约谈", absent: "未排名" },
} as const;
type Told = (typeof RUNS)[Kind] | typeof COUNTIES;
type Kind = keyof typeof RUNS;
const KINDS = Object.keys(RUNS) as Kind[];
const of = ({ scheme, period }: Told): string =>
  `from evaluation_scores s join evaluation_runs r using (run_id) where scheme = '${scheme}' and period = '${period}'`;
const countedBy = (told: Told): string =>
  `select ${told.outcome} as outcome, count(*)::int as subjects ${of(told)} group by 1`;

/** As opaque ids name an estate. */
const SUBJECT = `translate(encode(convert_to('estate:' || e.city_code || ':' || e.estate_id, 'UTF8'), 'base64'), '+/=', '-_')`;

test("a run of estates is a map of points by grade, by list or by quarter, and a point opens its sheet", async () => {
  const counted = await plainSql({
    ...(Object.fromEntries(KINDS.map((kind) => [kind, countedBy(RUNS[kind])])) as Record<Kind, string>),
    third: `select run_id, s.name, st_x(e.location) as longitude, st_y(e.location) as latitude
      from evaluation_scores s join evaluation_runs r using (run_id) join estates e on s.subject = ${SUBJECT}
      where scheme = 'jinan-three-parts' and rank = 3`,
  });
  const { page, complaints } = await deskPage();
  for (const kind of KINDS) {
    await openedMap(page, RUNS[kind]);
    await legendTells(page, RUNS[kind], counted[kind]);
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
    absent: `select count(*)::int as subjects ${of(RUNS.grade)} and rank is null`,
    some: `select s.name ${of(RUNS.grade)} and rank is null order by s.name limit 1`,
  });
  const { page, complaints } = await deskPage();
  await openedMap(page, RUNS.grade);
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

test("counties are coloured by what came out, a switch of the legend leaves its own in colour, and list and map print on one sheet", async () => {
  const { counted, placed } = await plainSql({
    counted: countedBy(COUNTIES),
    placed: `select count(*)::int as points ${of(RUNS.grade)} and rank is null and s.subject in (select ${SUBJECT} from estates e where e.location is not null)`,
  });
  const { page, complaints } = await deskPage();
  await openedMap(page, COUNTIES);
  await legendTells(page, COUNTIES, counted);
  await painted(page, "outcome", "only: ");
  // 210 × 297 mm in points, and the map a picture on it, once what draws it has been fetched
  await expect
    .poll(async () => {
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      return {
        sheets: paper.match(/\/Type\s*\/Page\b(?!s)/g)?.length,
        isA4: /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/.test(paper),
        hasMap: [...paper.matchAll(/\/Width (\d+)/g)].some(([, width]) => Number(width) > 300),
      };
    })
    .toEqual({ sheets: 1, isA4: true, hasMap: true });
  await page.locator(".outcomes button").filter({ hasText: "约谈" }).click();
  await painted(page, "outcome", "only:1");
  expect(new URL(page.url()).searchParams.get("only")).toBe("1");
  await page.getByRole("button", { name: "显示全部" }).click();
  await painted(page, "outcome", "only: ");

  // of points those alone that are chosen are drawn
  await openedMap(page, RUNS.grade);
  await page.locator(".outcomes button").filter({ hasText: "未排名" }).click();
  await painted(page, "outcome", `records:${placed[0]!.points}`);
  expect(complaints).toEqual([]);
});

/** The legend beside a map says what plain SQL counts, the best first. */
async function legendTells(
  page: Page,
  { called }: Told,
  counted: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const found = new Map(counted.map(({ outcome, subjects }) => [outcome, Number(subjects)]));
  const expected = Object.entries(called).flatMap(([outcome, name]) =>
    found.has(outcome) ? [`${name} ${found.get(outcome)}`] : [],
  );
  const legend = page.locator(".outcomes li");
  await expect
    .poll(async () => (await legend.allInnerTexts()).map((text) => text.replace(/\s+/g, " ")))
    .toEqual(expected);
}

/** The map of a run by what came out, which its legend stands beside. */
async function openedMap(page: Page, told: Told): Promise<void> {
  type Runs = { evaluationRuns: { id: number; period: string; scheme: { id: string } }[] };
  const { evaluationRuns } = await ask<Runs>("{ evaluationRuns { id period scheme { id } } }");
  const run = evaluationRuns.find(({ scheme, period }) => scheme.id === told.scheme && period === told.period);
  await visit(page, `/evaluations?run=${run!.id}&map=outcome`);
  await page.locator(".outcomes li").first().waitFor();
}
