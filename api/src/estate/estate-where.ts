import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { boxAround, checkBox, checkNear } from "../graphql/spatial-input.ts";
import type { EstateFilter } from "./estate.input.ts";
import type { EstateNeighbours, EstateState, EstateWhere } from "./estate-choice.queries.ts";
import { partyCoverageSteps } from "./party-coverage-steps.ts";

type Box = [number, number, number, number];

/** The parts of both boxes that overlap; an empty overlap stays empty, west beyond east. */
function overlap(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** A filter as parameters; null where nothing can match. Throws BadInput and NotFound. */
export function whereOf(context: Context, filter: EstateFilter): EstateWhere | null {
  const { regions } = context.regionsAsOf(filter.regionsAsOf);
  const scope = filter.under ? regions.scope(regions.byCode(filter.under)) : regions.everywhere();
  const near = filter.near ? checkNear(filter.near) : null;
  let box: Box | null = filter.within ? checkBox(filter.within) : null;
  if (near !== null) {
    const around = boxAround(...near);
    box = box === null ? around : overlap(box, around);
    if (box[0] > box[2] || box[1] > box[3]) return null;
  }
  let { cityCodes } = scope;
  if (filter.firm != null) {
    const { cityCode } = decodeId("firm", "filter.firm", filter.firm);
    cityCodes = cityCodes.filter((code) => code === cityCode);
  }
  return {
    cityCodes,
    regionIds: scope.regionIds,
    box,
    near,
    nameContains: filter.nameContains || null,
    old: filter.old ?? null,
    builtFrom: filter.builtFrom ?? null,
    builtTo: filter.builtTo ?? null,
    asOf: filter.asOf ?? context.today,
  };
}

/** What the filter asks of the estates' state on the day, as parameters. */
export function stateOf(filter: EstateFilter): EstateState {
  return {
    modes: filter.modes ?? null,
    steps: filter.partySteps?.map((step) => partyCoverageSteps.values.indexOf(step)) ?? null,
    hasCommittee: filter.hasCommittee ?? null,
    renovation: filter.renovation ?? null,
    firmId: filter.firm != null ? decodeId("firm", "filter.firm", filter.firm).number : null,
    committeePartyShareBelow: filter.committeePartyShareBelow ?? null,
  };
}

/** Farthest that a neighbour may be asked for, metres. */
const MAX_NEIGHBOUR_METERS = 5000;

/** What the filter asks of other estates near by, as parameters; null where it asks nothing. Throws BadInput. */
export function neighboursOf({ nearEstates }: EstateFilter): EstateNeighbours | null {
  if (!nearEstates) return null;
  const { radiusMeters, modes, partySteps, hasCommittee } = nearEstates;
  if (!(radiusMeters > 0 && radiusMeters <= MAX_NEIGHBOUR_METERS))
    throw new BadInput("nearEstates.radiusMeters", `more than 0 and at most ${MAX_NEIGHBOUR_METERS} m`, radiusMeters);
  return {
    radiusMeters,
    nearModes: modes ?? null,
    nearSteps: partySteps?.map((step) => partyCoverageSteps.values.indexOf(step)) ?? null,
    nearHasCommittee: hasCommittee ?? null,
  };
}

/** Whether the filter asks for a state, which has to be worked out from episodes, organisations and the like. */
export function asksForState(filter: EstateFilter): boolean {
  const { modes, partySteps, hasCommittee, renovation, firm, committeePartyShareBelow, nearEstates } = filter;
  return [modes, partySteps, hasCommittee, renovation, firm, committeePartyShareBelow, nearEstates].some(
    (asked) => asked !== null && asked !== undefined,
  );
}
