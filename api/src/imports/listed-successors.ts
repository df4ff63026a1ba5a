import { send } from "../db/command.ts";
import { run } from "../db/database.ts";
import { succession } from "./regions/succession-table.ts";
import type { ImportClient } from "./staging/copy-writer.ts";
import * as sql from "./staging/regions.queries.ts";

/**
 * Closed regions whose file did not say who took over get the successor that succession.csv has, where it has one alone and that stands in the
 * tree under this code and name: what is imported of them and what is read of them then go the same way. Returns their ids.
 */
export async function takeListedSuccessors(client: ImportClient): Promise<number[]> {
  const listed = succession().flatMap(({ code, nameZh, successors: [only, ...more] }) =>
    only === undefined || more.length > 0 ? [] : [{ code, nameZh, successor: only }],
  );
  const codes = listed.map(({ code }) => code);
  const closed = await run(client, sql.closedWithoutSuccessor, { codes });
  if (closed.length === 0) return [];
  const today = await run(client, sql.validNow, { codes: listed.map(({ successor }) => successor.code) });
  const found = closed.flatMap((region) => {
    const line = listed.find(({ code, nameZh }) => code === region.code && nameZh === region.name_zh);
    const by = today.find(({ code, name_zh }) => code === line?.successor.code && name_zh === line.successor.nameZh);
    return by === undefined ? [] : [{ regionId: region.region_id, successorId: by.region_id }];
  });
  const regionIds = found.map(({ regionId }) => regionId);
  if (found.length > 0)
    await send(client, sql.setSuccessors, { regionIds, successorIds: found.map(({ successorId }) => successorId) });
  return regionIds;
}
