import type { ManagementMode } from "../../api/src/registers/episodes/management-modes.ts";
import { chooseExactly, WeightedIndex } from "./apportion.ts";
import { dayText } from "./calendar.ts";
import type { CityPlan, ModeWeights } from "./city-plans.ts";
import { endReason } from "./episode-ends.ts";
import { PACKAGED_COUNTY } from "./estates.ts";
import { favour } from "./local-quality.ts";
import { type Estate, type Firm, numbered, type Row } from "./model.ts";
import { Random, share } from "./random.ts";

/** Days of the 36 months that the trends show. */
const WINDOW = 1096;

/** How an estate is managed as of the end date; the chain of episodes leads there. */
interface Episode {
  readonly estate: Estate;
  readonly mode: ManagementMode;
  readonly firm: Firm | null;
  readonly from: number | null;
  readonly to: number | null;
}

const withoutFirm: ReadonlySet<ManagementMode> = new Set(["NONE", "SELF_MANAGED", "COMMUNITY_TRUST", "COOPERATIVE"]);

export interface Episodes {
  readonly rows: readonly Row[];
  /** The day an estate came under management first; null is since ever, absent is never. */
  readonly managedSince: ReadonlyMap<Estate, number | null>;
}

/** One city's management episodes, estate by estate in order of time; no firm manages before it is founded. */
export function makeEpisodes(
  plan: CityPlan,
  estates: readonly Estate[],
  firms: readonly Firm[],
  today: number,
): Episodes {
  const random = new Random(`episodes:${plan.code}`);
  const modes = modesAtEnd(plan, estates, firms, random);
  const choose = firmChooser(firms, random);
  const covered = estates.filter((estate) => modes.get(estate) !== "NONE");
  const coveredLately = new Set(
    plan.coveredLately === null
      ? chooseExactly(
          covered.filter((estate) => estate.old && estate.from === null),
          Math.round(
            covered.filter((estate) => estate.old).length * (0.1 + 0.18 * share(`covered lately:${plan.code}`)),
          ),
          random,
          (estate) => favour("coverage", estate.place, -3),
        )
      : chooseExactly(covered, plan.coveredLately, random, (estate) =>
          estate.from !== null && estate.from > today - WINDOW - 90 ? 0 : estate.old ? 6 : 1,
        ),
  );
  const number = numbered("M", plan.code);
  const episodes = estates.flatMap((estate) =>
    chain(estate, modes.get(estate)!, coveredLately.has(estate), today, choose, random),
  );
  const managedSince = new Map<Estate, number | null>();
  for (const { estate, mode, from } of episodes)
    if (mode !== "NONE" && !managedSince.has(estate)) managedSince.set(estate, from);
  // the episodes of an estate follow each other
  const rows = episodes.map((episode, i) => ({
    id: number(),
    estate_id: episode.estate.id,
    firm_id: episode.firm?.id ?? null,
    mode: episode.mode,
    from: episode.from === null ? null : dayText(episode.from),
    to: episode.to === null ? null : dayText(episode.to),
    end_reason: endReason(episode, episodes[i + 1]),
  }));
  return { rows, managedSince };
}

/** Every estate's mode as of the end date, exact counts first. */
function modesAtEnd(
  plan: CityPlan,
  estates: readonly Estate[],
  firms: readonly Firm[],
  random: Random,
): Map<Estate, ManagementMode> {
  const modes = new Map<Estate, ManagementMode>();
  const packaged = (estate: Estate): boolean => estate.old && estate.place.countyCode === PACKAGED_COUNTY.code;
  for (const estate of estates.filter(packaged)) modes.set(estate, "MERGED");
  const assign = (mode: ManagementMode, count: number, weight: (estate: Estate) => number): void => {
    const open = estates.filter((estate) => !modes.has(estate));
    for (const estate of chooseExactly(open, count, random, weight)) modes.set(estate, mode);
  };
  const neglect = (estate: Estate): number => favour("coverage", estate.place, -6) / Math.sqrt(estate.households);
  assign("NONE", plan.oldUnmanaged, (estate) => (estate.old ? neglect(estate) : 0));
  assign("NONE", plan.newerUnmanaged, (estate) => (estate.old ? 0 : neglect(estate)));
  for (const [mode, count] of Object.entries(plan.exactModes) as [ManagementMode, number][])
    assign(mode, count, (estate) => (estate.old ? 1 : 0.1));

  const draw = (weights: ModeWeights): (() => ManagementMode) => {
    const names = Object.keys(weights) as ManagementMode[];
    const index = new WeightedIndex(Object.values(weights));
    return () => names[index.draw(random)]!;
  };
  const [oldMode, newerMode] = [draw(plan.oldModes), draw(plan.newerModes)];
  const open = estates.filter((estate) => !modes.has(estate));
  const drawn = new Map(open.map((estate) => [estate, estate.old ? oldMode() : newerMode()]));
  return new Map([...modes, ...nearTheirStreets(drawn, firms, random)]);
}

/** Of old estates, as many as before are run by streets, and they stand in the streets that have such firms: one in each, most of the others too. */
function nearTheirStreets(
  drawn: ReadonlyMap<Estate, ManagementMode>,
  firms: readonly Firm[],
  random: Random,
): ReadonlyMap<Estate, ManagementMode> {
  const streets = new Set(firms.flatMap(({ streetCode }) => streetCode ?? []));
  if (streets.size === 0) return drawn;
  const olds = [...drawn.keys()].filter(({ old }) => old);
  const others = olds.flatMap((estate) => (drawn.get(estate) === "STREET_RUN" ? [] : drawn.get(estate)!));
  const count = olds.length - others.length;
  const first = [...streets]
    .flatMap((street) =>
      chooseExactly(
        olds.filter(({ place }) => place.streetCode === street),
        1,
        random,
      ),
    )
    .slice(0, count);
  const rest = chooseExactly(olds, count - first.length, random, (estate) =>
    first.includes(estate) ? 0 : streets.has(estate.place.streetCode) ? 1 : 0.01,
  );
  const run = new Set([...first, ...rest]);
  return new Map(
    [...drawn].map(([estate, mode]) => [estate, !estate.old ? mode : run.has(estate) ? "STREET_RUN" : others.shift()!]),
  );
}

/** A firm for a mode on a day: founded before it; null: before all records. ANY: whenever it was founded. */
type ChooseFirm = (estate: Estate, mode: ManagementMode, on: number | null | "ANY") => Firm | null;

/** How often a firm is drawn before the county's oldest is taken. */
const DRAWS = 8;
/** Days from a firm's foundation to its first estate, at least. */
const SETTLED = 45;

const existed = (firm: Firm, on: number | null | "ANY"): boolean =>
  on === "ANY" || firm.from === null || (on !== null && firm.from + SETTLED <= on);

/** A firm that fits the mode, from the estate's county, or of those run by streets from its street, where it has one; a few firms are big. */
function firmChooser(firms: readonly Firm[], random: Random): ChooseFirm {
  const drawn = new Map<string, () => Firm>();
  const idle = new Set(firms.filter((firm) => firm.kind === "STREET_RUN"));
  const oldest = new Map(firms.filter((firm) => firm.from === null).map((firm) => [firm.countyCode, firm]));
  const [anyOldest] = oldest.values();
  return (estate, mode, on) => {
    if (withoutFirm.has(mode)) return null;
    const kind =
      mode === "STREET_RUN" ? "STREET_RUN" : mode === "MERGED" || mode === "STATE_ENTERPRISE" ? "STATE" : "MARKET";
    const { streetCode, countyCode } = estate.place;
    // every street-run firm gets an estate of its street
    const waiting = [...idle].find((firm) => firm.kind === kind && firm.streetCode === streetCode && existed(firm, on));
    if (waiting !== undefined) {
      idle.delete(waiting);
      return waiting;
    }
    const key = `${kind}:${kind === "STREET_RUN" ? streetCode : countyCode}`;
    let next = drawn.get(key);
    if (next === undefined) {
      const ofKind = firms.filter((firm) => firm.kind === kind);
      const ofStreet = ofKind.filter((firm) => firm.streetCode === streetCode);
      const near = ofStreet.length > 0 ? ofStreet : ofKind.filter((firm) => firm.countyCode === countyCode);
      const pool = near.length > 0 ? near : ofKind.length > 0 ? ofKind : firms;
      const index = new WeightedIndex(pool.map((firm) => 0.2 + share(`size:${firm.id}`) ** 4 * 6));
      next = () => pool[index.draw(random)]!;
      drawn.set(key, next);
    }
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const firm = next();
      if (existed(firm, on)) return firm;
    }
    return oldest.get(countyCode) ?? anyOldest!;
  };
}

function chain(
  estate: Estate,
  mode: ManagementMode,
  coveredLately: boolean,
  today: number,
  choose: ChooseFirm,
  random: Random,
): Episode[] {
  const start = estate.from;
  const episode = (m: ManagementMode, from: number | null, to: number | null): Episode => ({
    estate,
    mode: m,
    firm: choose(estate, m, from),
    from,
    to,
  });
  if (mode === "NONE") {
    // some have lost their firm
    const left = today - random.whole(60, WINDOW - 90);
    if (!random.chance(0.25) || (start !== null && start > left - 400)) return [episode("NONE", start, null)];
    return [
      ...(estate.old ? takenOver("MARKET", left) : [episode("MARKET", start, left)]),
      episode("NONE", left, null),
    ];
  }
  if (coveredLately) {
    const covered = today - 1 - Math.floor(random.next() * (WINDOW - 31));
    const subsidisedUntil = endOfSubsidy(estate, today);
    if (mode === "MARKET" && covered < subsidisedUntil - 60)
      return [
        episode("NONE", start, covered),
        episode("STATE_ENTERPRISE", covered, subsidisedUntil),
        episode("MARKET", subsidisedUntil, null),
      ];
    return [episode("NONE", start, covered), episode(mode, covered, null)];
  }
  // before a firm came, the old estates looked after themselves
  if (estate.old && !withoutFirm.has(mode)) return takenOver(mode, null);
  const earliest = (start ?? today - 6000) + 400;
  if (today - earliest < 100 || !random.chance(estate.old ? 0.4 : 0.2)) return [episode(mode, start, null)];
  const changed = today - random.daysAgo(today - earliest);
  return [episode(before(mode, estate, random), start, changed), episode(mode, changed, null)];

  function takenOver(by: ManagementMode, to: number | null): Episode[] {
    const firm = choose(estate, by, "ANY");
    const end = to ?? today;
    const earliestDay = Math.max(end - 6500, (firm?.from ?? 0) + SETTLED);
    const from = Math.max(earliestDay, end - 90 * Number(to !== null) - random.daysAgo(end - earliestDay));
    return [
      episode(random.chance(0.6) ? "SELF_MANAGED" : "COMMUNITY_TRUST", start, from),
      { estate, mode: by, firm, from, to },
    ];
  }
}

/** In a third of the counties the subsidised firms made way for the market in one half-year, some fourteen months before the end. */
function endOfSubsidy(estate: Estate, today: number): number {
  const { countyCode } = estate.place;
  return share(`subsidy:${countyCode}`) < 0.34
    ? today - 330 - Math.floor(share(`until:${estate.id}`) * 180)
    : -Infinity;
}

function before(mode: ManagementMode, estate: Estate, random: Random): ManagementMode {
  if (!estate.old) return random.chance(0.6) ? mode : "COMPANY_MANAGED";
  return random.chance(0.5) ? "SELF_MANAGED" : "COMPANY_MANAGED";
}
