// @vitest-environment happy-dom
import "../i18n/views/period-page.ts";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../testing/render-view.tsx";
import { GapList, type GapsOf } from "./gap-list.tsx";

const region = (code: string, nameZh: string, parent: object | null = null) => ({
  code,
  nameZh,
  nameEn: nameZh,
  parent,
});
const STREET = region("370102001", "解放路街道");
const LAST = { hasNextPage: false, endCursor: null };
const draw = (gaps: Partial<GapsOf>, answer: object) =>
  renderView(
    <GapList
      gaps={{ register: "accounts", of: "ESTATE", code: "fund", codes: ["PUBLIC_REVENUE"], ...gaps }}
      region="370102"
      on="2026-06-30"
    />,
    {
      answers: {
        registerGaps: {
          totalCount: 0,
          subjects: 0,
          extent: "WHOLE",
          lacking: [],
          nodes: [],
          pageInfo: LAST,
          ...answer,
        },
      },
    },
  );

test("says how many of how many have none, names what is not on record, and leads to the estates", async () => {
  const { server } = draw(
    {},
    {
      totalCount: 1250,
      subjects: 1300,
      extent: "PART",
      lacking: ["甲县", "乙县"].map((name) => region(name, name)),
      nodes: [{ region: STREET, estate: { id: "e1", name: "和平小区" } }],
    },
  );
  await screen.findByText("1,300 个小区中，1,250 个没有");
  screen.getByText("未报该项、不作统计：甲县、乙县");
  expect(screen.getByRole("link", { name: "和平小区" }).getAttribute("href")).toBe("/estate/e1");
  expect(server.variablesOf("Gaps")).toEqual([
    {
      register: "accounts",
      of: "ESTATE",
      code: "fund",
      codes: ["PUBLIC_REVENUE"],
      under: "370102",
      on: "2026-06-30",
      first: 50,
      after: null,
    },
  ]);
});

test("communities stand with their street", async () => {
  draw(
    { of: "COMMUNITY" },
    { totalCount: 1, subjects: 9, nodes: [{ region: region("370102001001", "东社区", STREET), estate: null }] },
  );
  await screen.findByText("有住宅小区的 9 个社区中，1 个没有");
  expect(screen.getByRole("listitem").textContent).toBe("东社区解放路街道");
});

test("where nothing is on record, there are no gaps and no zero", async () => {
  draw({}, { extent: "NONE", lacking: [STREET] });
  await screen.findByText("这里没有该项记录：无数据，不作缺口统计");
  expect(document.body.textContent).not.toMatch(/0 个没有/);
});
