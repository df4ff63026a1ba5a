import * as z from "zod";

/** Of several shapes the one that is meant, so that what is wrong is told of that one alone. */
export const meantAs = <Output>(shapeOf: (given: unknown) => z.ZodType<Output>) =>
  z.unknown().transform((given, context): Output => {
    const read = shapeOf(given).safeParse(given);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues)
      context.addIssue({ code: "custom", path: [...path], message, input: given });
    return z.NEVER;
  });

/** Whether an object has a key, or any thing does. */
export const hasKey = (given: unknown, key: string): boolean =>
  typeof given === "object" && given !== null && key in given;
