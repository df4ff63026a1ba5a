import { maskName } from "./mask-name.ts";

/** The name of a body that is called by a household: 党员中心户（王伟家）. */
const HOUSEHOLD = /([（(])([^（(）)]{1,20}?)(家|户)(?=[）)])/gu;

/** The same in SQL, of an expression: true where the name tells a person. */
export const tellsHousehold = (name: string): string => `${name} ~ '[（(][^（(）)]{1,20}(家|户)[）)]'`;

/** A body's name without the person it is called by. */
export const maskHousehold = (name: string): string =>
  name.replace(HOUSEHOLD, (_, open: string, person: string, house: string) => `${open}${maskName(person)}${house}`);
