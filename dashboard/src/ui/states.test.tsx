// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Failed } from "./states.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const refusal = (code: string, told: object = {}) => ({
  message: code,
  graphQLErrors: [{ message: code, extensions: { code, ...told } }],
});

test("a busy server is asked again when it says, once for each refusal", () => {
  const asked = vi.fn();
  const busy = refusal("BUSY", { retryAfterSeconds: 2 });
  const { rerender } = render(<Failed error={busy} retry={asked} />);
  vi.advanceTimersByTime(1999);
  expect(asked).not.toHaveBeenCalled();
  // drawn anew for another reason
  rerender(<Failed error={busy} retry={() => asked()} />);
  vi.advanceTimersByTime(1);
  expect(asked).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(asked).toHaveBeenCalledTimes(1);
  rerender(<Failed error={refusal("BUSY", { retryAfterSeconds: 3 })} retry={asked} />);
  vi.advanceTimersByTime(3000);
  expect(asked).toHaveBeenCalledTimes(2);
});

test("who has gone on to something else asks nothing, and other refusals wait for the button", () => {
  const asked = vi.fn();
  render(<Failed error={refusal("BUSY", { retryAfterSeconds: 2 })} retry={asked} />).unmount();
  render(<Failed error={refusal("TIMEOUT", { limitMs: 30_000 })} retry={asked} />);
  vi.advanceTimersByTime(60_000);
  expect(asked).not.toHaveBeenCalled();
  screen.getByRole("button").click();
  expect(asked).toHaveBeenCalledTimes(1);
});
