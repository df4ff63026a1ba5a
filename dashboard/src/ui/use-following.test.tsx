// @vitest-environment happy-dom
import { fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { useFollowing } from "./use-following.ts";

function Field({ text }: { text: string }): ReactNode {
  const [typed, setTyped] = useFollowing(text);
  return <input value={typed} onChange={(event) => setTyped(event.target.value)} />;
}

afterEach(() => vi.unstubAllGlobals());

test("what is typed the moment a field stands there stays", async () => {
  // drawn as a browser does it: what a test draws is done with everything before the test goes on
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const stands = new Promise<HTMLInputElement>((resolve) => {
    new MutationObserver(() => resolve(place.querySelector("input")!)).observe(place, { childList: true });
  });
  root.render(<Field text="40" />);
  const input = await stands;
  fireEvent.change(input, { target: { value: "9" } });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(input.value).toBe("9");
  root.unmount();
  place.remove();
});

test("what is followed takes the place of what was typed, once", () => {
  const { rerender } = render(<Field text="40" />);
  const input = screen.getByRole("textbox");
  fireEvent.change(input, { target: { value: "9" } });
  rerender(<Field text="40" />);
  expect(input).toHaveProperty("value", "9");
  rerender(<Field text="41" />);
  expect(input).toHaveProperty("value", "41");
  fireEvent.change(input, { target: { value: "7" } });
  expect(input).toHaveProperty("value", "7");
});
