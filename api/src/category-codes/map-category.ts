import { changing } from "../change.ts";
import type { Context } from "../context.ts";
import { run } from "../db/database.ts";
import { BadInput, Forbidden, NotFound } from "../errors.ts";
import { keepCategoryCodes } from "../imports/keep-category-codes.ts";
import { listedCategories } from "../imports/staging/complaints.queries.ts";
import type { ImportClient } from "../imports/staging/copy-writer.ts";
import type { MappedCategory } from "./category-codes.type.ts";
import { holdSourceNamed } from "./unmapped-categories.queries.ts";

const LONGEST_CODE = 200;

/** Says what a code of a source means: complaints under it follow, with their rollups and an entry in the audit, in one transaction. */
export async function mapCategory(
  context: Context,
  { source, code, category }: { readonly source: string; readonly code: string; readonly category: string },
): Promise<MappedCategory> {
  if (context.regionsWith("IMPORT").confinedTo !== null) throw new Forbidden("the right to bring data everywhere");
  const word = code.trim();
  if (word === "" || word.length > LONGEST_CODE)
    throw new BadInput("code", `a code or word of the source, 1 to ${LONGEST_CODE} characters`, code);
  const { moved } = await changing(
    context,
    "complaints",
    async (client) => {
      const [held] = await run(client, holdSourceNamed, { name: source });
      if (held === undefined) throw new NotFound("source", source);
      if (!(await run(client, listedCategories, {})).some((one) => one.category === category))
        throw new BadInput("category", "the id of a category that is listed and is no word of a source", category);
      const by = { today: context.today, at: new Date(), name: context.actor.name };
      return keepCategoryCodes(client as ImportClient, held.source_id, [{ code: word, category }], by);
    },
    ({ inserted, updated, moved: complaints }) =>
      inserted + updated === 0
        ? null
        : { action: "CATEGORY_MAPPED", subject: source, details: { code: word, category, complaints } },
  );
  return { source, code: word, category, moved };
}
