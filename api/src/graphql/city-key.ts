/** Key of a row of a big table: its city, and its number within (a bigint as a string). */
export interface CityKey {
  readonly cityCode: string;
  readonly number: string;
}

export const cityKeyText = (key: CityKey): string => `${key.cityCode}:${key.number}`;

/** Keys as the two arrays that statements unnest. */
export const columnsOf = (keys: readonly CityKey[]): [cityCodes: string[], numbers: string[]] => [
  keys.map((key) => key.cityCode),
  keys.map((key) => key.number),
];
