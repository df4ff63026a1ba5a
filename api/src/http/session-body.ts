import type * as z from "zod";
import { BadInput } from "../errors.ts";

/** A body of the shape; what came is not repeated, since it holds passwords. */
export function bodyOf<T>(shape: z.ZodType<T>, body: unknown, expected: string): T {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]!.path.join(".");
  throw new BadInput("the body", `JSON with ${expected}`, at === "" ? "something else" : `another "${at}"`);
}
