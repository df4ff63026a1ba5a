import { setImmediate as nextTurn } from "node:timers/promises";
import { chooseExactly } from "./apportion.ts";
import { dayOf } from "./calendar.ts";
import { type CityPlan, cityPlans, DEFAULT_ESTATES } from "./city-plans.ts";
import { makeCommittees } from "./committees.ts";
import { makeComplaints, type SourcedComplaints } from "./complaints.ts";
import { makeEpisodes } from "./episodes.ts";
import { estateRow, makeEstates } from "./estates.ts";
import { firmRow, makeFirms } from "./firms.ts";
import { makeInstructors } from "./instructors.ts";
import type { Estate, Row } from "./model.ts";
import { makeOrganisations } from "./organisations.ts";
import { type Places, readPlaces } from "./places.ts";
import { Random } from "./random.ts";
import { registerGenerators } from "./registers/generators.ts";
import { makePoliciesOfProvince } from "./registers/policies.ts";
import { makeRenovations } from "./renovations.ts";

export interface DemoOptions {
  /** The end date, YYYY-MM-DD: everything is as of this day, nothing comes after it. */
  readonly today: string;
  /** Minute of the end date up to which things have happened; 1440, its end, where left out. */
  readonly untilMinute?: number;
  readonly estates?: number;
  readonly complaints?: number;
}

export const DEFAULT_COMPLAINTS = 200_000;

const MINUTES_A_DAY = 1440;
const PROVINCE = "370000";

/** Kinds of facts in the order in which the import door must get them. */
export const factKinds = [
  "firms",
  "estates",
  "episodes",
  "renovations",
  "organisations",
  "instructors",
  "committees",
  ...(Object.keys(registerGenerators) as (keyof typeof registerGenerators)[]),
] as const;
type FactKind = (typeof factKinds)[number];

export interface Demo {
  readonly facts: Readonly<Record<FactKind, Row[]>>;
  /** By source, as streams that are made anew on every call. */
  readonly complaints: readonly SourcedComplaints[];
  readonly complaintCount: number;
}

/** The whole invented Shandong for one end date: the same options always give the same rows. */
export function generateDemo(options: DemoOptions, places: Places = readPlaces()): Demo {
  const making = demoByCity(options, places);
  for (;;) {
    const made = making.next();
    if (made.done === true) return made.value;
  }
}

/** The same, a city at a time beside whatever else this thread has to do: while a database works, it mostly waits. */
export async function generateDemoMeanwhile(options: DemoOptions): Promise<Demo> {
  const making = demoByCity(options, readPlaces());
  for (;;) {
    await nextTurn();
    const made = making.next();
    if (made.done === true) return made.value;
  }
}

/** Stops after each city. */
function* demoByCity(options: DemoOptions, places: Places): Generator<void, Demo> {
  const estateCount = options.estates ?? DEFAULT_ESTATES;
  const complaintCount = options.complaints ?? DEFAULT_COMPLAINTS;
  const plans = cityPlans(estateCount);
  const facts = Object.fromEntries(factKinds.map((kind) => [kind, []])) as unknown as Record<FactKind, Row[]>;
  facts.policies.push(...makePoliciesOfProvince(PROVINCE, dayOf(options.today)));
  const estatesByCity: (readonly Estate[])[] = [];
  for (const plan of plans) {
    estatesByCity.push(makeCity(plan, places, dayOf(options.today), estateCount / DEFAULT_ESTATES, facts));
    yield;
  }
  return {
    facts,
    complaintCount,
    complaints: makeComplaints({
      total: complaintCount,
      today: options.today,
      untilMinute: options.untilMinute ?? MINUTES_A_DAY,
      plans,
      estatesByCity,
      places,
    }),
  };
}

/** The complaints of all sources, one source after the other. */
export function* allComplaints({ complaints }: Demo): Generator<Row> {
  for (const source of complaints) yield* source.rows();
}

function makeCity(
  plan: CityPlan,
  places: Places,
  today: number,
  scale: number,
  facts: Record<FactKind, Row[]>,
): readonly Estate[] {
  const estates = makeEstates(plan, places, today, scale);
  const firms = makeFirms(plan, estates, places);
  const organisations = makeOrganisations(plan, estates, firms, places, today);
  const episodes = makeEpisodes(plan, estates, firms, today);
  const committees = makeCommittees(plan, estates, episodes.managedSince, today);
  const estatesWithout = estates.filter((estate) => !organisations.estatesWithOne.has(estate));
  const firmsWithout = firms.filter((firm) => !organisations.firmsWithOne.has(firm));

  // what has an organisation meets the conditions; of the rest some do and have none yet
  const random = new Random(`conditions:${plan.code}`);
  const meetingEstates = new Set([
    ...organisations.estatesWithOne,
    ...chooseExactly(estatesWithout, Math.round(estatesWithout.length * 0.35), random),
  ]);
  const fourStars =
    plan.fourStarFirms === null
      ? null
      : new Set(chooseExactly([...organisations.firmsWithOne], plan.fourStarFirms, random));
  const meetingFirms = new Set([
    ...organisations.firmsWithOne,
    // where every firm is reached by an organisation or an instructor, those with an instructor cannot have one yet
    ...(firmsWithout.length <= plan.firmInstructors
      ? []
      : chooseExactly(firmsWithout, Math.round(firmsWithout.length * 0.25), random)),
  ]);

  // one by one: spreading long lists into push overflows the stack
  const append = (kind: FactKind, rows: readonly Row[]): void => {
    for (const row of rows) facts[kind].push(row);
  };
  append(
    "firms",
    firms.map((firm, index) => firmRow(firm, meetingFirms, fourStars, index + 1)),
  );
  append(
    "estates",
    estates.map((estate) => estateRow(estate, meetingEstates, committees.eligible)),
  );
  append("episodes", episodes.rows);
  append("renovations", makeRenovations(plan, estates, today));
  append("organisations", organisations.rows);
  append("instructors", makeInstructors(plan, estatesWithout, firmsWithout, today));
  append("committees", committees.rows);
  for (const [register, make] of Object.entries(registerGenerators))
    append(register as FactKind, make({ plan, estates, firms, places, scale, today }));
  return estates;
}
