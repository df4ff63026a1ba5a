// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../testing/render-view.tsx";
import { LadderLine } from "./ladder-line.tsx";
import { parseParty, printParty } from "./party-address.ts";
import { PartyGaps } from "./party-gaps.tsx";
import type { LadderGap } from "./party-queries.ts";
import { PartyTree } from "./party-tree.tsx";

test.each([
  [{}, { open: undefined, gap: undefined }],
  [{ open: "" }, { open: [], gap: undefined }],
  [
    { open: "YQ-x.Yg_y.YQ-x", gap: "BRANCH_MISSING" },
    { open: ["YQ-x", "Yg_y"], gap: "BRANCH_MISSING" },
  ],
  [
    { open: "<x>", gap: "NO_SUCH_GAP" },
    { open: [], gap: undefined },
  ],
])("a link %o is read, and written without what goes without saying", (search, expected) => {
  const address = parseParty(search as Record<string, string>);
  expect(address).toEqual(expected);
  expect(parseParty(JSON.parse(JSON.stringify(printParty(address))))).toEqual(address);
});

const step = (id: string, zh: string) => ({ id, zh, en: id });
const STREET = step("STREET_COMMITTEE", "街道党工委");
const BRANCH = step("ESTATE_BRANCH", "小区党支部");
function node(id: string, of: ReturnType<typeof step>, more: object = {}, organisation: object = {}) {
  return {
    step: of,
    gaps: 0,
    below: [],
    organisation: {
      id,
      name: `${id}组织`,
      type: "ESTATE_BRANCH",
      form: "INDEPENDENT",
      members: null,
      region: { code: "371402001", nameZh: "新湖街道", nameEn: "Xinhu" },
      estate: null,
      firm: null,
      ...organisation,
    },
    ...more,
  };
}
const NODES: Record<string, ReturnType<typeof node>[]> = {
  "": [node("street", STREET, { gaps: 2, below: [{ step: BRANCH, organisations: 41 }] })],
  street: [
    node("first", BRANCH, {}, { members: 5, estate: { id: "e1", name: "和平小区" } }),
    node("second", BRANCH, { gaps: 1 }, { form: "JOINT", estate: { id: "e2", name: "光明小区" } }),
  ],
  next: [node("third", BRANCH, { gaps: null }, { firm: { id: "f", name: "甲物业" } })],
};
const partyTree = ({ parent, after }: { parent: string | null; after: string | null }) => ({
  nodes: NODES[after ?? parent ?? ""],
  pageInfo: { hasNextPage: parent === "street" && after === null, endCursor: "next" },
});
const row = (name: string): HTMLElement => screen.getByText(name, { exact: false }).closest<HTMLElement>(".row")!;

test("the tree opens downwards, page by page, with what is below in the city's words and its gaps marked", async () => {
  const asked: (readonly string[])[] = [];
  const { user, server } = renderView(
    <PartyTree
      // as it starts: the first of the top is open
      tree={{ region: "371402", day: "2026-11-20", open: undefined, onOpen: (ids) => void asked.push(ids) }}
    />,
    { answers: { partyTree } },
  );
  await screen.findByText("first组织");
  expect(row("street组织").textContent).toBe("▾ street组织街道党工委缺口 2 处小区党支部 41");
  expect(row("first组织").textContent).toBe("first组织小区党支部党员 5 人和平小区");
  expect(row("second组织").textContent).toBe("second组织小区党支部联合组建缺口 1 处光明小区");
  expect(screen.queryByText("third组织")).toBeNull();
  await user.click(screen.getByRole("button", { name: "显示更多" }));
  await screen.findByText("third组织");
  expect(row("third组织").querySelector("a")!.getAttribute("href")).toBe("/firm/f");
  expect(server.variablesOf("PartyTree").at(-1)).toMatchObject({ parent: "street", after: "next", asOf: "2026-11-20" });
  await user.click(screen.getByRole("button", { name: /street组织/, expanded: true }));
  expect(asked).toEqual([[]]);
});

test("a region without organisations is not said to be without gaps", async () => {
  renderView(<PartyTree tree={{ region: "371402", day: "2026-11-20", open: [], onOpen: () => {} }} />, {
    answers: { partyTree: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } },
  });
  await screen.findByText(/没有党组织记录/);
});

const county = { code: "371402", level: "COUNTY", nameZh: "德城区", nameEn: "Decheng" };
const GAPS = {
  nodes: [
    {
      kind: "GENERAL_BRANCH_MISSING",
      below: 3,
      missing: [step("COMMUNITY_GENERAL_BRANCH", "社区党总支")],
      estate: null,
      region: { code: "371402001001", nameZh: "甲社区", nameEn: "Jia", ancestors: [county] },
    },
    {
      kind: "BRANCH_MISSING",
      below: 2,
      missing: [BRANCH],
      estate: { id: "e9", name: "东园" },
      region: { code: "371402001002", nameZh: "乙社区", nameEn: "Yi", ancestors: [county] },
    },
  ],
  pageInfo: { hasNextPage: false, endCursor: null },
};
const counts = (general: [number, number], branch: [number, number]) =>
  [
    { kind: "GENERAL_BRANCH_MISSING" as const, gaps: general[0], judged: general[1] },
    { kind: "BRANCH_MISSING" as const, gaps: branch[0], judged: branch[1] },
  ] as const;
const drawGaps = (given: ReturnType<typeof counts>, gap?: LadderGap, chosen: (LadderGap | undefined)[] = []) =>
  renderView(
    <PartyGaps
      asked={{ region: "371400", day: "2026-11-20", gap }}
      counts={given}
      onGap={(kind) => void chosen.push(kind)}
    />,
    { answers: { partyLadderGaps: GAPS } },
  );

test("gaps are listed with where they are, what is missing and what is below, and lead to estates and communities", async () => {
  const chosen: (LadderGap | undefined)[] = [];
  const { user, server } = drawGaps(counts([1, 8], [1, 4]), undefined, chosen);
  await screen.findByText("东园");
  const rows = [...document.querySelectorAll(".ladder-gaps > li")];
  expect(rows.map((one) => one.textContent)).toEqual([
    "甲社区德城区缺 社区党总支已建党支部的小区 3 个",
    "东园德城区 · 乙社区缺 小区党支部党小组 2 个",
  ]);
  expect(rows.map((one) => one.querySelector("a")!.getAttribute("href"))).toEqual([
    "/?region=371402001001",
    "/estate/e9",
  ]);
  expect(server.variablesOf("PartyGaps")[0]).toMatchObject({ kinds: null });
  expect(screen.getByRole("button", { name: "全部 2", pressed: true })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "有党小组无党支部 1" }));
  expect(chosen).toEqual(["BRANCH_MISSING"]);
});

test("where nothing can be judged that is said, and it is no ladder without gaps", async () => {
  drawGaps(counts([0, 0], [0, 5]), "GENERAL_BRANCH_MISSING");
  await screen.findByText(/没有可判断的处所/);
  expect(screen.getByRole("button", { name: "社区未建党总支（联盟） 不作判断" })).toBeTruthy();
  expect(document.querySelector(".ladder-gaps")).toBeNull();
});

test("places that were judged and have no gap are counted", async () => {
  drawGaps(counts([0, 8], [0, 4]));
  await screen.findByText("可判断的 12 处都没有缺口");
});

test("the ladder is told in the city's words, with the steps that are asked for", async () => {
  const ladder = { id: "dezhou", zh: "德州", en: "Dezhou", aboutZh: "自上而下。", aboutEn: "Top down." };
  renderView(
    <LadderLine
      ladder={{
        ...ladder,
        steps: [
          { ...STREET, asked: true },
          { ...BRANCH, asked: false },
        ],
      }}
    />,
  );
  await screen.findByText("街道党工委");
  expect([...document.querySelectorAll<HTMLElement>(".ladder-line li")].map(({ dataset }) => dataset.asked)).toEqual([
    "true",
    "false",
  ]);
});
