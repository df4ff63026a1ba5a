/** For ImageKeeper.made: ids that the database has given. */
export const made = (ids: readonly string[]): string =>
  `select '' as city_code, u.id from unnest(array[${ids.map(Number).join(", ")}]::bigint[]) as u (id)`;
