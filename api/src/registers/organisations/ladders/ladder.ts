import type { ValueOf } from "../../../code-lists/code-list.ts";
import type { Words } from "../../../code-lists/words.ts";
import type { organisationTypes } from "../organisation-types.ts";

/** What an organisation of a step hangs at: a region of a level, an estate, or a property firm. */
export const LADDER_PLACES = ["CITY", "COUNTY", "STREET", "COMMUNITY", "ESTATE", "FIRM"] as const;
export type LadderPlace = (typeof LADDER_PLACES)[number];

/** One step of a ladder: organisations of one type at one kind of place, under the words of the city. */
export interface LadderStep extends Words {
  /** UPPER_SNAKE_CASE, unique within its ladder. */
  readonly id: string;
  readonly type: ValueOf<typeof organisationTypes>;
  readonly at: readonly LadderPlace[];
  /** Ids of the steps that it may hang under; a row that names nothing above is taken as it is. */
  readonly under: readonly string[];
  /** Whether a place with organisations below must have one: where it has none, there is a gap. */
  readonly asked: boolean;
}

/** A ladder of party organisations: its steps from the top down, as the cities that have it build it. */
export interface PartyLadder extends Words {
  readonly id: string;
  /** Codes of the cities; empty for the ladder of all that have none of their own. */
  readonly cities: readonly string[];
  /** How it is built, in Chinese and English, and where that is said. */
  readonly about: Words;
  readonly steps: readonly LadderStep[];
}

/** A step as ladders name it: type and place say which it is. */
export const stepKey = (type: string, place: string): string => `${type}@${place}`;

/** Declares a ladder. Throws where a step hangs under one that is not above it, or where type and place do not tell two apart. */
export function partyLadder(ladder: PartyLadder): PartyLadder {
  const above = new Set<string>();
  const keys = new Set<string>();
  for (const { id, type, at, under } of ladder.steps) {
    const stray = under.find((name) => !above.has(name));
    if (stray !== undefined) throw new Error(`ladder ${ladder.id}: expected a step above ${id}, got ${stray}`);
    if (above.has(id)) throw new Error(`ladder ${ladder.id}: two steps are named ${id}`);
    above.add(id);
    for (const place of at) {
      const key = stepKey(type, place);
      if (keys.has(key)) throw new Error(`ladder ${ladder.id}: two steps are ${key}`);
      keys.add(key);
    }
  }
  return ladder;
}
