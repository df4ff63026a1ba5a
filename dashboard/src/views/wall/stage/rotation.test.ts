import { expect, test } from "vitest";
import { begun, rotate } from "./rotation.ts";

test("a scene is prepared, then shown while the other leaves, then alone", () => {
  const preparing = rotate(begun(0), { type: "prepare", entry: 1 });
  expect([preparing.shown.entry, preparing.preparing?.entry]).toEqual([0, 1]);
  const shown = rotate(preparing, { type: "ready", key: preparing.preparing!.key });
  expect([shown.shown.entry, shown.leaving?.entry, shown.preparing]).toEqual([1, 0, null]);
  expect(rotate(shown, { type: "left", key: shown.leaving!.key }).leaving).toBeNull();
});

test("who asks for another scene in between gets that one; the one given up does not appear when it is ready", () => {
  const first = rotate(begun(0), { type: "prepare", entry: 1 });
  const second = rotate(first, { type: "prepare", entry: 2 });
  expect(rotate(second, { type: "ready", key: first.preparing!.key })).toBe(second);
  expect(rotate(second, { type: "ready", key: second.preparing!.key }).shown.entry).toBe(2);
});

test("no more than three scenes are ever mounted, each with a key of its own", () => {
  let rotation = begun(0);
  const keys = new Set<number>();
  for (let entry = 1; entry < 1000; entry++) {
    rotation = rotate(rotation, { type: "prepare", entry });
    rotation = rotate(rotation, { type: "ready", key: rotation.preparing!.key });
    expect(keys.has(rotation.shown.key)).toBe(false);
    keys.add(rotation.shown.key);
  }
  expect(rotation.leaving?.entry).toBe(998);
});
