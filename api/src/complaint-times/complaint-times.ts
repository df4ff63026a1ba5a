import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import type { ComplaintTimesFilter } from "./complaint-times.input.ts";
import { closeHours, moveCounts, phaseHours } from "./complaint-times.queries.ts";
import type {
  CategoryCloseTimes,
  ComplaintCloseTimes,
  ComplaintTimes,
  FirmCloseTimes,
} from "./complaint-times.type.ts";
import { isKeptBack } from "./kept-back.ts";
import type { LoopHolder } from "./loop-holders.ts";
import { type LoopPhase, loopPhases } from "./loop-phases.ts";
import { STEPS } from "./loop-stretches-sql.ts";
import { timesAsked } from "./times-where.ts";

/** What the rows of `closeHours` are of. */
const PART = { firm: 0, category: 1, all: 2 } as const;

const NOTHING = { all: null, categories: null, firmRows: null, phases: null, moves: null, laterMoves: null };

/** Where the time of a period's complaints goes. Throws BadInput and NotFound. */
export async function complaintTimes(request: Context, filter: ComplaintTimesFilter): Promise<ComplaintTimes> {
  const asked = await timesAsked(request, filter);
  const { where, extent } = asked;
  if (extent === "NONE") return { ...NOTHING, extent, suppressed: false };
  const suppressed = await isKeptBack(request, asked, filter);
  if (suppressed && filter.category) return { ...NOTHING, extent, suppressed };
  const firmsKept = Boolean(filter.category) && request.sight.smallCountsBelow(null) > 0;
  const [closed, phases, moves] = await Promise.all([
    request.run(closeHours, where),
    request.run(phaseHours, where),
    request.run(moveCounts, where),
  ]);
  const partsOf = (part: number) => closed.filter((row) => row.part === part);
  const [all] = partsOf(PART.all);
  return {
    extent,
    all: all === undefined ? { received: 0, closed: 0, hours: null } : timesOf(all),
    suppressed: suppressed || firmsKept,
    categories: suppressed
      ? null
      : partsOf(PART.category).map((row): CategoryCloseTimes => ({ ...timesOf(row), categoryId: row.category! })),
    firmRows: firmsKept
      ? null
      : partsOf(PART.firm).map((row): FirmCloseTimes => {
          const { firm_city: cityCode, firm_id: number } = row;
          return { ...timesOf(row), firmKey: cityCode === null || number === null ? null : { cityCode, number } };
        }),
    phases: phasesOf(phases),
    moves: moves.flatMap(({ step, from_holder: from, to_holder: to, moves: complaints }) =>
      from === null || to === null ? [] : [{ step, from: from as LoopHolder, to: to as LoopHolder, complaints }],
    ),
    laterMoves: moves.find(({ step }) => step > STEPS)?.moves ?? 0,
  };
}

type CloseRow = Row<typeof closeHours>;

function timesOf({ received, closed, hours }: CloseRow): ComplaintCloseTimes {
  if (hours === null) return { received, closed, hours: null };
  const [p10, lowerQuartile, median, upperQuartile, p90] = hours as [number, number, number, number, number];
  return { received, closed, hours: { p10, lowerQuartile, median, upperQuartile, p90 } };
}

function phasesOf(rows: readonly Row<typeof phaseHours>[]) {
  const sum = rows.reduce((hours, row) => hours + row.hours, 0);
  return loopPhases.values.flatMap((phase: LoopPhase) => {
    const row = rows.find((one) => one.phase === phase);
    if (row === undefined) return [];
    const { complaints, hours, median } = row;
    return [{ phase, complaints, hours, share: (100 * hours) / sum, medianHours: median }];
  });
}
