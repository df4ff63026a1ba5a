import { expect, test } from "vitest";
import { onePage, textOf, visit } from "./atlas-page.ts";
import { plainSql } from "./plain-sql.ts";

const CITY = "370800";
/** Over for weeks: every complaint of it can be judged. */
const MONTH = "2026-10";
const STREETS = `select s.code, s.name_zh as name, count(*)::int as received,
    round(100.0 * count(*) filter (where c.status = 'CLOSED' and c.closed_at - c.reported_at <= interval '72 hours') / count(*), 1)::text as in_time
  from complaints c join regions r using (region_id)
    join regions s on s.path @> r.path and s.level = 'STREET' and s.kind = 'ADMINISTRATIVE'
  where r.path <@ (select path from regions where code = '${CITY}') and c.reported_on between date '${MONTH}-01' and date '${MONTH}-31'
  group by 1, 2`;

const desk = onePage({ width: 1920, height: 1080 });

test("the street table's cells are SQL's numbers, and each opens what it counts or the number of its indicator", async () => {
  const { page, complaints } = await desk();
  const { streets } = await plainSql({ streets: STREETS });
  await visit(page, `/streets?region=${CITY}&from=${MONTH}&to=${MONTH}`);
  const rows = page.locator(".street-table tr[data-code]:not([data-depth])");
  await rows.first().waitFor();

  const shown = await rows.evaluateAll((found) =>
    found.map((row) => {
      const value = (column: string) => row.querySelector<HTMLElement>(`td[data-column=${column}]`)!.dataset.value!;
      return {
        code: (row as HTMLElement).dataset.code!,
        received: Number(value("received")),
        inTime: value("closedInTime"),
      };
    }),
  );
  // worst first, as many as the table shows at first; those of which there is no complaint are not among SQL's rows
  const most = streets.map(({ received }) => Number(received)).sort((a, b) => b - a);
  expect(shown.flatMap(({ received }) => received || [])).toEqual(most.slice(0, shown.length));
  const [top] = shown;
  const inSql = streets.find(({ code }) => code === top!.code)!;
  expect(Number(top!.inTime).toFixed(1)).toBe(Number(inSql.in_time).toFixed(1));

  await rows.first().locator("td[data-column=received] button").click();
  const list = page.locator(".complaints-dialog");
  await expect.poll(() => list.locator("li:has(a)").count()).toBe(Math.min(inSql.received as number, 50));
  expect(await textOf(list.locator("header"))).toContain(String(inSql.name));
  expect(new URL(page.url()).searchParams.get("list")).toBe(`received@${inSql.code}`);
  // each of them has a page of its own
  await list.locator("li a").first().click();
  await page.locator(".history-list li").first().waitFor();
  await page.goBack();
  await list.getByRole("button", { name: "关闭" }).click();
  await list.waitFor({ state: "detached" });

  await rows.first().locator("td[data-column=perThousandHouseholds] a").click();
  await page.waitForURL((url) => url.searchParams.get("number") === `complaints_per_1000_households@${inSql.code}`);
  expect(await textOf(page.locator("dialog[open], [role=dialog]").first())).toContain("每千户投诉量");
  expect(complaints).toEqual([]);
});
