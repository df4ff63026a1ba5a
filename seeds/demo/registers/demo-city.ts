import type { CityPlan } from "../city-plans.ts";
import type { Estate, Firm, Row } from "../model.ts";
import type { Places } from "../places.ts";

/** What the registers of one city are made from. */
export interface DemoCity {
  readonly plan: CityPlan;
  readonly estates: readonly Estate[];
  readonly firms: readonly Firm[];
  readonly places: Places;
  /** The city's size against the default number of estates. */
  readonly scale: number;
  /** The end date: nothing comes after it. */
  readonly today: number;
}

/** Makes one city's rows of a register; the same options always give the same rows. */
export type MakeRows = (city: DemoCity) => readonly Row[];
