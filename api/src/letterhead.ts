import * as z from "zod";
import { expected } from "./faults.ts";

/** What stands at the head and the foot of a briefing, in Chinese and English. */
export interface Letterhead {
  /** Who issues it. */
  readonly office: Worded;
  /** Whom it is sent to. */
  readonly recipients: Worded;
  /** The form of its number. */
  readonly serial: Worded;
}
interface Worded {
  readonly zh: string;
  readonly en: string;
}

/** What a text may leave to the briefing: its region, what that divides into, its year and its month. */
const LEFT_OPEN = ["region", "parts", "year", "month"];

const line = z
  .string({ error: expected("a text") })
  .trim()
  .min(1, { error: expected("a text") })
  .refine((text) => [...text.matchAll(/\{([^}]*)\}/g)].every(([, name]) => LEFT_OPEN.includes(name!)), {
    error: expected(`a text in which ${LEFT_OPEN.map((name) => `{${name}}`).join(", ")} alone are left open`),
  });

const worded = (usual: Worded) =>
  z
    .strictObject({ zh: line.default(usual.zh), en: line.default(usual.en) }, { error: fault(["zh", "en"]) })
    .prefault({});

/** BRIEFING, a JSON object; what it does not say is as usual. */
export const letterhead = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch (error) {
      context.addIssue({ code: "custom", message: `expected a JSON object, ${(error as Error).message}` });
      return z.NEVER;
    }
  })
  .pipe(
    z.strictObject(
      {
        office: worded({
          zh: "{region}小区治理工作主管部门",
          en: "Department in charge of estate governance, {region}",
        }),
        recipients: worded({
          zh: "各{parts}小区治理工作主管部门",
          en: "Departments in charge of estate governance of all {parts}",
        }),
        serial: worded({ zh: "{year}年第{month}期", en: "No. {month} of {year}" }),
      },
      { error: fault(["office", "recipients", "serial"]) },
    ),
  )
  .prefault("{}");

/** An object of these names alone was expected. */
function fault(names: readonly string[]) {
  return ({
    code,
    input,
    keys,
  }: {
    readonly code?: string;
    readonly input?: unknown;
    readonly keys?: readonly string[];
  }) =>
    code === "unrecognized_keys"
      ? `expected ${names.join(", ")} alone, got ${keys?.join(", ")}`
      : expected("an object")({ input });
}
