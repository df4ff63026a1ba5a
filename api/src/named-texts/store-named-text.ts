import { run } from "../db/database.ts";
import type { Statement } from "../db/statement.ts";
import type { RowOf, RowShape } from "../db/types.ts";

type Client = Parameters<typeof run>[0];

/** What became of a text that was to be kept: it is; somebody else has changed it since, or the name is taken; there are too many. */
export type Stored<R> = { readonly kept: R } | { readonly newest: R | null } | { readonly full: true };

interface Statements<T extends object, S extends RowShape> {
  readonly byName: Statement<{ readonly name: string }, S>;
  readonly insert: Statement<T & { readonly at: Date; readonly most: number }, S>;
  readonly update: Statement<T & { readonly at: Date; readonly basedOnVersion: number }, S>;
}

/** Keeps a text under a name that is free (`basedOnVersion` null) or that still has the version, at most `most` in all. */
export async function storeNamedText<T extends { readonly name: string }, S extends RowShape>(
  client: Client,
  { byName, insert, update }: Statements<T, S>,
  written: T,
  { basedOnVersion, most }: { readonly basedOnVersion: number | null; readonly most: number },
): Promise<Stored<RowOf<S>>> {
  const at = new Date();
  const [kept] =
    basedOnVersion === null
      ? await run(client, insert, { ...written, at, most })
      : await run(client, update, { ...written, at, basedOnVersion });
  if (kept) return { kept };
  const [newest] = await run(client, byName, { name: written.name });
  // A free name that could not be taken: there are too many.
  return newest === undefined && basedOnVersion === null ? { full: true } : { newest: newest ?? null };
}
