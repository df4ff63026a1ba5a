import * as z from "zod";

/** What zod tells of a value that is not as it should be, in the words of every other message: what was expected, what came. */
export function expected(what: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => `expected ${what}, got ${input === undefined ? "nothing" : JSON.stringify(input)}`;
}

/** An object of these keys and no others. */
export const objectOf = <Shape extends z.ZodRawShape>(shape: Shape, what: string) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `expected one of ${Object.keys(shape).join(", ")}, got ${issue.keys.map((key) => JSON.stringify(key)).join(", ")}`
        : expected(what)(issue),
  });

/** All that is wrong, each once, with its place: "BASE_MAPS[0].id: expected …, got …"; `before` stands before each. */
export function faultsOf({ issues }: z.ZodError, before: string): string[] {
  const lines = issues.map(({ path, message }) =>
    path.length === 0 ? `${before}${message}` : `${before}${z.core.toDotPath(path)}: ${message}`,
  );
  return [...new Set(lines)];
}
