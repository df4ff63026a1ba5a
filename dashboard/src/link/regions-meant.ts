import { createContext, useContext } from "react";

/** The day whose regions a page means (当时区划), as queries take it: nothing for today's. */
export interface RegionsMeant {
  readonly regionsAsOf?: string;
}

const TODAYS: RegionsMeant = {};
const Meant = createContext(TODAYS);

/** Around a page: all that it asks for is of the regions that its link means. */
export const RegionsMeantBy = Meant.Provider;
export const useRegionsMeant = (): RegionsMeant => useContext(Meant);

/** What a link means by its region; `day`: the last that it shows. */
export const regionsMeant = (regions: "then" | undefined, day: string): RegionsMeant =>
  regions === "then" ? { regionsAsOf: day } : TODAYS;
