import { expect, test } from "vitest";
import { storageOver } from "./browser-storage.ts";

function storeOf(texts: Map<string, string>, refuses: () => boolean): Storage {
  const guarded = <T>(act: () => T): T => {
    if (refuses()) throw new DOMException("refused", "QuotaExceededError");
    return act();
  };
  return {
    get length() {
      return texts.size;
    },
    key: () => null,
    clear: () => texts.clear(),
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => guarded(() => void texts.set(key, text)),
    removeItem: (key) => void texts.delete(key),
  };
}

test("a full store is made up for until it takes texts again", () => {
  const texts = new Map([["a", "old"]]);
  let full = true;
  const memory = storageOver(() => storeOf(texts, () => full));
  expect(memory.keep("a", "new")).toBe(false);
  expect(memory.recall("a")).toBe("new");
  expect(texts.get("a")).toBe("old");
  full = false;
  expect(memory.keep("a", "newer")).toBe(true);
  expect([memory.recall("a"), texts.get("a")]).toEqual(["newer", "newer"]);
  memory.forget("a");
  expect(memory.recall("a")).toBeNull();
});

test("a store that is forbidden altogether breaks nothing", () => {
  const memory = storageOver(() => {
    throw new DOMException("denied", "SecurityError");
  });
  expect(memory.recall("a")).toBeNull();
  expect(memory.keep("a", "x")).toBe(false);
  expect(memory.recall("a")).toBe("x");
  memory.forget("a");
  expect(memory.recall("a")).toBeNull();
});
