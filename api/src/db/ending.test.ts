import { expect, it } from "vitest";
import { Ending } from "./ending.ts";

it("tells all who hear, once, and not those who have forgotten", () => {
  const ending = new Ending();
  const heard: string[] = [];
  const left = (): number => heard.push("left");
  ending.hear(() => heard.push("one"));
  ending.hear(left);
  ending.forget(left);
  expect(() => ending.throwIfOver()).not.toThrow();
  ending.end(new Error("gone"));
  ending.end(new Error("gone again"));
  expect(heard).toEqual(["one"]);
  expect(() => ending.throwIfOver()).toThrow(/^gone$/);
  ending.hear(() => heard.push("late"));
  expect(heard).toEqual(["one", "late"]);
});

it("comes with the first of several, and leaves nothing with the others", async () => {
  const [own, other] = [new Ending(), new Ending()];
  const ended = await Ending.first([own, other], async (first) => {
    other.end(new Error("the server is unavailable"));
    own.end(new Error("too late"));
    return first.reason;
  });
  expect(ended).toEqual(new Error("the server is unavailable"));
  const done = await Ending.first([new Ending(), new Ending()], async (first) => first);
  expect(done.over).toBe(false);
});
