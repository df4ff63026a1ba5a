// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { ComponentProps, ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { usePlatform } from "../../../../platform.tsx";
import { renderView } from "../../../../testing/render-view.tsx";
import { SceneForm } from "./scene-form.tsx";

const scene = (name: string, zh: string) => ({
  name,
  title: { zh, en: zh },
  columns: [1],
  rows: [1],
  panels: [],
});
const PROGRAMME = {
  playlists: [
    {
      name: "日常",
      entries: [
        { scene: "one", dwellSeconds: 20 },
        { scene: "two", dwellSeconds: 40 },
      ],
    },
    { name: "夜间", entries: [{ scene: "one", dwellSeconds: 5 }] },
  ],
  scenes: new Map(
    [scene("one", "场景一"), scene("two", "场景二"), scene("three", "场景三")].map((one) => [one.name, one]),
  ),
} as never;

type Given = Omit<ComponentProps<typeof SceneForm>, "platform">;
const Form = (given: Given): ReactNode => <SceneForm {...given} platform={usePlatform()} />;

function draw(given: Partial<Given> = {}) {
  const told = { onEdit: vi.fn(), onScene: vi.fn(), onPlaylist: vi.fn() };
  const form = <Form programme={PROGRAMME} locked={false} playlist={0} scene="one" {...told} {...given} />;
  return { ...renderView(form), ...told };
}

test("the playlist stands in its order with its whole length; scenes out of it are offered apart", async () => {
  const { user, onEdit, onScene } = draw();
  await screen.findByText("2 个场景，一轮 60 秒");
  const list = screen.getByRole("list", { name: "轮播顺序" });
  expect(
    within(list)
      .getAllByRole("button", { name: /^场景/ })
      .map(({ textContent }) => textContent),
  ).toEqual(["场景一", "场景二"]);
  await user.click(screen.getByRole("button", { name: "场景三" }));
  expect(onEdit).toHaveBeenLastCalledWith({ type: "show", playlist: 0, scene: "three" });
  expect(onScene).toHaveBeenLastCalledWith("three");
});

test("scenes move one place, not beyond the ends, and the last of a playlist stays", async () => {
  const { user, onEdit } = draw();
  await user.click(await screen.findByRole("button", { name: "上移：场景一" }));
  expect(onEdit).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "下移：场景一" }));
  expect(onEdit).toHaveBeenLastCalledWith({ type: "move", playlist: 0, entry: 0, to: 1 });
  await user.click(screen.getByRole("button", { name: "移出播放列表：场景二" }));
  expect(onEdit).toHaveBeenLastCalledWith({ type: "remove", playlist: 0, entry: 1 });
});

test("the only scene of a playlist cannot be taken out", async () => {
  draw({ playlist: 1 });
  expect(await screen.findByRole("button", { name: "移出播放列表：场景一" })).toHaveProperty("disabled", true);
});

test("seconds are taken at Enter; what cannot stand is marked and goes back", async () => {
  const { user, onEdit } = draw();
  const seconds = await screen.findByLabelText("场景二停留秒数");
  await user.clear(seconds);
  await user.type(seconds, "1");
  await waitFor(() => expect(seconds.getAttribute("aria-invalid")).toBe("true"));
  fireEvent.blur(seconds);
  expect(seconds).toHaveProperty("value", "40");
  expect(onEdit).not.toHaveBeenCalled();
  await user.clear(seconds);
  await user.type(seconds, "90{Enter}");
  expect(onEdit).toHaveBeenLastCalledWith({ type: "dwell", playlist: 0, entry: 1, seconds: 90 });
});

test("while the text has faults nothing can be written over it", async () => {
  const { user, onEdit } = draw({ locked: true });
  await screen.findByText("文本有错误，请先改正");
  for (const button of screen.getAllByRole("button")) await user.click(button);
  expect(onEdit).not.toHaveBeenCalled();
});

test("a template becomes a scene with the chosen indicator and a name of its own", async () => {
  const { user, onEdit, onScene } = draw();
  await user.selectOptions(await screen.findByLabelText("所用指标"), "老旧小区物业覆盖率");
  await user.click(screen.getByRole("button", { name: "专题地图" }));
  const [edit] = onEdit.mock.lastCall!;
  expect(edit).toMatchObject({ type: "add", playlist: 0, name: "map" });
  expect(JSON.stringify(edit.scene)).toContain("old_neighbourhood_coverage");
  expect(onScene).toHaveBeenLastCalledWith("map");
});
