interface Place {
  readonly code: string;
  readonly level: string;
  readonly nameZh: string;
  readonly nameEn: string;
}
interface Located extends Place {
  /** From the root down. */
  readonly ancestors: readonly Place[];
}

/** Where a complaint is, in the places that a room speaks of: its city and street (its county where no street is known), without what the wall itself is of. */
export function placesOf(region: Located, under: string): readonly Place[] {
  const way = [...region.ancestors, region];
  const below = way.slice(way.findIndex(({ code }) => code === under) + 1);
  const at = (level: string): Place | undefined => below.find((one) => one.level === level);
  const places = [at("CITY"), at("STREET") ?? at("COUNTY")].filter((place) => place !== undefined);
  return places.length > 0 ? places : [region];
}
