import { changing } from "../change.ts";
import type { Context } from "../context.ts";
import { run } from "../db/database.ts";
import { storeNamedText } from "../named-texts/store-named-text.ts";
import { isProgrammeName, MAX_PROGRAMMES, problemsOf } from "./wall-programme.input.ts";
import { wallProgrammes } from "./wall-programme.queries.ts";
import {
  type DeleteWallProgrammeResult,
  programmeOf,
  type SaveWallProgrammeResult,
  WallProgrammeConflict,
  WallProgrammeDeleted,
  WallProgrammeRefused,
  WallProgrammeSaved,
} from "./wall-programme.type.ts";

/** Stores the text under a name that is free (`basedOnVersion` null) or that still has the version. */
export async function saveWallProgramme(
  context: Context,
  { name, yaml, basedOnVersion }: { name: string; yaml: string; basedOnVersion: number | null },
): Promise<SaveWallProgrammeResult> {
  const problems = await problemsOf(name, yaml);
  if (problems.length > 0) return Object.assign(new WallProgrammeRefused(), { problems });
  return changingProgrammes(context, name, async (client) => {
    const limits = { basedOnVersion, most: MAX_PROGRAMMES };
    const stored = await storeNamedText(client, wallProgrammes, { name, yaml }, limits);
    if ("kept" in stored) return Object.assign(new WallProgrammeSaved(), { programme: programmeOf(stored.kept) });
    if ("full" in stored)
      return Object.assign(new WallProgrammeRefused(), {
        problems: [
          {
            field: "name",
            expected: `at most ${MAX_PROGRAMMES} programmes`,
            got: "one more",
            line: null,
            column: null,
          },
        ],
      });
    return conflict(stored.newest, basedOnVersion);
  });
}

/** Deletes the programme if it still has the version. */
export function deleteWallProgramme(
  context: Context,
  { name, basedOnVersion }: { name: string; basedOnVersion: number },
): Promise<DeleteWallProgrammeResult> {
  return changingProgrammes(context, name, async (client) => {
    if (!isProgrammeName(name)) return conflict(null, basedOnVersion);
    const [deleted] = await run(client, wallProgrammes.remove, { name, basedOnVersion });
    if (deleted) return Object.assign(new WallProgrammeDeleted(), { name });
    const [newest] = await run(client, wallProgrammes.byName, { name });
    return conflict(newest ?? null, basedOnVersion);
  });
}

function conflict(
  newest: Parameters<typeof programmeOf>[0] | null,
  basedOnVersion: number | null,
): WallProgrammeConflict {
  return Object.assign(new WallProgrammeConflict(), { newest: newest && programmeOf(newest), basedOnVersion });
}

const changingProgrammes = <T extends object>(
  context: Context,
  name: string,
  work: (client: Parameters<typeof run>[0]) => Promise<T>,
): Promise<T> =>
  changing(context, "wall", work, (result) => {
    if (result instanceof WallProgrammeSaved) return { action: "WALL_SAVED", subject: name };
    return result instanceof WallProgrammeDeleted ? { action: "WALL_DELETED", subject: name } : null;
  });
