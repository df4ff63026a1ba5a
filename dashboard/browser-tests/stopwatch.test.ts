import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { open, opened, settled, textOf } from "./atlas-page.ts";
import { painted } from "./painted.ts";
import { plainSql } from "./plain-sql.ts";

/**
 * A leader's questions, from the bare address, each answered in three clicks or fewer. Counted is every press of a button, a link, a choice in
 * a list or a field that is clicked into; typing and scrolling are not. The numbers are those of plain SQL over the same database. Nothing is
 * recorded in Jining by any test.
 */
const JINING = "370800";

/** Regions of a level in Jining with all that lies below each. */
const below = (level: string): string =>
  `select g.code, g.name_zh, b.region_id from regions g join regions b on b.path <@ g.path and b.city_code = g.city_code
    where g.level = '${level}' and g.city_code = '${JINING}' and g.valid_to is null`;
const NOVEMBER = "c.reported_on between '2026-11-01' and '2026-11-20'";
const OCTOBER = "c.reported_on between '2026-10-01' and '2026-10-20'";
const standing = (alias: string, day: string): string =>
  `(${alias}.valid_from is null or ${alias}.valid_from <= '${day}') and (${alias}.valid_to is null or ${alias}.valid_to > '${day}')`;
const managed = (day: string): string =>
  `exists (select 1 from management_episodes m where m.city_code = e.city_code and m.estate_id = e.estate_id and m.mode <> 'NONE' and ${standing("m", day)})`;
const organised = (day: string): string =>
  `exists (select 1 from party_organisations o where o.city_code = e.city_code and o.estate_id = e.estate_id and o.type = 'ESTATE_BRANCH'
    and (o.founded_on is null or o.founded_on <= '${day}') and (o.dissolved_on is null or o.dissolved_on > '${day}'))`;
const coverage = (day: string): string =>
  `select e.city_code, count(*) filter (where ${managed(day)})::int as covered, count(*)::int as old
    from estates e where e.built_year <= 2000 and ${standing("e", day)} group by e.city_code`;
const TODAY = "2026-11-20";

const STATEMENTS = {
  risen: `select code, name_zh, count(c.*) filter (where ${NOVEMBER})::int - count(c.*) filter (where ${OCTOBER})::int as change
    from (${below("STREET")}) r left join complaints c on c.region_id = r.region_id and c.city_code = '${JINING}'
    group by code, name_zh order by change desc, code`,
  inTime: `select count(*) filter (where c.status = 'CLOSED' and c.closed_at <= c.reported_at + interval '72 hours')::int as closed, count(*)::int as reported
    from complaints c where c.city_code = '${JINING}' and ${NOVEMBER}`,
  sources: `select s.name, count(*)::int as complaints from complaints c join sources s using (source_id)
    where c.city_code = '${JINING}' and ${NOVEMBER} group by s.name order by complaints desc, s.name`,
  now: coverage(TODAY),
  yearBefore: coverage("2025-11-30"),
  cities: "select code, name_zh from regions where level = 'CITY' and kind = 'ADMINISTRATIVE' and valid_to is null",
  uncovered: `select e.name from estates e where e.city_code = '${JINING}' and e.built_year <= 2000 and ${standing("e", TODAY)} and not ${managed(TODAY)}`,
  neither: `select e.city_code, count(*)::int as estates from estates e
    where ${standing("e", TODAY)} and not ${managed(TODAY)} and not ${organised(TODAY)} group by e.city_code order by estates desc, e.city_code`,
  estate: `select e.name from estates e where ${standing("e", TODAY)} group by e.name having count(*) = 1 order by length(e.name) desc, e.name limit 1`,
} as const;

let answers: Awaited<ReturnType<typeof plainSql<keyof typeof STATEMENTS>>>;
beforeAll(async () => {
  answers = await plainSql(STATEMENTS);
});

/** Clicks and counts. */
class Stopwatch {
  clicks = 0;
  constructor(readonly page: Page) {}

  async click(target: string | Locator): Promise<void> {
    this.clicks += 1;
    await (typeof target === "string" ? this.page.locator(target).first() : target).click();
  }

  /** The questions asked most stand over every map. */
  async ask(question: string): Promise<void> {
    await this.click("[data-control=filter]");
    await this.click(`[data-question=${question}]`);
  }

  async into(city: string = JINING): Promise<void> {
    await this.click(`.ranking [data-region="${city}"]`);
    await this.page.waitForURL(new RegExp(`region=${city}`));
  }
}

const percent = (covered: number, old: number): string => ((100 * covered) / old).toFixed(1);
const signed = (change: number): string => (change === 0 ? "持平" : `${change > 0 ? "+" : "−"}${Math.abs(change)}`);

const within = ({ clicks }: Stopwatch): void => expect(clicks).toBeLessThanOrEqual(3);

const QUESTIONS: Readonly<Record<string, (page: Page, watch: Stopwatch) => Promise<void>>> = {
  "which street of a city had more complaints than last month": async (page, watch) => {
    await watch.into();
    await watch.ask("risen");
    within(watch);
    const rows = page.locator(".ranking tbody tr:has([data-region])");
    const expected = answers.risen.slice(0, 5);
    await expect
      .poll(() =>
        rows.locator("[data-region]").evaluateAll((names) => names.map((name) => name.getAttribute("data-region"))),
      )
      .toEqual(expect.arrayContaining(expected.map(({ code }) => code)));
    for (const [at, { code, name_zh, change }] of expected.entries()) {
      const row = rows.nth(at);
      expect(await row.locator("[data-region]").getAttribute("data-region")).toBe(code);
      expect(await textOf(row)).toContain(String(name_zh));
      expect(await textOf(row.locator(".change"))).toContain(signed(Number(change)));
    }
    expect(await textOf(page.locator(".order-note"))).toContain("上升最多的在前");
  },

  "whether complaints were solved in time": async (page, watch) => {
    await watch.into();
    await watch.ask("inTime");
    within(watch);
    const [row] = answers.inTime;
    await expect.poll(() => textOf(page.locator(".headline"))).toContain(`${row!.closed} ÷ ${row!.reported}`);
  },

  "from which source complaints come": async (page, watch) => {
    await watch.into();
    await watch.ask("source");
    within(watch);
    const rows = page.locator(".by-code tbody tr");
    await rows.first().waitFor();
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => ({ code: row.getAttribute("data-code"), amount: row.querySelectorAll("td")[1]!.textContent })),
    );
    const byName = (of: { code: string | null; amount: string | null }[]): string[] =>
      of.map(({ code, amount }) => `${code} ${amount}`).toSorted();
    expect(byName(shown)).toEqual(
      byName(answers.sources.map(({ name, complaints }) => ({ code: String(name), amount: String(complaints) }))),
    );
  },

  "how coverage stands against last year, and where it is lowest": async (page, watch) => {
    await watch.ask("coverage");
    within(watch);
    const whole = (of: typeof answers.now): [number, number] => [
      of.reduce((sum, { covered }) => sum + Number(covered), 0),
      of.reduce((sum, { old }) => sum + Number(old), 0),
    ];
    const [covered, old] = whole(answers.now);
    const [before, oldBefore] = whole(answers.yearBefore);
    await expect.poll(() => textOf(page.locator(".headline"))).toContain(`${covered} ÷ ${old}`);
    const change = (100 * covered) / old - (100 * before) / oldBefore;
    expect(await textOf(page.locator(".headline"))).toContain(
      `${change > 0 ? "+" : "−"}${Math.abs(change).toFixed(1)}个百分点`,
    );
    const worst = answers.now.toSorted(
      (a, b) => Number(a.covered) / Number(a.old) - Number(b.covered) / Number(b.old),
    )[0]!;
    const city = answers.cities.find(({ code }) => code === worst.city_code)!;
    const first = page.locator(".ranking tbody tr").first();
    await expect.poll(() => textOf(first)).toContain(String(city.name_zh));
    expect(await textOf(first.locator(".value"))).toContain(percent(Number(worst.covered), Number(worst.old)));
    expect(await textOf(page.locator(".order-note"))).toContain("差的在前");
  },

  "which estates have neither management nor an organisation": async (page, watch) => {
    // the city that has most of them
    const { city_code, estates } = answers.neither[0]!;
    expect(Number(estates)).toBeGreaterThan(0);
    await watch.into(String(city_code));
    await watch.ask("neither");
    within(watch);
    await expect.poll(() => textOf(page.locator(".headline .number"))).toMatch(new RegExp(`^${estates}\\s*个`));
    await expect.poll(() => textOf(page.locator(".points-note"))).toContain(`共 ${estates} 条`);
  },

  "the uncovered ones behind the share, one by one": async (page, watch) => {
    await watch.into();
    await watch.ask("uncovered");
    within(watch);
    const names = answers.uncovered.map(({ name }) => String(name)).toSorted();
    expect(names.length).toBeGreaterThan(0);
    await expect
      .poll(async () => (await page.locator(".record-list .name a:first-child").allInnerTexts()).toSorted())
      .toEqual(names);
    // and as a file, in the words of the screen, which says what it is of
    await page.evaluate(() => delete (globalThis as { showSaveFilePicker?: unknown }).showSaveFilePicker);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".record-actions .export button", { hasText: "CSV" }).click(),
    ]);
    const [rows, about] = (await readFile(await download.path(), "utf8")).trim().split(/\r?\n\r?\n/);
    const [head, ...lines] = rows!.replace("\uFEFF", "").split(/\r?\n/);
    expect(head).toBe(
      "名称,区划代码,所在区划,日期,数值 (个小区),说明,小区,物业服务企业,来源,来源编号,经度（WGS 84）,纬度（WGS 84）",
    );
    expect(lines.map((line) => line.split(",")[0]).toSorted()).toEqual(names);
    for (const said of ["指标,老旧小区物业覆盖率", "区划,济宁市", "时段,2026年11月", "部分,未达到的", "演示数据,"])
      expect(about).toContain(said);
  },

  "two dates side by side": async (page, watch) => {
    await watch.into();
    await watch.ask("twoDates");
    within(watch);
    for (const [half, of, period] of [
      ["first", answers.now, "2026年11月"],
      ["second", answers.yearBefore, "2025年11月"],
    ] as const) {
      const { covered, old } = of.find(({ city_code }) => city_code === JINING)!;
      const said = page.locator(`.half.${half} [data-spoken=summary]`);
      await expect.poll(() => said.textContent()).toContain(period);
      expect(await said.textContent()).toContain(`${percent(Number(covered), Number(old))}%，${covered} ÷ ${old}`);
    }
  },

  "what is shown, on paper": async (page, watch) => {
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = document.querySelector(".headline .number")?.textContent ?? "";
      };
    });
    await watch.click(".map-print");
    within(watch);
    const [covered, old] = [
      answers.now.reduce((sum, one) => sum + Number(one.covered), 0),
      answers.now.reduce((sum, one) => sum + Number(one.old), 0),
    ];
    await expect.poll(() => page.evaluate(() => document.body.dataset.printed)).toContain(percent(covered, old));
  },

  "an estate by a part of its name": async (page, watch) => {
    const name = String(answers.estate[0]!.name);
    await watch.click("#search");
    await page.keyboard.type(name.slice(1));
    await watch.click(page.getByRole("option", { name }));
    within(watch);
    await expect.poll(() => textOf(page.locator(".estate-page main h1"))).toBe(name);
  },
};

test.each([
  [1920, 1080],
  [390, 844],
])("each is answered from / at %i × %i", async (width, height) => {
  const { page } = await open({ width, height });
  await opened(page, "/", "370000 CITY");
  for (const [at, answer] of Object.values(QUESTIONS).entries()) {
    if (at > 0) await home(page);
    await answer(page, new Stopwatch(page));
  }
});

/** The way back to the bare address, which counts for no question; the page is as it was when it came. */
async function home(page: Page): Promise<void> {
  await page
    .locator("nav.views a")
    .first()
    .evaluate((link: HTMLElement) => link.click());
  await page.waitForURL(({ pathname, search }) => pathname === "/" && search === "");
  await settled(page);
  await painted(page, "370000 CITY");
}
