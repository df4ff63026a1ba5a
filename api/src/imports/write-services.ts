import { run as runStatement } from "../db/database.ts";
import { episodes } from "../registers/episodes/episodes.register.ts";
import { comparableName } from "./firm-names.ts";
import { type ImportRun, noFindings } from "./import-run.ts";
import { firms as firmKind } from "./kinds/firms.ts";
import { importKind } from "./kinds/register-kind.ts";
import { readService } from "./kinds/service.ts";
import { openRows } from "./readers/rows.ts";
import * as sql from "./staging/services.queries.ts";
import { type FactsWritten, writeFacts } from "./write-facts.ts";

/**
 * What the estates' "service" column says: a firm that manages the estate (mode MARKET), or a mode in words. Firms and episodes
 * are of the same source; a firm's id is city and name as first written, an episode's the estate's id, without dates, since the file has none.
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
  const firms = await knownFirms(run, [...new Set(services.map((service) => service.city_code))]);
  const firmRows = new Map<string, { id: string; name: string; region_code: string }>();
  const firstRows: number[] = [];
  const firmOf = (city: string, name: string, row: number): string => {
    const key = `${city}:${comparableName(name)}`;
    let firm = firms.get(key);
    if (firm === undefined) {
      firm = { id: `${city}:${name}`, name };
      firms.set(key, firm);
    } else if (firm.name !== name) run.remarks.add("service", "writing a firm's name otherwise", row, name, firm.name);
    if (!firmRows.has(firm.id)) firstRows.push(row);
    firmRows.set(firm.id, { ...firm, region_code: city });
    return firm.id;
  };
  const managed = services.map(({ row_number, external_id, city_code, mode, firm }) => ({
    id: `${external_id}:service`,
    estate_id: external_id,
    firm_id: firm === null ? null : firmOf(city_code, firm, row_number),
    mode,
  }));
  const own = {
    ...run,
    reopen: null,
    findings: noFindings(),
    referenceSourceId: run.sourceId,
    request: { ...run.request, mapping: undefined },
  };
  const firmsWritten =
    firmRows.size === 0
      ? null
      : await writeFacts({ ...own, file: await openRows(firmRows.values(), firstRows) }, firmKind);
  const episodesWritten = await writeFacts(
    {
      ...own,
      file: await openRows(
        managed,
        services.map((s) => s.row_number),
      ),
    },
    importKind(episodes),
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

interface Firm {
  readonly id: string;
  readonly name: string;
}

/** Firms that the source has already, by city and comparable name: another way to write a name makes no second firm. */
async function knownFirms(run: ImportRun, cities: string[]): Promise<Map<string, Firm>> {
  const firms = new Map<string, Firm>();
  for (const row of await runStatement(run.client, sql.firmsOfSource, { sourceId: run.sourceId, cityCodes: cities })) {
    const key = `${row.city_code}:${comparableName(row.name)}`;
    if (!firms.has(key)) firms.set(key, { id: row.external_id, name: row.name });
  }
  return firms;
}
