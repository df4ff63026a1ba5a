import { expect, test } from "vitest";
import { ask, open, textOf } from "./atlas-page.ts";
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
