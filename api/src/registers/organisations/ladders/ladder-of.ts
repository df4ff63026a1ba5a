import { CITY_LADDERS, DEFAULT_LADDER } from "./city-ladders.ts";
import { type LadderStep, type PartyLadder, stepKey } from "./ladder.ts";

/** Every ladder: those of cities, then the default. */
export const LADDERS: readonly PartyLadder[] = [...CITY_LADDERS, DEFAULT_LADDER];

const byCity = new Map(CITY_LADDERS.flatMap((ladder) => ladder.cities.map((city) => [city, ladder] as const)));

/** The ladder of a city, by its code; the default where it has none of its own. */
export const ladderOf = (cityCode: string): PartyLadder => byCity.get(cityCode) ?? DEFAULT_LADDER;

const byKey = new Map(
  LADDERS.map((ladder) => [
    ladder,
    new Map(ladder.steps.flatMap((step) => step.at.map((place) => [stepKey(step.type, place), step] as const))),
  ]),
);

/** The step that an organisation stands on; null where the ladder has none like it. */
export const stepOf = (ladder: PartyLadder, type: string, place: string): LadderStep | null =>
  byKey.get(ladder)!.get(stepKey(type, place)) ?? null;
