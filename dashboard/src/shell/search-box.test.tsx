// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { renderView } from "../testing/render-view.tsx";
import { SearchBox } from "./search-box.tsx";

const ROOT = { code: "370000", nameZh: "山东省", nameEn: "Shandong" };
const LIXIA = {
  code: "370102",
  nameZh: "历下区",
  nameEn: "Lixia",
  ancestors: [ROOT, { code: "370100", nameZh: "济南市", nameEn: "Jinan" }],
};
const found = (kind: string, match: string, name: string) => ({
  match,
  kind,
  region: LIXIA,
  estate: kind === "ESTATE" ? { id: "estate-1", name } : null,
  firm: kind === "FIRM" ? { id: "firm-1", name } : null,
});
const NOTHING = {
  region: null,
  level: null,
  month: null,
  months: null,
  comparison: null,
  order: null,
  compared: [],
  conditions: [],
  by: null,
  targets: null,
};
const ANSWERS = {
  question: ({ text }: { text: string }) =>
    text === "济南 火星 投诉最多的区县"
      ? {
          ...NOTHING,
          indicator: { id: "complaints", nameZh: "投诉量", nameEn: "Complaints" },
          region: { code: "370100", nameZh: "济南市", nameEn: "Jinan", level: "CITY" },
          level: "COUNTY",
          order: { by: "VALUE", descending: true },
          notUnderstood: ["火星"],
        }
      : text === "济南未达目标"
        ? {
            ...NOTHING,
            indicator: null,
            region: { code: "370100", nameZh: "济南市", nameEn: "Jinan", level: "CITY" },
            targets: { year: 2026, verdict: "BEHIND" },
            notUnderstood: [],
          }
        : { ...NOTHING, indicator: null, notUnderstood: [text] },
  search: ({ text, kinds: [kind] }: { text: string; kinds: [string] }) => {
    if (text !== "历下") return [];
    return kind === "REGION"
      ? [found(kind, "PREFIX", "")]
      : kind === "ESTATE"
        ? [found(kind, "EXACT", "历下花园")]
        : [];
  },
};
const draw = () => renderView(<SearchBox />, { link: "/?indicator=complaints&theme=dark", answers: ANSWERS });
const box = () => screen.findByRole("combobox");
const options = () => screen.getAllByRole("option").map(({ textContent }) => textContent);

beforeEach(() => localStorage.clear());

test("hits stand in groups, the closest first, each with its place; one question is asked once typing rests", async () => {
  const { user, server } = draw();
  await user.type(await box(), "历下");
  await screen.findByText("历下花园");
  expect(options()).toEqual(["历下花园济南市 › 历下区", "历下区山东省 › 济南市"]);
  expect(screen.getByRole("status").textContent).toContain("2");
  expect(server.variablesOf("Search")).toEqual([{ text: "历下", near: "370000" }]);
});

test("by keyboard: the first hit is ready, arrows go round, Enter goes to a region with the indicator kept", async () => {
  const { user, at } = draw();
  const input = await box();
  await user.keyboard("/");
  expect(document.activeElement).toBe(input);
  await user.keyboard("历下");
  await screen.findByText("历下花园");
  const marked = () => screen.getAllByRole("option", { selected: true }).map(({ id }) => id);
  expect(marked()).toEqual([input.getAttribute("aria-activedescendant")]);
  expect(marked()).toEqual(["search-choice-0"]);
  await user.keyboard("{ArrowDown}");
  expect(marked()).toEqual(["search-choice-1"]);
  await user.keyboard("{ArrowDown}");
  expect(marked()).toEqual(["search-choice-0"]);
  await user.keyboard("{ArrowUp}{Enter}");
  await waitFor(() => expect(at().search).toMatchObject({ region: "370102", indicator: "complaints" }));
  expect(input).toHaveProperty("value", "");
});

test("an estate has a page of its own, which keeps only how the page looks", async () => {
  const { user, at } = draw();
  await user.type(await box(), "历下");
  await user.click(await screen.findByText("历下花园"));
  await waitFor(() => expect(at()).toEqual({ path: "/estate/estate-1", search: { theme: "dark" } }));
});

test("Enter before the answer takes the first hit when it comes", async () => {
  const { user, at } = draw();
  await user.type(await box(), "历下{Enter}");
  await waitFor(() => expect(at().path).toBe("/estate/estate-1"));
});

test("nothing found is said, and Escape first closes, then empties", async () => {
  const { user } = draw();
  const input = await box();
  await user.type(input, "无此地");
  await screen.findByText(/无此地/);
  expect(screen.queryAllByRole("option")).toEqual([]);
  await user.keyboard("{Escape}");
  expect(input.getAttribute("aria-expanded")).toBe("false");
  expect(input).toHaveProperty("value", "无此地");
  await user.keyboard("{Escape}");
  expect(input).toHaveProperty("value", "");
});

test("what was chosen is offered again, none of it ready for Enter, until it is forgotten", async () => {
  const first = draw();
  await first.user.type(await box(), "历下{ArrowDown}");
  await first.user.click(await screen.findByText("历下区"));
  await first.user.click(await box());
  const list = screen.getByRole("listbox");
  expect(
    within(list)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["历下区山东省 › 济南市"]);
  expect(within(list).queryByRole("option", { selected: true })).toBeNull();
  await first.user.click(screen.getByRole("button"));
  expect(screen.queryAllByRole("option")).toEqual([]);
});

test("a question is shown as it was understood, with what was not, and opens the map so", async () => {
  const { user, at } = draw();
  await user.type(await box(), "济南 火星 投诉最多的区县");
  await screen.findByText("济南市各区县 · 投诉量 · 数值从高到低");
  expect(options()).toEqual(["济南市各区县 · 投诉量 · 数值从高到低未理解：火星"]);
  await user.keyboard("{Enter}");
  await waitFor(() =>
    expect(at()).toEqual({
      path: "/",
      search: { region: "370100", indicator: "complaints", sort: "-value", theme: "dark" },
    }),
  );
});

test("a question about targets leads to their page", async () => {
  const { user, at } = draw();
  await user.type(await box(), "济南未达目标");
  await user.click(await screen.findByText("济南市 · 2026年目标 · 滞后"));
  await waitFor(() =>
    expect(at()).toEqual({
      path: "/targets",
      search: { theme: "dark", region: "370100", year: "2026", verdict: "BEHIND" },
    }),
  );
});
