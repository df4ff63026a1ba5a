import { expect, test } from "vitest";
import { ask, open, textOf } from "./atlas-page.ts";
import { plainSql } from "./plain-sql.ts";
import { recordComplaint } from "./record-complaint.ts";

const TOKEN = process.env.BROWSER_TESTS_WRITE_TOKEN ?? "test-write-token";
const REGION = "371700";

test("the queue lists what is overdue, and a supervisor's act is recorded with its reason and shown", async () => {
  // in a small demonstration nothing of the city need be overdue; of the running month, since pictures are of the one before
  const late = { regionCode: "371702", source: "菏泽12345热线", daysAgo: 12 };
  await Promise.all([recordComplaint("NOISE", late), recordComplaint("PARKING", late)]);
  await expect
    .poll(() =>
      ask<{ counts: { overdue: number } }>(
        `{ counts: supervisionQueueCounts(filter: { under: "${REGION}" }) { overdue } }`,
      ).then(({ counts }) => counts.overdue),
    )
    .toBeGreaterThanOrEqual(2);
  const { page, complaints } = await open();
  await page.goto(`/queue?region=${REGION}`);
  const rows = page.locator(".queue-row");
  await rows.first().waitFor();
  // by due time and complaint: those that fell due first in front
  type Entry = { dueAt: string; complaint: { id: string; externalId: string } };
  const { queue, counts } = await ask<{ queue: { totalCount: number; nodes: Entry[] }; counts: { overdue: number } }>(
    `{ queue: supervisionQueue(list: OVERDUE, filter: { under: "${REGION}" }, first: 50) { totalCount nodes { dueAt complaint { id externalId } } }
       counts: supervisionQueueCounts(filter: { under: "${REGION}" }) { overdue } }`,
  );
  expect(counts.overdue).toBe(queue.totalCount);
  const dues = queue.nodes.map(({ dueAt }) => dueAt);
  expect(dues).toEqual([...dues].sort());
  expect(await page.locator(".queue-lists button[aria-pressed=true] strong").textContent()).toBe(
    String(queue.totalCount),
  );
  expect(await rows.count()).toBe(queue.nodes.length);
  // what is foreseen stands below, each number as the server tells it
  type Foreseen = { forecast: { horizons: { due: number; expected: number | null }[] } };
  const { forecast } = await ask<Foreseen>(
    `{ forecast: breachForecast(under: "${REGION}") { horizons { due expected } } }`,
  );
  await page.locator("[data-part=forecast] summary").click();
  const foreseen = page.getByRole("table", { name: "逾期预测" });
  const shown = await foreseen
    .locator("tbody tr")
    .evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll("td")].slice(0, 2).map((cell) => cell.textContent)),
    );
  expect(shown).toEqual(
    forecast.horizons.map(({ due, expected }) => [
      String(due),
      expected === null ? "—" : String(Math.round(expected * 10) / 10),
    ]),
  );
  const { complaint } = queue.nodes[0]!;
  const row = rows.filter({ hasText: complaint.externalId }).first();
  expect(await textOf(row)).toMatch(/^超 [\s\S]+ 到期/);

  // the bell counts what the api counts, and opens what it counts
  await expect
    .poll(async () => {
      const { alerts } = await ask<{ alerts: { totalCount: number } }>("{ alerts { totalCount } }");
      return (await page.locator(".alert-bell").textContent()) === `预警${alerts.totalCount || ""}`;
    })
    .toBe(true);
  await page.locator(".alert-bell").click();
  await page.locator(".alert-panel").getByRole("button", { name: "关闭" }).click();

  await row.getByRole("button", { name: /^暂停/ }).click();
  const form = row.getByRole("form", { name: "暂停" });
  await form.getByLabel("原因").fill("等待配件到货");
  await form.getByRole("button", { name: "确定" }).click();
  await row.getByLabel(/^写入口令/).fill(TOKEN);
  await row.getByRole("button", { name: "确定" }).click();
  await row.getByText("已记录").waitFor();
  // live: once its due times are counted anew the row itself says so
  await row.getByText(/起暂停/).waitFor();
  const { told } = await ask<{ told: { history: { type: string; reason: string | null; source: string }[] } }>(
    `{ told: complaint(id: "${complaint.id}") { history { type reason source } } }`,
  );
  expect(told.history.filter(({ type }) => type === "PAUSED")).toEqual([
    { type: "PAUSED", reason: "等待配件到货", source: "本平台（督办台）" },
  ]);
  // before the token was known it was refused once
  expect(complaints.filter((one) => !one.includes("401"))).toEqual([]);
});

test("due times that a changed policy moved are told, a few at first, each with when it was due and is", async () => {
  // the demonstration's city tries 3 working days in place of the province's 5 since 11 November
  const region = "370200";
  const { open: counted } = await plainSql({
    open: `select count(*)::int as complaints from complaints c join regions r using (region_id) join sources s using (source_id)
      where r.code like '3702%' and c.reported_on >= '2026-11-11' and c.status not in ('HANDLED', 'CLOSED') and s.name like '%12345%'`,
  });
  const expected = Number(counted[0]!.complaints);
  expect(expected).toBeGreaterThan(0);
  type Told = {
    changes: { reasons: string[]; earlier: number; later: number; isCounting: boolean }[];
    moved: { totalCount: number; nodes: { dueBefore: string; dueAfter: string; complaint: { externalId: string } }[] };
  };
  const told = () =>
    ask<Told>(
      `{ changes: dueRulesChanges(under: "${region}") { reasons earlier later isCounting }
         moved: dueDifferences(filter: { under: "${region}" }) { totalCount nodes { dueBefore dueAfter complaint { externalId } } } }`,
    );
  await expect.poll(async () => (await told()).moved.totalCount).toBe(expected);
  const { changes, moved } = await told();
  expect(changes).toMatchObject([{ reasons: ["POLICIES"], earlier: expected, later: 0 }]);
  const { page, complaints } = await open();
  await page.goto(`/queue?region=${region}`);
  const part = page.locator("[data-part=differences]");
  await part.getByText(`时限规则 青岛三个工作日办理（演示）：${expected} 个期限改变，${expected} 个提前`).click();
  const items = part
    .getByRole("listitem")
    .filter({ hasText: "山东政务服务热线第 1 版 → 青岛三个工作日办理（演示）第 1 版" });
  await items.first().waitFor();
  expect(await items.count()).toBe(Math.min(expected, 10));
  for (const [place, { dueBefore, dueAfter, complaint }] of moved.nodes.slice(0, 10).entries()) {
    const days = (Date.parse(dueBefore) - Date.parse(dueAfter)) / 86_400_000;
    // two working days are two to six days, with a weekend between them or not
    expect([2, 4]).toContain(days);
    expect(await textOf(items.nth(place))).toContain(complaint.externalId);
  }
  expect(complaints).toEqual([]);
  await page.close();
});
