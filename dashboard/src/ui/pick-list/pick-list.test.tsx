// @vitest-environment happy-dom
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { startI18n } from "../../i18n/index.ts";
import { PickOne } from "./pick-one.tsx";
import { PickSeveral } from "./pick-several.tsx";

startI18n("zh");
const CHOICES = ["甲", "乙", "乙二", "丙"].map((label, i) => ({ value: `v${i}`, label }));
const active = (): string | undefined =>
  document.getElementById(screen.getByRole("combobox").getAttribute("aria-activedescendant") ?? "")?.textContent;

function One({ told, pointed = vi.fn() }: { told: (value: string) => void; pointed?: (value: string) => void }) {
  const [value, setValue] = useState("v1");
  const change = (next: string): void => {
    told(next);
    setValue(next);
  };
  return <PickOne label="项" value={value} choices={CHOICES} onChange={change} onPoint={pointed} />;
}

function Several({ told }: { told: string[][] }) {
  const [values, setValues] = useState(["v0"]);
  const change = (next: string[]): void => {
    told.push(next);
    setValues(next);
  };
  return <PickSeveral label="项" values={values} choices={CHOICES} most={2} onChange={change} />;
}

test("from the keyboard: opened at what is chosen, gone through, narrowed by typing, chosen; what is pointed at is told", async () => {
  const [told, pointed] = [vi.fn(), vi.fn()];
  render(<One told={told} pointed={pointed} />);
  const user = userEvent.setup();
  const box = screen.getByRole<HTMLInputElement>("combobox", { name: "项" });
  await user.tab();
  expect([box.value, box.getAttribute("aria-expanded")]).toEqual(["乙", "false"]);
  await user.keyboard("{ArrowDown}");
  expect(active()).toBe("乙");
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(active()).toBe("丙");
  expect(pointed.mock.calls).toEqual([["v0"], ["v3"]]);
  await user.keyboard("乙");
  expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["乙", "乙二"]);
  await user.keyboard("{ArrowDown}{Enter}");
  expect(told.mock.calls).toEqual([["v2"]]);
  expect([box.value, screen.queryByRole("listbox")]).toEqual(["乙二", null]);
});

test("Escape closes the list and nothing around it, and what was chosen stays", async () => {
  const [told, around] = [vi.fn(), vi.fn()];
  addEventListener("keydown", around);
  render(<One told={told} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole("combobox"));
  await user.keyboard("x{Escape}");
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(screen.getByRole<HTMLInputElement>("combobox").value).toBe("乙");
  expect(around.mock.calls.map(([event]) => (event as KeyboardEvent).key)).toEqual(["x"]);
  await user.keyboard("{Escape}");
  expect(around.mock.calls.map(([event]) => (event as KeyboardEvent).key)).toEqual(["x", "Escape"]);
  removeEventListener("keydown", around);
  expect(told).not.toHaveBeenCalled();
});

test("of several, no more than may be are chosen; one is taken away in the list, by its own button, or by Backspace", async () => {
  const told: string[][] = [];
  render(<Several told={told} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole("combobox"));
  const option = (name: string): HTMLElement => screen.getByRole("option", { name });
  await user.click(option("丙"));
  await user.click(option("乙"));
  expect([option("甲"), option("乙"), option("丙")].map((one) => one.getAttribute("aria-selected"))).toEqual([
    "true",
    "false",
    "true",
  ]);
  await user.click(option("甲"));
  await user.click(option("乙"));
  await user.click(document.querySelector(".chosen[title=丙]")!);
  await user.click(screen.getByRole("combobox"));
  await user.keyboard("{Backspace}");
  expect(told).toEqual([["v0", "v3"], ["v3"], ["v3", "v1"], ["v1"], []]);
});
