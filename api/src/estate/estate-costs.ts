import type { EstateFilter, EstateOrder } from "./estate.input.ts";
import { asksForState } from "./estate-where.ts";

// What questions about estates are estimated to cost, in fields of an answer: about 20 of them for a millisecond that a statement took over
// 22,000 estates (docs/decisions/2026-11-26-costs-from-measured-work.md).

/** By what an estate always is. */
const PLAIN = 300;
const BY_DISTANCE = 1_000;
/** Every estate's complaints of a year are counted. */
const BY_COMPLAINTS = 6_000;
/** Every estate's state on the day is worked out from episodes, organisations and the like. */
const BY_STATE = 8_000;
/** The same, and every pair of neighbours. */
const BY_NEIGHBOURS = 40_000;
/** The points of a layer: states, complaints, and up to 20,000 rows. */
const POINTS = 15_000;

interface PageAsked {
  readonly filter?: EstateFilter | null;
  readonly order?: EstateOrder;
  readonly after?: string | null;
}

/** The statements behind a page of estates. */
export function pageCost({ filter, order }: PageAsked): number {
  if (filter?.nearEstates) return BY_NEIGHBOURS;
  const state = asksForState(filter ?? {}) ? BY_STATE : 0;
  const complaints = order === "COMPLAINTS_DESC" ? BY_COMPLAINTS : 0;
  return state + complaints || (filter?.near ? BY_DISTANCE : PLAIN);
}

/** Of one region's estates: first pages of many regions share a statement, the others need one each; most regions are small. */
export function regionPageCost(asked: PageAsked): number {
  const { filter, order, after } = asked;
  if (filter?.nearEstates) return BY_NEIGHBOURS;
  return after || order === "COMPLAINTS_DESC" || asksForState(filter ?? {}) ? BY_STATE / 4 : 1;
}

/** A layer of points. */
export function pointsCost({ filter }: PageAsked): number {
  return filter?.nearEstates ? BY_NEIGHBOURS : POINTS;
}
