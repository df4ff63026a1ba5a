import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { expect, inject, test } from "vitest";
import { ask, onePage, textOf, visit } from "./atlas-page.ts";
import { fenOf, listedCases, tally } from "./listed-cases.ts";
import { plainSql } from "./plain-sql.ts";

const CITY = "370800";
const MONTH = "2026-10";
const STAGES = { RECEIVED: "已受理", MEDIATING: "调解中", CLOSED: "已结案" };

interface Value {
  value: number;
  numerator: number;
  denominator: number;
  previous: number;
}
const VALUE = "{ value numerator denominator previous }";
const figures = () =>
  ask<{ region: { old: Value; complaints: Value; rate: Value } }>(
    `query ($code: ID!, $month: YearMonth!) { region(code: $code) {
      old: indicatorValue(indicator: "old_neighbourhood_coverage", to: $month, comparison: MONTH_ON_MONTH) ${VALUE}
      complaints: indicatorValue(indicator: "complaints", to: $month, comparison: MONTH_ON_MONTH) ${VALUE}
      rate: indicatorValue(indicator: "owners_committee_rate", to: $month, comparison: MONTH_ON_MONTH) ${VALUE}
    } }`,
    { code: CITY, month: MONTH },
  );

/** The street table of the city and month once more, as plain SQL counts it; what is open, at the end of 20 November. */
const IN_CITY =
  "complaints c join regions r using (region_id) where r.path <@ (select path from regions where code = '370800')";
const IN_TIME =
  "100.0 * count(*) filter (where c.status = 'CLOSED' and c.closed_at - c.reported_at <= interval '72 hours') / count(*)";
const DURING = "c.reported_on between date '2026-10-01' and date '2026-10-31'";
const STREET =
  "join regions s on s.path @> r.path and s.level = 'STREET' and s.kind = 'ADMINISTRATIVE' join regions p on p.region_id = s.parent_id";
const AT = "timestamptz '2026-11-21T00:00+08:00' - c.reported_at >= interval";
const openFor = (age: string) => `count(*) filter (where c.status <> 'CLOSED' and ${AT} '${age}')::int`;
const STREET_TABLE = {
  month: `select count(*)::int as received, ${IN_TIME} as share from ${IN_CITY} and ${DURING}`,
  before: `select count(*)::int as received from ${IN_CITY} and c.reported_on between date '2026-09-01' and date '2026-09-30'`,
  open: `select ${openFor("72 hours")} as overdue, ${openFor("30 days")} as long, count(*) filter (where c.status = 'ESCALATED')::int as escalated
    from ${IN_CITY} and c.reported_on >= date '2026-08-23'`,
  streets: `select p.name_zh || s.name_zh as name, s.code, count(*)::int as received, ${IN_TIME} as share
    from ${IN_CITY.replace(" where ", ` ${STREET} where `)} and ${DURING} group by 1, 2`,
};

const deskPage = onePage();

test("the text says the numbers of the api, each leads to its view, sheets and printed pages agree", async () => {
  const { page, complaints, foreign } = await deskPage();
  await visit(page, `/briefing?region=${CITY}&month=${MONTH}`);
  await page.locator(".sheets .sheet").first().waitFor();
  const text = (await textOf(page.locator(".sheets"))).replaceAll(/\s+/g, "");
  const { old, complaints: counted, rate } = (await figures()).region;
  expect(text).toContain("关于济宁市2026年10月小区治理情况的通报");
  expect(text).toContain("各县（市、区）小区治理工作主管部门：现将济宁市2026年10月小区治理情况通报如下。");
  expect(text).toMatch(/、下一步要求（1）.+济宁市小区治理工作主管部门2026年11月20日(第\d+页共\d+页)?附：/);
  expect(text).toContain(
    `全市老旧小区物业覆盖率为${old.value.toFixed(1)}%（老旧小区${old.denominator}个，其中有物业管理的${old.numerator}个）`,
  );
  expect(text).toContain(`共受理群众投诉${counted.value}件`);
  expect(text).toContain(`全市业主委员会组建率为${rate.value.toFixed(1)}%`);
  const growth = ((counted.value - counted.previous) / counted.previous) * 100;
  if (counted.value !== counted.previous)
    expect(text).toContain(`环比${growth > 0 ? "增长" : "下降"}${Math.abs(growth).toFixed(1)}%`);
  const { month, before, open: stands, streets } = await plainSql(STREET_TABLE);
  const said = (count: unknown): string => Number(count).toLocaleString("en");
  expect(text).toContain(`济宁市共受理群众投诉${said(month[0]!.received)}件，比上月（${said(before[0]!.received)}件）`);
  expect(text).toContain(`${said(month[0]!.received)}件，按时办结率为${Number(month[0]!.share).toFixed(1)}%`);
  const [{ overdue, long, escalated }] = stands as [Record<string, number>];
  const raised = Number(escalated) === 0 ? "没有督办中的" : `督办中的有${said(escalated)}件`;
  expect(text).toContain(
    `截至2026年11月21日00:00，全市超过72小时未办结的投诉有${said(overdue)}件（其中超过30天的${said(long)}件），${raised}。`,
  );
  const three = (rows: typeof streets, sign: number, by: string, tell: (row: (typeof streets)[number]) => string) => {
    const order = [...rows].sort((a, b) => sign * (Number(a[by]) - Number(b[by])) || (a.code! < b.code! ? -1 : 1));
    const named = order.slice(0, 3).map((row) => `${row.name}（${tell(row)}）`);
    return named.length < 2 ? `${named}。` : `${named.slice(0, -1).join("、")}和${named.at(-1)}。`;
  };
  expect(text).toContain(`受理最多的镇街依次是${three(streets, -1, "received", (row) => `${said(row.received)}件`)}`);
  const judged = streets.filter(({ received }) => Number(received) >= 10);
  const slowest = ({ share, received }: (typeof streets)[number]) =>
    `${Number(share).toFixed(1)}%，共判定${said(received)}件`;
  expect(text).toContain(
    judged.length === 0
      ? "没有可判定的投诉达到10件的镇街，不比较按时办结率。"
      : `按时办结率最低的依次是${three(judged, 1, "share", slowest)}`,
  );
  // The map says what it is.
  const map = decodeURIComponent((await page.locator(".doc-figure img").first().getAttribute("src"))!);
  expect(map).toMatch(/边界来源：.+(审图号：|不是经审核批准的地图)/s);

  const sheets = page.locator(".sheets .sheet");
  const count = await sheets.count();
  expect(count).toBeGreaterThan(4);
  expect(await textOf(page.locator(".sheet-foot").last())).toBe(`第 ${count} 页　共 ${count} 页`);
  const overflow = await sheets.evaluateAll(
    (all) =>
      all.filter((sheet) => {
        const body = sheet.querySelector(".sheet-body")!;
        const last = body.lastElementChild!.getBoundingClientRect();
        return last.bottom > body.getBoundingClientRect().bottom + 1;
      }).length,
  );
  expect(overflow).toBe(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(count);

  await page.locator('.doc-paragraph a[href*="old_neighbourhood_coverage"]').first().click();
  await page.waitForURL(
    (url) => url.pathname === "/" && url.searchParams.get("indicator") === "old_neighbourhood_coverage",
  );
  expect(new URL(page.url()).searchParams.get("region")).toBe(CITY);
  expect(new URL(page.url()).searchParams.get("month")).toBe(MONTH);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test("Word and HTML come with the numbers, links and pictures in them", async () => {
  const { page, complaints } = await deskPage();
  await visit(page, `/briefing?region=${CITY}&month=${MONTH}`);
  await page.locator(".sheets .sheet").first().waitFor();
  const { value } = (await figures()).region.complaints;
  const exported = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };

  const word = await exported("导出Word");
  expect(word.name).toBe("济宁市2026年10月小区治理情况通报.docx");
  const files = unzipSync(word.bytes);
  const body = strFromU8(files["word/document.xml"]!).replaceAll(/<[^>]+>/g, "");
  expect(body).toContain(`共受理群众投诉${value}件`);
  expect(strFromU8(files["word/_rels/document.xml.rels"]!)).toContain(`${inject("atlasUrl")}/?region=${CITY}`);
  const pictures = Object.keys(files).filter((path) => path.endsWith(".png"));
  expect(pictures).toHaveLength(2);
  for (const picture of pictures) expect(files[picture]!.length).toBeGreaterThan(20_000);

  const html = await exported("导出HTML");
  expect(html.name).toBe("济宁市2026年10月小区治理情况通报.html");
  const source = html.bytes.toString("utf8");
  expect(source).toContain(`${inject("atlasUrl")}/?region=${CITY}`);
  expect(source).not.toMatch(/<script|<link/);
  expect(complaints).toEqual([]);
});

test("a month that runs is said to be incomplete; a region without data, or none at all, is said too", async () => {
  const { page } = await deskPage();
  await visit(page, `/briefing?region=${CITY}&month=2026-11`);
  await page.locator(".sheets .sheet").first().waitFor();
  expect(await textOf(page.locator(".sheets"))).toContain("截至11月20日，当月数据不完整");
  const { choropleth } = await ask<{ choropleth: { values: { code: string; value: number }[] } }>(
    `{ choropleth(indicator: "estates", under: "370000", level: STREET) { values { code value } } }`,
  );
  const { choropleth: complained } = await ask<{ choropleth: { values: { code: string; value: number }[] } }>(
    `{ choropleth(indicator: "complaints", under: "370000", level: STREET, to: "2026-10") { values { code value } } }`,
  );
  const silent = new Set(complained.values.filter(({ value }) => value === 0).map(({ code }) => code));
  const bare = choropleth.values.find(({ code, value }) => value === 0 && silent.has(code))!;
  await visit(page, `/briefing?region=${bare.code}&month=${MONTH}`);
  await expect.poll(() => textOf(page.locator("main"))).toContain("没有小区和群众投诉数据");
  await visit(page, "/briefing?region=999999&month=2026-10");
  await expect.poll(() => textOf(page.locator("main"))).toContain("没有代码为 999999 的区划");
});

test("of each register with records of the month it tells what the list holds, with a table that adds up, and names nobody", async () => {
  const { page, complaints } = await deskPage();
  const [city, name] = ["370100", "济南市"];
  const all = await listedCases(city);
  const cases = all.filter(({ receivedOn }) => receivedOn.startsWith(MONTH));
  const before = all.filter(({ receivedOn }) => receivedOn.startsWith("2026-09")).length;
  const last = `${MONTH}-31`;
  const open_ = all.filter(({ receivedOn, closedOn }) => receivedOn <= last && (closedOn === null || closedOn > last));
  expect(cases.length).toBeGreaterThan(0);

  await visit(page, `/briefing?region=${city}&month=${MONTH}`);
  await page.locator(".sheets .sheet").first().waitFor();
  const text = (await textOf(page.locator(".sheets"))).replaceAll(/\s+/g, "");
  const { region } = await ask<{ region: { children: { code: string; nameZh: string; kind: string }[] } }>(
    `{ region(code: "${city}") { children { code nameZh kind } } }`,
  );
  // A functional zone lies in counties and is none of them.
  const counties = region.children.filter(({ kind }) => kind === "ADMINISTRATIVE");
  const onRecord = counties.filter(({ code }) => all.some((one) => one.region.code.startsWith(code))).length;
  const known = onRecord === counties.length ? "" : `（${counties.length}个区划中${onRecord}个有资料）`;
  const moved =
    cases.length === before
      ? "，与上月持平"
      : `，比上月（${before}件）${cases.length > before ? "增加" : "减少"}${Math.abs(cases.length - before)}件`;
  expect(text).toContain(`2026年10月1日至31日，${name}诉调案件台账共登记${cases.length}件${known}${moved}。`);
  expect(text).toContain(`截至2026年10月31日，${name}诉调案件台账中尚未结束的有${open_.length}件。`);
  const fen = fenOf(cases);
  // From 10,000 yuan up in tens of thousands.
  const [hundredths, unit] = fen < 1_000_000n ? [fen, "元"] : [(fen + 5_000n) / 10_000n, "万元"];
  const withAmount = cases.filter(({ amount }) => amount !== null).length;
  expect(text).toContain(
    `上述${cases.length}件中，标的额合计${(hundredths / 100n).toLocaleString("en")}.${`${hundredths % 100n}`.padStart(2, "0")}${unit}${withAmount < cases.length ? `（${withAmount}件有登记）` : ""}。`,
  );
  const stages = tally(cases, ({ stage }) => stage);
  const said = (["RECEIVED", "MEDIATING", "CLOSED"] as const)
    .filter((stage) => stages[stage])
    .map((stage) => `${STAGES[stage]}${stages[stage]}件（${((stages[stage]! / cases.length) * 100).toFixed(1)}%）`);
  expect(text).toContain(`上述${cases.length}件按阶段分，${said.join("，")}。`);

  // The table may go on on a further sheet.
  const rows = await page.locator(".sheets .doc-table table").evaluateAll((tables) =>
    tables
      .filter((table) => table.querySelector("caption")!.textContent!.includes("诉调案件登记情况"))
      .flatMap((table) => [...table.querySelectorAll("tbody tr")])
      .map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent!)),
  );
  const numbers = rows.map(([, now]) => (now === "—" ? 0 : Number(now)));
  const byCounty = tally(cases, ({ region: { code } }) => code.slice(0, 6));
  const counted = Object.fromEntries(rows.map(([county, now]) => [county!, Number(now)]));
  for (const { code, nameZh } of counties)
    if (byCounty[code]) expect({ nameZh, now: counted[nameZh] }).toEqual({ nameZh, now: byCounty[code] });
  expect(rows.at(-1)!.slice(1)).toEqual([`${cases.length}`, `${before}`]);
  expect(numbers.slice(0, -1).reduce((sum, now) => sum + now, 0)).toBe(cases.length);

  for (const { applicant } of all) if (applicant !== null) expect(text).not.toContain(applicant);
  // Others are told likewise: each that has records, and no other.
  const { registers } = await ask<{ registers: { id: string; nameZh: string; time: string }[] }>(
    "{ registers { id nameZh time } }",
  );
  for (const { id, nameZh, time } of registers) {
    // states are those last known, however long before
    const from = time === "STATE" ? "" : `from: "${MONTH}-01", `;
    const { registerCounts } = await ask<{ registerCounts: { records: number }[] }>(
      `{ registerCounts(register: "${id}", groupBy: [], filter: { under: "${city}", ${from}to: "${last}" }) { records } }`,
    );
    const isTold = (registerCounts[0]?.records ?? 0) > 0;
    expect([
      nameZh,
      text.includes(`${name}${nameZh}台账${time === "STATE" ? "按最近一次所知的情况共" : "共登记"}`),
    ]).toEqual([nameZh, isTold]);
  }
  expect(complaints).toEqual([]);
});

test("the counties whose complaints grew are as many as the raw complaints say, and the first three are named", async () => {
  const { page, complaints } = await deskPage();
  const countsOf = async (from: string, to: string): Promise<Map<string, number>> => {
    const { complaintStatistics } = await ask<{
      complaintStatistics: { region: { nameZh: string; kind: string }; complaints: number }[];
    }>(
      `query ($filter: ComplaintFilter) { complaintStatistics(filter: $filter, groupBy: [REGION], level: CITY) { region { nameZh kind } complaints } }`,
      { filter: { under: "370000", from, to } },
    );
    return new Map(complaintStatistics.map((row) => [row.region.nameZh, row.complaints]));
  };
  const [before, now] = [await countsOf("2026-09-01", "2026-09-30"), await countsOf(`${MONTH}-01`, `${MONTH}-31`)];
  const bearing = [...before].filter(([, count]) => count >= 10);
  const grown = bearing.filter(([name, count]) => (now.get(name) ?? 0) > count);
  const jumped = [...now].filter(
    ([name, count]) => (before.get(name) ?? 0) < 10 && count - (before.get(name) ?? 0) >= 10,
  );

  await visit(page, `/briefing?region=370000&month=${MONTH}`);
  await page.locator(".sheets .sheet").first().waitFor();
  const text = (await textOf(page.locator(".sheets"))).replaceAll(/\s+/g, "");
  if (bearing.length === 0) expect(text).toContain("各市上月投诉均不足10件，不计算增幅。");
  else if (grown.length === 0) expect(text).toContain("上月投诉达到10件的市，投诉量均未环比增长。");
  else {
    const [, count, names] = /上月投诉达到10件的市中，投诉量环比增长的有(\d+)个，([^。]+)。/.exec(text)!;
    expect(Number(count)).toBe(grown.length);
    expect(names!.match(/（由/g)).toHaveLength(Math.min(grown.length, 3));
    for (const [name] of grown.slice(0, grown.length <= 3 ? 3 : 0)) expect(names).toContain(name);
  }
  const told = /上月投诉不足10件而本月增加10件及以上的市有(\d+)个/.exec(text)?.[1] ?? "0";
  expect(Number(told)).toBe(jumped.length);
  expect(complaints).toEqual([]);
});

test("what schedules send is the briefing of the page: every sentence and every row, in one file that needs no other", async () => {
  const [run, program] = ["../../scripts/run.mjs", "../scripts/write-briefing.ts"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  ) as [string, string];
  const args = [run, program, inject("atlasUrl"), CITY, "zh", "https://atlas.example.cn"];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 16 << 20 });
  const { title, path, html } = JSON.parse(stdout) as Record<"title" | "path" | "html", string>;
  expect([title, path]).toEqual(["关于济宁市2026年10月小区治理情况的通报", `/briefing?region=${CITY}&month=${MONTH}`]);
  const { page, foreign } = await deskPage();
  await visit(page, path);
  await page.locator(".sheets .sheet").first().waitFor();
  const said = () =>
    page
      .locator(".sheets :is(.doc-title, .doc-heading, .doc-paragraph, .doc-note, tbody tr, figcaption)")
      .evaluateAll((all) => all.map((one) => one.textContent));
  const shown = await said();
  expect(shown.length).toBeGreaterThan(50);
  await page.setContent(html);
  expect(await said()).toEqual(shown);
  expect(await page.locator("a").first().getAttribute("href")).toMatch(/^https:\/\/atlas\.example\.cn\/\?region=/);
  expect(foreign).toEqual([]);
});
