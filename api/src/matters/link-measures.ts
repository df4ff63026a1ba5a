// What speaks for two complaints `c` and `o` telling of one matter, in SQL.

/** Most that two complaints of one matter lie apart. */
const MOST_DAYS = 7;
const MOST_METRES = 100;
/** Least that their words are alike, by the share of common trigrams (pg_trgm). */
const LEAST_ALIKE = 0.3;
/** Wider than 100 m anywhere in China, in degrees: leaves out by the box before distances are counted. */
const BOX = 0.002;

const METRES = "st_distance(c.location::geography, o.location::geography)";
const DAYS = "abs(extract(epoch from o.reported_at - c.reported_at))::float8 / 86400";
const ALIKE = "similarity(c.description, o.description)::float8";
/** Words weigh 60 of 100, place and time 20 each: nearer is more. */
export const SCORE = `0.6 * ${ALIKE} + 0.2 * greatest(0, 1 - ${DAYS} / ${MOST_DAYS})
  + 0.2 * case when o.estate_id = c.estate_id then 1 else greatest(0, 1 - ${METRES} / ${MOST_METRES}) end`;

export const MEASURES = `coalesce(o.estate_id = c.estate_id, false) as same_estate, ${METRES} as metres, ${DAYS} as days, ${ALIKE} as alike, ${SCORE} as score`;
export const MEASURED = {
  same_estate: "bool",
  metres: "float8?",
  days: "float8",
  alike: "float8?",
  score: "float8?",
} as const;
/** Of one kind and city, within days. */
const ALIKE_IN_KIND = `o.city_code = c.city_code and o.category = c.category
  and o.reported_on >= c.reported_on - ${MOST_DAYS} and o.reported_on <= c.reported_on + ${MOST_DAYS}`;
const NEAR_BY = `o.location && st_expand(c.location, ${BOX}) and ${METRES} <= ${MOST_METRES}`;

/** That both are of one kind, about one place, and within days. */
export const LIKELY = `${ALIKE_IN_KIND} and (o.estate_id = c.estate_id or (${NEAR_BY}))`;

/** The same in two halves that leave nothing out and share nothing, each by an index of its own. */
export const LIKELY_HALVES = [
  `${ALIKE_IN_KIND} and o.estate_id = c.estate_id`,
  `${ALIKE_IN_KIND} and ${NEAR_BY} and (o.estate_id = c.estate_id) is not true`,
] as const;

/** And that they are near and alike enough, in days and words. */
export const ENOUGH = `${DAYS} <= ${MOST_DAYS} and ${ALIKE} >= ${LEAST_ALIKE}`;
