import { expect, it } from "vitest";
import { WriteTokens } from "./write-tokens.ts";

const asking = (ip: string, token: string) => ({ ip, headers: { authorization: `Bearer ${token}` } });
const codeOf = (checked: Promise<void>): Promise<unknown> =>
  checked.then(
    () => "passed",
    (error) => error.extensions.code,
  );

it("slows whoever guesses by his address, refuses to look at more, and tells the log of each", async () => {
  const told: string[] = [];
  const waited: number[] = [];
  let now = 0;
  const tokens = new WriteTokens(
    "right",
    (address) => told.push(address),
    async (ms) => waited.push(ms),
    () => now,
  );
  for (let i = 0; i < 20; i++) expect(await codeOf(tokens.check(asking("10.0.0.1", `g${i}`)))).toBe("WRITE_REFUSED");
  expect(waited).toEqual(Array.from({ length: 15 }, (_, i) => (i + 1) * 1000));
  expect(told).toEqual(Array(20).fill("10.0.0.1"));
  for (const token of ["g20", "right"])
    expect(await codeOf(tokens.check(asking("10.0.0.1", token)))).toBe("TOO_MANY_ATTEMPTS");
  expect(await codeOf(tokens.check(asking("10.0.0.2", "right")))).toBe("passed");
  now += 1000;
  expect(await codeOf(tokens.check(asking("10.0.0.1", "right")))).toBe("passed");
});

it("takes the right token at once from where wrong ones came", async () => {
  const tokens = new WriteTokens(
    "right",
    () => {},
    async () => {},
  );
  for (let i = 0; i < 7; i++) await codeOf(tokens.check(asking("10.0.0.1", "wrong")));
  expect(await codeOf(tokens.check(asking("10.0.0.1", "right")))).toBe("passed");
});

it("counts a request once, however many of its fields ask", async () => {
  const told: string[] = [];
  const tokens = new WriteTokens(
    "right",
    (address) => told.push(address),
    async () => {},
  );
  const request = asking("10.0.0.1", "wrong");
  const checks = await Promise.all([1, 2, 3].map(() => codeOf(tokens.check(request))));
  expect([checks, told]).toEqual([Array(3).fill("WRITE_REFUSED"), ["10.0.0.1"]]);
});
