// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../../../testing/render-view.tsx";
import { TrendRegions } from "./trend-regions.tsx";

const named = (code: string, nameZh: string) => ({ code, nameZh, nameEn: nameZh });
const JINAN = named("370100", "济南市");
const QINGDAO = named("370200", "青岛市");
const ANSWERS = {
  region: {
    ...JINAN,
    children: [named("370102", "历下区")],
    parent: { ...named("370000", "山东省"), children: [JINAN, QINGDAO] },
  },
};
const draw = (link: string, lines = [JINAN]) =>
  renderView(<TrendRegions codes={lines.map(({ code }) => code)} lines={lines} />, { link, answers: ANSWERS });
const offered = () =>
  [...document.querySelectorAll(".choice-list :is(.heading, [role=option])")].map(({ textContent }) => textContent);

test("asks for the neighbours when it is opened, and offers each once under its kinship", async () => {
  const { server, user } = draw("/?region=370100");
  const box = await screen.findByRole("combobox");
  expect(server.variablesOf("TrendNeighbours")).toEqual([]);
  await user.click(box);
  await screen.findByText("青岛市");
  expect(server.variablesOf("TrendNeighbours")).toEqual([{ code: "370100" }]);
  expect(offered()).toEqual(["已选", "济南市", "上级", "山东省", "下级", "历下区", "同级", "青岛市"]);
});

test("a region is added to the link; the region looked at alone leaves it plain", async () => {
  const { user, at } = draw("/?region=370100");
  await user.click(await screen.findByRole("combobox"));
  await user.click(await screen.findByText("青岛市"));
  expect(at().search.lines).toBe("370100,370200");
});

test("back to the region looked at, the link is plain again", async () => {
  const { user, at } = draw("/?region=370100&lines=370100,370200", [JINAN, QINGDAO]);
  await user.click(await screen.findByRole("combobox"));
  await user.keyboard("{Backspace}");
  expect(at().search).not.toHaveProperty("lines");
});
