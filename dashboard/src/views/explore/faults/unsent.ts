import type { Run } from "../runs.ts";

/** What GraphiQL says in place of an answer where variables or headers are no JSON: then nothing is sent, and no run begins. */
const UNSENT = /"message":\s*("Request not sent\.(?:[^"\\]|\\.)*")/;

/** The refusal as a run of its own, from what the editor of answers holds; null: something was sent. */
export function unsentRun(response: string | null | undefined): Run | null {
  const found = UNSENT.exec(response ?? "")?.[1];
  if (found === undefined) return null;
  return {
    asked: { query: "", variables: null, operationName: null },
    state: "FAILED",
    ms: null,
    bytes: null,
    cached: null,
    cost: null,
    answer: { errors: [{ message: JSON.parse(found) as string }] },
    events: 0,
  };
}
