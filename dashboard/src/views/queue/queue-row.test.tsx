// @vitest-environment happy-dom
import "../../i18n/views/complaint-page.ts";
import "../../i18n/views/estate-page.ts";
import "../../i18n/views/queue.ts";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../testing/render-view.tsx";
import type { QueueRowData } from "./queue-query.ts";
import { QueueRow } from "./queue-row.tsx";

const entryOf = (left: number): QueueRowData => ({
  complaint: {
    id: `c${left}`,
    externalId: `W${left}`,
    source: "12345",
    status: "ASSIGNED",
    reportedAt: "2026-11-18T01:00:00Z",
    category: { nameZh: "噪声", nameEn: "Noise" },
    region: { nameZh: "解放路街道", nameEn: "Jiefanglu" },
    estate: null,
  },
  dueAt: "2026-11-20T09:30:00Z",
  pausedSince: null,
  escalatedAt: null,
  escalatedTo: null,
  returns: 0,
  actsAs: "STREET",
  stepClock: {
    step: "handle",
    nameZh: "办理",
    nameEn: "Handling",
    clock: { state: "RUNNING", left, card: "RED", minutesOfWorkday: 450, extensionConsent: "CITY" },
  },
});

test("what is left is said, and that time is up where nothing is, as through the night after the last hour of business", async () => {
  renderView(
    <ol>
      {[90, 0, -90].map((left) => (
        <QueueRow key={left} entry={entryOf(left)} isOfFirm={false} onFirm={() => {}} />
      ))}
    </ol>,
    { link: "/queue" },
  );
  await screen.findAllByRole("listitem");
  expect([...document.querySelectorAll(".clock strong")].map(({ textContent }) => textContent)).toEqual([
    "剩 90 工作分钟",
    "期限已到",
    "超 90 工作分钟",
  ]);
});

test("before an extension is sent, it says whose consent its policy asks for, and that without it it will not count", async () => {
  const { user } = renderView(
    <ol>
      <QueueRow entry={entryOf(90)} isOfFirm={false} onFirm={() => {}} />
      <QueueRow entry={{ ...entryOf(30), actsAs: "CITY" }} isOfFirm={false} onFirm={() => {}} />
    </ol>,
    { link: "/queue" },
  );
  await user.click(await screen.findByRole("button", { name: "延期：噪声 W90" }));
  expect(screen.getByText(/须经层级“市”同意；您的层级是“街道”，此次延期只作记录，不计入时限/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "延期：噪声 W30" }));
  expect(screen.getByText("按规则，延期须经层级“市”同意。")).toBeTruthy();
});
