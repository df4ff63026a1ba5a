import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../context.ts";

/** Says on the context which query was run, and how much came of it: the audit is told of those that people write themselves. */
export const notesWhatRan: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    const begun = performance.now();
    return {
      async willSendResponse({ contextValue, operation, operationName, queryHash, response }) {
        if (operation?.operation !== "query" || response.body.kind !== "single") return;
        contextValue.outcome.ran = {
          document: queryHash ?? "",
          operation: operationName ?? null,
          cost: contextValue.outcome.cost,
          rows: rowsIn(response.body.singleResult.data),
          ms: Math.round(performance.now() - begun),
        };
      },
    };
  },
};

/** Objects in all lists of an answer. */
export function rowsIn(data: unknown): number {
  let rows = 0;
  const waiting = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    const isList = Array.isArray(value);
    for (const inner of Object.values(value)) {
      if (typeof inner !== "object" || inner === null) continue;
      if (isList) rows += 1;
      waiting.push(inner);
    }
  }
  return rows;
}
