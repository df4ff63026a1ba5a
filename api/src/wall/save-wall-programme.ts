import { changing } from "../change.ts";
import type { Context } from "../context.ts";
import { run } from "../db/database.ts";
import { isProgrammeName, MAX_PROGRAMMES, problemsOf } from "./wall-programme.input.ts";
import {
  deleteWallProgrammeRow,
  insertWallProgramme,
  updateWallProgramme,
  wallProgrammeByName,
} from "./wall-programme.queries.ts";
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
    const at = new Date();
    const [saved] =
      basedOnVersion === null
        ? await run(client, insertWallProgramme, { name, yaml, at, most: MAX_PROGRAMMES })
        : await run(client, updateWallProgramme, { name, yaml, at, basedOnVersion });
    if (saved) return Object.assign(new WallProgrammeSaved(), { programme: programmeOf(saved) });
    const [newest] = await run(client, wallProgrammeByName, { name });
    // A free name that could not be taken: there are too many.
    if (!newest && basedOnVersion === null)
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
    return conflict(newest, basedOnVersion);
  });
}

/** Deletes the programme if it still has the version. */
export function deleteWallProgramme(
  context: Context,
  { name, basedOnVersion }: { name: string; basedOnVersion: number },
): Promise<DeleteWallProgrammeResult> {
  return changingProgrammes(context, name, async (client) => {
    if (!isProgrammeName(name)) return conflict(undefined, basedOnVersion);
    const [deleted] = await run(client, deleteWallProgrammeRow, { name, basedOnVersion });
    if (deleted) return Object.assign(new WallProgrammeDeleted(), { name });
    const [newest] = await run(client, wallProgrammeByName, { name });
    return conflict(newest, basedOnVersion);
  });
}

function conflict(
  newest: Parameters<typeof programmeOf>[0] | undefined,
  basedOnVersion: number | null,
): WallProgrammeConflict {
  return Object.assign(new WallProgrammeConflict(), { newest: newest ? programmeOf(newest) : null, basedOnVersion });
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
