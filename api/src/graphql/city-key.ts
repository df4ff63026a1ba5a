/** Key of a row of a big table: its city, and its number within (a bigint as a string). */
export interface CityKey {
  readonly cityCode: string;
  readonly number: string;
}

export const cityKeyText = (key: CityKey): string => `${key.cityCode}:${key.number}`;

/** Keys as the two arrays that statements unnest, of one length. */
export interface CityKeys {
  readonly cityCodes: readonly string[];
  readonly numbers: readonly string[];
}

export const columnsOf = (keys: readonly CityKey[]): CityKeys => ({
  cityCodes: keys.map((key) => key.cityCode),
  numbers: keys.map((key) => key.number),
});
