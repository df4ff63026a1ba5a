// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../testing/render-view.tsx";
import { MattersPage } from "./matters-page.tsx";

const told = (id: string, description: string) => ({
  id,
  externalId: id.toUpperCase(),
  source: "12345",
  status: "ASSIGNED",
  reportedAt: "2026-11-18T01:00:00Z",
  description,
  category: { nameZh: "停车", nameEn: "Parking" },
  region: { nameZh: "解放路街道", nameEn: "Jiefanglu" },
  estate: { id: "e1", name: "海棠家园" },
});
const region = {
  code: "370000",
  nameZh: "山东省",
  nameEn: "Shandong",
  level: "PROVINCE",
  kind: "ADMINISTRATIVE",
  ancestors: [],
};
const proposal = (n: number) => ({
  complaint: told(`c${n}`, "停车难，小区车位被占用"),
  link: { score: 0.72, sameEstate: true, metres: 12.4, days: 2, alike: 0.55, other: told(`o${n}`, "车位被占") },
});

test("what waits is gone through by keyboard: the same, not the same, the last one taken back", async () => {
  const sent: string[] = [];
  const nodes = [1, 2, 3].map(proposal);
  const { user, server } = renderView(<MattersPage />, {
    link: "/matters",
    answers: {
      region,
      complaintLinkProposals: { totalCount: 3, nodes },
      complaintCategories: [{ category: "PARKING", nameZh: "停车", nameEn: "Parking", level: 1, parent: null }],
      decideComplaintLink: ({ complaint, other, decision }: Record<string, string>) => {
        sent.push(`${complaint} ${other} ${decision}`);
        return { id: complaint };
      },
    },
  });
  const panel = await screen.findByRole("region", { name: "两件投诉" });
  expect(within(panel).getByText("72%", { exact: false }).textContent).toBe(
    "相似度 72% · 文字相近 55% · 同一小区 · 相隔 2.0 天",
  );
  expect(server.variablesOf("ComplaintLinkProposals")).toEqual([{ under: "370000", filter: {}, first: 50 }]);
  await user.keyboard("{ArrowDown}{Enter}");
  await screen.findByText(/^C2 与 O2：已确认为同一件/);
  expect(screen.getByText("2 件待确认")).toBeTruthy();
  // the one behind it is next
  await user.keyboard("x");
  await screen.findByText(/^C3 与 O3：已确认不是同一件/);
  await user.keyboard("u");
  await screen.findByText("C3 与 O3：已撤销");
  expect(screen.getByText("2 件待确认")).toBeTruthy();
  expect(sent).toEqual(["c2 o2 CONFIRM", "c3 o3 REFUSE", "c3 o3 UNDO"]);
});

test("what was decided is listed once it is asked for, with who said so and why, and taken back", async () => {
  const sent: string[] = [];
  const decided = (n: number, state: string, reason: string | null) => ({
    complaint: told(`c${n}`, ""),
    link: { state, reason, decidedAt: "2026-11-19T02:00:00Z", decidedBy: "li.wei", other: told(`o${n}`, "") },
  });
  const { user, server } = renderView(<MattersPage />, {
    link: "/matters",
    answers: {
      region,
      complaintLinkProposals: { totalCount: 0, nodes: [] },
      complaintCategories: [],
      decidedComplaintLinks: ({ after }: { after: string | null }) => ({
        totalCount: 3,
        pageInfo: { hasNextPage: after === null, endCursor: after === null ? "two" : "three" },
        nodes:
          after === null
            ? [decided(1, "CONFIRMED", "同一车位"), decided(2, "REFUSED", null)]
            : [decided(3, "CONFIRMED", null)],
      }),
      decideComplaintLink: ({ complaint, other, decision }: Record<string, string>) => {
        sent.push(`${complaint} ${other} ${decision}`);
        return { id: complaint };
      },
    },
  });
  const open = await screen.findByRole("button", { name: "查看已确认的" });
  expect(server.variablesOf("DecidedComplaintLinks")).toEqual([]);
  await user.click(open);
  const table = await screen.findByRole("table");
  const rows = within(table).getAllByRole<HTMLTableRowElement>("row").slice(1, 3);
  expect(rows.map(({ cells }) => [...cells].slice(1, 5).map(({ textContent }) => textContent))).toEqual([
    ["同一件", "li.wei", "2026-11-19 10:00", "同一车位"],
    ["不是同一件", "li.wei", "2026-11-19 10:00", "未说明"],
  ]);
  await user.click(within(table).getByRole("button", { name: "撤销 C2 与 O2 的确认" }));
  await screen.findByText("C2 与 O2：已撤销");
  expect(sent).toEqual(["c2 o2 UNDO"]);
  expect(screen.getByText("2 对，后确认的在前")).toBeTruthy();
  // those behind the first page are taken back in the same way
  await user.click(within(table).getByRole("button", { name: "显示更多" }));
  await user.click(await within(table).findByRole("button", { name: "撤销 C3 与 O3 的确认" }));
  await screen.findByText("C3 与 O3：已撤销");
  expect(within(table).getAllByRole("row")).toHaveLength(2);
  expect(sent).toEqual(["c2 o2 UNDO", "c3 o3 UNDO"]);
  expect(new Set(server.variablesOf("DecidedComplaintLinks").map(({ after }) => after))).toEqual(
    new Set([null, "two"]),
  );
  await user.selectOptions(screen.getByRole("combobox", { name: "结果" }), "不是同一件");
  expect(server.variablesOf("DecidedComplaintLinks").at(-1)).toEqual({
    under: "370000",
    state: "REFUSED",
    first: 100,
    after: null,
  });
});
