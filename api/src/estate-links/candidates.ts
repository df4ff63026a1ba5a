import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { estateByKey } from "../estate/estate.loaders.ts";
import {
  type ComparedEstate,
  compared,
  type MatchScore,
  matchScore,
  type Reason,
} from "../imports/matches/match-score.ts";
import { loader, manyEach } from "../loader.ts";
import type { Region } from "../region/region.type.ts";
import type { EstateCandidate } from "./estate-candidate.type.ts";
import { estatesToChoose } from "./estate-link.queries.ts";
import type { EstateLink } from "./estate-link.type.ts";
import { reasonOf } from "./links.ts";

const SHOWN = 5;
const DOUBTFUL = 0.2;
const SAME_PLACE: Reason = { what: "SAME_PLACE", weight: 1 };

type Known = Row<typeof estatesToChoose>;

const estatesOfCity = loader<string, Known[]>(
  (city) => city,
  async (cities, context) => {
    const rows = await context.run(estatesToChoose, { cityCodes: [...cities] });
    return manyEach(
      cities,
      (city) => city,
      rows,
      ({ city_code }) => city_code,
    );
  },
);

/** The estates that a link most likely means, as they are known now, the likeliest first. */
export async function candidatesOf(context: Context, { keys, words, region }: EstateLink): Promise<EstateCandidate[]> {
  const known = await estatesOfCity.load(context, keys.cityCode);
  const own = known.find(({ estate_id }) => estate_id === keys.ownId);
  const said = own === undefined ? wordsAlone(words) : comparedOf(own);
  const scored: (MatchScore & { readonly row: Known })[] = [];
  for (const row of known) {
    if (row === own || (own !== undefined && row.source === own.source)) continue;
    const isThere = own === undefined && isWithin(context.regions.byId(row.region_id), region);
    const score = matchScore(said, comparedOf(row), isThere ? [SAME_PLACE] : []);
    if (score.score >= DOUBTFUL) scored.push({ ...score, row });
  }
  scored.sort((a, b) => b.score - a.score || (a.row.estate_id < b.row.estate_id ? -1 : 1));
  const candidates = await Promise.all(
    scored.slice(0, SHOWN).map(async ({ row, score, reasons }) => {
      const estate = await estateByKey.load(context, { cityCode: row.city_code, number: row.estate_id });
      return estate && { estate, score, reasons: reasons.map(reasonOf) };
    }),
  );
  return candidates.filter((candidate) => candidate !== null);
}

const NOTHING = { address: null, district: null, point: null, households: null, firm: null };
const wordsAlone = (words: string): ComparedEstate => compared({ ...NOTHING, id: "", name: words });

const comparedOf = ({ estate_id, name, address, longitude, latitude, households }: Known): ComparedEstate =>
  compared({
    ...{ ...NOTHING, id: estate_id, name, address, households },
    point: longitude === null || latitude === null ? null : [longitude, latitude],
  });

function isWithin(region: Region, ancestor: Region): boolean {
  for (let at: Region | null = region; at !== null; at = at.parent) if (at.regionId === ancestor.regionId) return true;
  return false;
}
