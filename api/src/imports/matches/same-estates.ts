import { send } from "../../db/command.ts";
import { run } from "../../db/database.ts";
import type { Row } from "../../db/statement.ts";
import { grouped } from "../../loader.ts";
import type { ImportRun } from "../import-run.ts";
import type { ImportClient } from "../staging/copy-writer.ts";
import type { FactsWritten } from "../write-facts.ts";
import { type LeadingPlaces, PlacesAbove } from "./leading-places.ts";
import { LinkRules } from "./link-rules.ts";
import { matchEstates } from "./match-estates.ts";
import { type ComparedEstate, compared } from "./match-score.ts";
import * as sql from "./same-estates.queries.ts";

type Known = Row<typeof sql.estatesToMatch>;

/** Estates that are another source's stand aside; call it once their rows, or what is said of them, have changed, and before counting. Returns how many. */
export async function countOnce(client: ImportClient, cityCodes: readonly string[]): Promise<number> {
  let aside = 0;
  for (const query of sql.standAside) aside = (await send(client, query, { cityCodes })).rowCount ?? 0;
  return aside;
}

/**
 * Looks which estates of the source that was written are those of others: they wait for somebody, or are linked where a rule was set and they are
 * certain. What somebody has decided stays.
 */
export async function findSameEstates(importing: ImportRun, written: FactsWritten): Promise<FactsWritten> {
  const { client, sourceId, request } = importing;
  const cityCodes = (await run(client, sql.citiesOfSource, { sourceId })).map(({ city_code }) => city_code);
  const estates = await run(client, sql.estatesToMatch, { cityCodes });
  const drafts: object[] = [];
  const linkedCities = new Set<string>();
  if (estates.some(({ source_id }) => source_id !== sourceId)) {
    const { tree } = await importing.regions();
    const places = new PlacesAbove(tree);
    const rules = await LinkRules.read(client, tree);
    const said = await run(client, sql.linksOfEstates, { cityCodes });
    const judged = new Set(said.flatMap(({ own_id, state }) => (state === "WAITING" ? [] : [own_id])));
    const standsAside = new Set(said.flatMap(({ own_id, state }) => (state === "REFUSED" ? [] : [own_id])));
    const refused = new Set(said.map(({ own_id, estate_id }) => `${own_id} ${estate_id}`));
    const meant = new Set(said.flatMap(({ state, estate_id }) => (state === "REFUSED" ? [] : [estate_id])));
    const isOpen = ({ estate_id, source_id, region_id }: Known): boolean =>
      source_id === sourceId
        ? !judged.has(estate_id) && !meant.has(estate_id)
        : !standsAside.has(estate_id) && (!request.within || request.within.has(region_id));
    for (const [city_code, all] of grouped(estates, (estate) => estate.city_code)) {
      const known = new Map(all.map((estate) => [estate.estate_id, estate]));
      const open = all.filter(isOpen);
      const of = (isOwn: boolean) =>
        open
          .filter(({ source_id }) => (source_id === sourceId) === isOwn)
          .map((one) => {
            const region = tree.region(one.region_id);
            return comparedOf(one, region && places.of(region));
          });
      const matches = matchEstates(of(true), of(false)).filter(({ a, b }) => !refused.has(`${b.id} ${a.id}`));
      for (const { a, b, score, reasons, certain } of matches) {
        const { region_id, name } = known.get(a.id)!;
        const region = tree.region(region_id);
        const isLinked = certain && region !== undefined && rules.isSet(region) && rules.links(region, score);
        if (isLinked) linkedCities.add(city_code);
        drafts.push({
          ...{ city_code, region_id, own_id: a.id, words: name, plain: a.forms.plain, estate_id: b.id, score },
          ...{ reasons: JSON.stringify(reasons), state: isLinked ? "LINKED" : "WAITING" },
        });
      }
    }
  }
  const made = await run(client, sql.proposeSameEstates, { links: JSON.stringify(drafts), sourceId, at: new Date() });
  await countOnce(client, cityCodes);
  if (made.length === 0) return written;
  const linked = made.filter(({ state }) => state === "LINKED").length;
  return {
    ...written,
    changed: true,
    links: { linked, waiting: made.length - linked },
    cityCodes: [...new Set([...written.cityCodes, ...linkedCities])],
  };
}

const comparedOf = (
  { estate_id, name, address, households, lon, lat }: Known,
  places: LeadingPlaces | undefined,
): ComparedEstate =>
  compared(
    {
      ...{ id: estate_id, name, address, households, district: null, firm: null },
      point: lon === null || lat === null ? null : [lon, lat],
    },
    places,
  );
