// @vitest-environment happy-dom
import "../../../i18n/views/registers.ts";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { RegisterAddress } from "../../../registers/address.ts";
import type { Register } from "../../../registers/register.ts";
import { MEDIATION } from "../../../testing/mediation-register.ts";
import { renderView } from "../../../testing/render-view.tsx";
import { Lacking } from "./lacking.tsx";

const ADDRESS: RegisterAddress = {
  region: "370800",
  from: "2025-10",
  to: "2026-09",
  codes: {},
  order: "NEWEST",
  pages: 1,
};
const ANSWER = {
  registerGaps: {
    totalCount: 3,
    subjects: 20,
    extent: "WHOLE",
    lacking: [],
    nodes: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  },
};
const draw = (register: Partial<Register>, codes: RegisterAddress["codes"] = {}) =>
  renderView(
    <Lacking
      view={{
        register: { ...MEDIATION, ...register },
        address: { ...ADDRESS, codes },
        go: () => undefined,
        searchWith: () => ({}),
      }}
    />,
    { answers: ANSWER },
  );

test("nobody owes a register a record unless it says so", () => {
  draw({});
  expect(document.querySelector("section")).toBeNull();
});

test("lists what has none at the end of the period, by each kind of subject", async () => {
  const { server } = draw({ owedTo: ["ESTATE", "COMMUNITY"] });
  await screen.findByText("20 个小区中，3 个没有");
  await userEvent.click(screen.getByRole("button", { name: "社区" }));
  await screen.findByText("有住宅小区的 20 个社区中，3 个没有");
  screen.getByRole("heading", { name: "没有诉调案件的社区" });
  expect(server.variablesOf("Gaps")).toMatchObject([
    { register: "mediation_cases", of: "ESTATE", code: null, codes: null, under: "370800", on: "2026-09-30" },
    { of: "COMMUNITY" },
  ]);
});

test("codes that the page keeps are those that are missed", async () => {
  const { server } = draw({ owedTo: ["COMMUNITY"] }, { stage: ["RECEIVED", "CLOSED"] });
  await screen.findByText("有住宅小区的 20 个社区中，3 个没有");
  expect(screen.queryByRole("button", { name: "社区" })).toBeNull();
  expect(screen.getByRole("heading").textContent).toBe("没有已受理、已结案的社区");
  expect(server.variablesOf("Gaps")).toMatchObject([{ code: "stage", codes: ["RECEIVED", "CLOSED"] }]);
});
