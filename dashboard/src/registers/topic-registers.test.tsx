// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { MEDIATION } from "../testing/mediation-register.ts";
import { renderView } from "../testing/render-view.tsx";
import { TopicRegisters } from "./topic-registers.tsx";

const named = (id: string) => ({ ...MEDIATION, id, nameZh: id });
const draw = (topic: string, registers: readonly object[]) =>
  renderView(<TopicRegisters topic={topic} region="370100" from="2026-08" to="2026-09" />, { answers: { registers } });

test("a register of the topic is one click away, with region and months kept", async () => {
  const { user, at } = draw("MEDIATION", [MEDIATION, { ...named("other"), topic: "PARTY" }]);
  await user.click(await screen.findByRole("link", { name: /诉调案件台账/ }));
  expect(screen.queryAllByRole("link", { name: /other/ })).toEqual([]);
  expect(at()).toEqual({
    path: "/registers/mediation_cases",
    search: { region: "370100", from: "2026-08", to: "2026-09" },
  });
});

test("what holds is shown as of the end of the months, whenever it began", async () => {
  const { user, at } = draw("MEDIATION", [{ ...named("posts"), holds: true }]);
  await user.click(await screen.findByRole("link", { name: /posts/ }));
  expect(at().search).toEqual({ region: "370100", open: "2026-09-30" });
});

test("many stand behind one link", async () => {
  draw("MEDIATION", ["a", "b", "c", "d"].map(named));
  const link = await screen.findByRole("link");
  expect(link.getAttribute("href")).toContain("/registers?topic=MEDIATION&region=370100");
  expect(link.textContent).toContain("4");
});
