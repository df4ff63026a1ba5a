import type { Database } from "../src/db/database.ts";

/** Gathers the text of every statement that clients of the database's writing pool send from now on. */
export function statementsSent(database: Database): ReadonlySet<string> {
  const texts = new Set<string>();
  const heard = new WeakSet<object>();
  database.pool.on("acquire", (client) => {
    if (heard.has(client)) return;
    heard.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    Object.assign(client, {
      query(...given: unknown[]) {
        const [first] = given;
        const text = typeof first === "string" ? first : (first as { text?: string }).text;
        if (text !== undefined) texts.add(text);
        return query(...given);
      },
    });
  });
  return texts;
}
