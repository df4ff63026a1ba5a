import type { Context } from "../context.ts";
import { inTransaction, run } from "../db/database.ts";
import { BadInput, NotFound } from "../errors.ts";
import type { Choices } from "./choices.ts";
import { deleteMapping, insertMapping, namedMappings } from "./mapping.queries.ts";

const MOST_MAPPINGS = 500;
const NAME = /^[^\s\p{Cc}](?:[^\p{Cc}]{0,58}[^\s\p{Cc}])?$/u;

/** How to read next month's file, by name. */
export async function listMappings(context: Context) {
  const rows = await run(context.database.pool, namedMappings, { limit: MOST_MAPPINGS });
  return rows.map(({ name, kind, choices, saved_at, saved_by }) => ({
    name,
    kind,
    choices: JSON.parse(choices) as Choices,
    savedAt: saved_at,
    savedBy: saved_by,
  }));
}

export async function keepMapping(
  context: Context,
  name: string,
  { kind, choices }: { readonly kind: string; readonly choices: Choices },
): Promise<void> {
  if (!NAME.test(name)) throw new BadInput("name", "1 to 60 visible characters, without blanks at its ends", name);
  await inTransaction(context.database, async (client) => {
    const by = context.actor.name;
    const kept = { name, kind, choices: JSON.stringify(choices), at: new Date(), by, most: MOST_MAPPINGS };
    const [row] = await run(client, insertMapping, kept);
    if (row === undefined) throw new BadInput("name", `at most ${MOST_MAPPINGS} ways to read files`, "one more");
    await context.enterIn(client, { action: "MAPPING_SAVED", subject: name, details: { kind } });
  });
}

export async function deleteNamedMapping(context: Context, name: string): Promise<void> {
  await inTransaction(context.database, async (client) => {
    const [row] = NAME.test(name) ? await run(client, deleteMapping, { name }) : [];
    if (row === undefined) throw new NotFound("way to read files", name);
    await context.enterIn(client, { action: "MAPPING_DELETED", subject: name });
  });
}
