interface Named {
  readonly nameEn: string;
  readonly unitEn: string;
  readonly ratio: boolean;
}

/** Where what a name is about ends and what is said of it begins: complaints per 1,000 households, committees composed by the rule. */
const HEAD_ENDS =
  /[,(]| (?:of|with|without|per|that|in|within|by|to|for|from|on|at|composed|granted|closed|removed|missing|trapped|satisfied|done|solved|open)\b/;
const PLURAL = /[^su]s$|\bpeople$/i;
/** Units of what is measured and not counted. */
const MEASURED = /CNY|m²/;

/**
 * Whether the English name of an indicator is one or many: the verb agrees with it and not with the number. Communities with a service station are 23.5%, the
 * share of lifts insured is 61.3%. A count whose name has no noun in front (rated four stars or more) is of many.
 */
export function isPlural({ nameEn, unitEn, ratio }: Named): boolean {
  // after a colon stands what is counted: grid member: people
  const about = nameEn.split(": ").at(-1)!;
  return PLURAL.test(about.split(HEAD_ENDS, 1)[0]!.trim()) || (!ratio && !MEASURED.test(unitEn));
}
