import { expect, test } from "vitest";
import { withoutHeaders } from "./graphiql-storage.ts";

test("the write token is not kept with the history", () => {
  const kept = withoutHeaders(
    JSON.stringify({ queries: [{ query: "{ a }", variables: "{}", headers: '{"authorization":"Bearer secret"}' }] }),
  );
  expect(kept).not.toContain("secret");
  expect(JSON.parse(kept)).toEqual({ queries: [{ query: "{ a }", variables: "{}" }] });
});

test("a query's own text is kept as it is", () => {
  for (const text of ['{ a(b: "headers") }', "query Q { a }"]) expect(withoutHeaders(text)).toBe(text);
});
