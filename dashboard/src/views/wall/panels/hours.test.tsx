// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { RECT, renderPanel } from "../../../testing/render-panel.tsx";
import { Hours } from "./hours.tsx";

const hour = (i: number, complaints: number | null, usual: number | null) => ({
  from: new Date(Date.UTC(2026, 10, 19, 16 + i)).toISOString(),
  complaints,
  usual,
});
const draw = (hours: object[]) =>
  renderPanel(<Hours panel={{ kind: "hours", region: "root", title: null } as never} index={0} rect={RECT} />, {
    answers: { region: { nameZh: "山东省", nameEn: "Shandong" }, complaintHours: hours },
  });

test("a bar an hour as high as its share of the most, a stroke at what is usual, and the sums", async () => {
  const { server } = draw(Array.from({ length: 24 }, (_, i) => hour(i, i === 9 ? 8 : 2, 4)));
  await screen.findByText("54");
  const bars = [...document.querySelectorAll<HTMLElement>(".wall-hours li")];
  expect(bars).toHaveLength(24);
  expect([bars[9], bars[10]].map((bar) => bar!.querySelector("i")!.style.height)).toEqual(["100%", "25%"]);
  expect(bars[0]!.querySelector("u")!.style.bottom).toBe("50%");
  expect(bars.flatMap((bar) => bar.querySelector("small")?.textContent ?? [])).toEqual([
    "00:00",
    "06:00",
    "12:00",
    "18:00",
  ]);
  expect(document.querySelector(".wall-panel")!.textContent).toContain("近28日同期平均 96 件");
  expect(server.variablesOf("WallHours")).toEqual([{ region: "370000", until: "2026-11-21T00:00:00+08:00" }]);
});

test("no data are no bars of nothing", async () => {
  const { ready } = draw(Array.from({ length: 24 }, (_, i) => hour(i, null, null)));
  await screen.findByText("无数据");
  expect(document.querySelector(".wall-hours")).toBeNull();
  await waitFor(() => expect(ready.at(-1)).toEqual([0, true]));
});

test("where nothing says what is usual, nothing is said of it", async () => {
  draw(Array.from({ length: 24 }, (_, i) => hour(i, 1, null)));
  await screen.findByText("24");
  expect(document.querySelector(".wall-panel")!.textContent).not.toContain("平均");
});
