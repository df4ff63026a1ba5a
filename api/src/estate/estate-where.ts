import type { Context } from "../context.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { boxAround, checkBox, checkNear } from "../graphql/spatial-input.ts";
import type { EstateFilter } from "./estate.input.ts";
import { STEPS } from "./estate-enums.ts";
import type { EstateState, EstateWhere } from "./estate-pages.queries.ts";

type Box = [number, number, number, number];

/** The parts of both boxes that overlap; an empty overlap stays empty, west beyond east. */
function overlap(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** A filter as parameters; null where nothing can match. Throws BadInput and NotFound. */
export function whereOf(context: Context, filter: EstateFilter): EstateWhere | null {
  const { regions } = context;
  const scope = filter.under
    ? regions.scope(regions.byCode(filter.under))
    : { cityCodes: [...regions.allCityCodes()], regionIds: null };
  const near = filter.near ? checkNear(filter.near) : null;
  let box: Box | null = filter.within ? checkBox(filter.within) : null;
  if (near !== null) {
    const around = boxAround(...near);
    box = box === null ? around : overlap(box, around);
    if (box[0] > box[2] || box[1] > box[3]) return null;
  }
  let { cityCodes } = scope;
  if (filter.firm) {
    const { cityCode } = decodeId("firm", "firm", filter.firm);
    cityCodes = cityCodes.filter((code) => code === cityCode);
  }
  return [
    cityCodes,
    scope.regionIds,
    box,
    near,
    filter.nameContains || null,
    filter.old ?? null,
    filter.builtFrom ?? null,
    filter.builtTo ?? null,
    filter.asOf ?? context.today,
  ];
}

/** What the filter asks of the estates' state on the day, as parameters. */
export function stateOf(filter: EstateFilter): EstateState {
  return [
    filter.modes ?? null,
    filter.partySteps?.map((step) => STEPS.indexOf(step)) ?? null,
    filter.hasCommittee ?? null,
    filter.renovation ?? null,
    filter.firm ? decodeId("firm", "firm", filter.firm).number : null,
  ];
}

/** Whether the filter asks for a state, which has to be worked out from episodes, organisations and the like. */
export function asksForState(filter: EstateFilter): boolean {
  return [filter.modes, filter.partySteps, filter.hasCommittee, filter.renovation, filter.firm].some(
    (asked) => asked !== null && asked !== undefined,
  );
}
