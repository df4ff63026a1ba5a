import type { ImportRun } from "./import-run.ts";
import { episodes } from "./kinds/episodes.ts";
import { firms } from "./kinds/firms.ts";
import { readService } from "./kinds/management-mode.ts";
import { openRows } from "./readers/rows.ts";
import * as sql from "./staging/services.queries.ts";
import { type FactsWritten, writeFacts } from "./write-facts.ts";

/**
 * What the estates' "service" column says: a firm that manages the estate (mode MARKET), or a mode in words. Firms and episodes
 * are of the same source; a firm's id is city and name, an episode's the estate's id, without dates, since the file has none.
 * Returns the estates' report with the cities that changed by it.
 */
export async function writeServices(run: ImportRun, written: FactsWritten): Promise<FactsWritten> {
  const stated = await run.client.query<{
    row_number: number;
    external_id: string;
    city_code: string;
    service: string;
  }>(sql.statedServices);
  if (stated.rows.length === 0) return written;
  const services = stated.rows.map((row) => ({ ...row, ...readService(row.service) }));
  const firmIdOf = (city: string, name: string): string => `${city}:${name}`;
  const firmRows = new Map<string, { id: string; name: string; region_code: string }>();
  const firstRows: number[] = [];
  for (const { row_number, city_code, firm } of services) {
    if (firm === null) continue;
    const id = firmIdOf(city_code, firm);
    if (!firmRows.has(id)) firstRows.push(row_number);
    firmRows.set(id, { id, name: firm, region_code: city_code });
  }
  const own = {
    ...run,
    reopen: null,
    referenceSourceId: run.sourceId,
    request: { ...run.request, mapping: undefined },
  };
  const firmsWritten =
    firmRows.size === 0
      ? null
      : await writeFacts({ ...own, file: await openRows(firmRows.values(), firstRows) }, firms);
  const episodesWritten = await writeFacts(
    {
      ...own,
      file: await openRows(
        services.map((s) => ({
          id: `${s.external_id}:service`,
          estate_id: s.external_id,
          firm_id: s.firm === null ? null : firmIdOf(s.city_code, s.firm),
          mode: s.mode,
        })),
        services.map((s) => s.row_number),
      ),
    },
    episodes,
  );
  return {
    ...written,
    notes: [
      ...written.notes,
      `from the service column: ${firmRows.size} firms (${firmsWritten?.inserted ?? 0} new), ${services.length} episodes (${episodesWritten.inserted} new, ${episodesWritten.updated} changed)`,
    ],
    changed: written.changed || episodesWritten.changed || firmsWritten?.changed === true,
    cityCodes: [
      ...new Set([...written.cityCodes, ...(firmsWritten?.cityCodes ?? []), ...episodesWritten.cityCodes]),
    ].sort(),
  };
}
