import type { Expected } from "./pace.ts";

/** Complaints of one kind, and the share of them that is expected to be open when it is due. */
export interface Due {
  readonly complaints: number;
  /** Null: nothing is known of such. */
  readonly expected: Expected | null;
}

export interface ExpectedBreaches {
  readonly due: number;
  /** Of them those of which nothing can be said. */
  readonly unknown: number;
  readonly expected: number;
  /** Between which the number lies nine times of ten, by chance and by what is not known of the paces. */
  readonly low: number;
  readonly high: number;
}

/** Of the normal distribution, one twentieth at each end. */
const Z = 1.645;

/** How many will be overdue: each by itself by its share, those of one pace together by that pace's error. */
export function expectedBreaches(dues: readonly Due[]): ExpectedBreaches {
  let [due, unknown, expected, chance] = [0, 0, 0, 0];
  const errors = new Map<string, number>();
  for (const { complaints, expected: told } of dues) {
    due += complaints;
    if (told === null) {
      unknown += complaints;
      continue;
    }
    expected += complaints * told.share;
    chance += complaints * told.share * (1 - told.share);
    errors.set(told.curve, (errors.get(told.curve) ?? 0) + complaints * told.error);
  }
  for (const error of errors.values()) chance += error ** 2;
  const wide = Z * Math.sqrt(chance);
  return {
    due,
    unknown,
    expected,
    low: Math.max(Math.floor(expected - wide), 0),
    high: Math.min(Math.ceil(expected + wide), due - unknown),
  };
}
