import { chooseExactly, WeightedIndex } from "./apportion.ts";
import { dayText } from "./calendar.ts";
import type { CityPlan, ModeWeights } from "./city-plans.ts";
import { PACKAGED_COUNTY } from "./estates.ts";
import { type Estate, type Firm, type ManagementMode, numbered, type Row } from "./model.ts";
import { Random, share } from "./random.ts";
import { favour } from "./standing.ts";

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

/** One city's management episodes, estate by estate in order of time. */
export function makeEpisodes(plan: CityPlan, estates: readonly Estate[], firms: readonly Firm[], today: number): Row[] {
  const random = new Random(`episodes:${plan.code}`);
  const modes = modesAtEnd(plan, estates, random);
  const choose = firmChooser(firms, random);
  const covered = estates.filter((estate) => modes.get(estate) !== "NONE");
  const coveredLately = new Set(
    plan.coveredLately === null
      ? chooseExactly(
          covered.filter((estate) => estate.old && estate.from === null),
          Math.round(covered.filter((estate) => estate.old).length * 0.45),
          random,
          (estate) => favour("coverage", estate.place, -3),
        )
      : chooseExactly(covered, plan.coveredLately, random, (estate) =>
          estate.from !== null && estate.from > today - WINDOW - 90 ? 0 : estate.old ? 6 : 1,
        ),
  );
  const number = numbered("M", plan.code);
  return estates
    .flatMap((estate) => chain(estate, modes.get(estate)!, coveredLately.has(estate), today, choose, random))
    .map(({ estate, mode, firm, from, to }) => ({
      id: number(),
      estate_id: estate.id,
      firm_id: firm?.id ?? null,
      mode,
      from: from === null ? null : dayText(from),
      to: to === null ? null : dayText(to),
    }));
}

/** Every estate's mode as of the end date, exact counts first. */
function modesAtEnd(plan: CityPlan, estates: readonly Estate[], random: Random): Map<Estate, ManagementMode> {
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
  for (const estate of estates) if (!modes.has(estate)) modes.set(estate, estate.old ? oldMode() : newerMode());
  return modes;
}

type ChooseFirm = (estate: Estate, mode: ManagementMode) => Firm | null;

/** A firm that fits the mode, from the estate's county where it has one; a few firms are big. */
function firmChooser(firms: readonly Firm[], random: Random): ChooseFirm {
  const drawn = new Map<string, () => Firm>();
  const served = new Set<Firm>();
  return (estate, mode) => {
    if (withoutFirm.has(mode)) return null;
    const kind =
      mode === "STREET_RUN" ? "STREET_RUN" : mode === "MERGED" || mode === "STATE_ENTERPRISE" ? "STATE" : "MARKET";
    // every street-run firm gets an estate before one gets its second
    if (kind === "STREET_RUN") {
      const idle = firms.find((firm) => firm.kind === kind && !served.has(firm));
      if (idle !== undefined) {
        served.add(idle);
        return idle;
      }
    }
    const key = `${kind}:${estate.place.countyCode}`;
    let next = drawn.get(key);
    if (next === undefined) {
      const ofKind = firms.filter((firm) => firm.kind === kind);
      const near = ofKind.filter((firm) => firm.countyCode === estate.place.countyCode);
      const pool = near.length > 0 ? near : ofKind.length > 0 ? ofKind : firms;
      const index = new WeightedIndex(pool.map((firm) => 0.2 + share(`size:${firm.id}`) ** 4 * 6));
      next = () => pool[index.draw(random)]!;
      drawn.set(key, next);
    }
    return next();
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
    firm: choose(estate, m),
    from,
    to,
  });
  if (mode === "NONE") {
    // some have lost their firm
    const left = today - random.whole(60, WINDOW - 90);
    if (!random.chance(0.25) || (start !== null && start > left - 400)) return [episode("NONE", start, null)];
    return [episode("MARKET", start, left), episode("NONE", left, null)];
  }
  if (coveredLately) {
    const covered = today - 15 - Math.floor(random.next() * (WINDOW - 45));
    const subsidisedUntil = endOfSubsidy(estate, today);
    if (mode === "MARKET" && covered < subsidisedUntil - 60)
      return [
        episode("NONE", start, covered),
        episode("STATE_ENTERPRISE", covered, subsidisedUntil),
        episode("MARKET", subsidisedUntil, null),
      ];
    return [episode("NONE", start, covered), episode(mode, covered, null)];
  }
  const earliest = start ?? today - 6000;
  const changed = today - 20 - Math.floor(random.next() ** 1.3 * Math.max(1, today - earliest - 20));
  if (mode === "MERGED" || today - earliest < 500 || !random.chance(estate.old ? 0.4 : 0.2))
    return [episode(mode, start, null)];
  return [episode(before(mode, estate, random), start, changed), episode(mode, changed, null)];
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
  if (mode === "MARKET" || mode === "STREET_RUN") return random.chance(0.6) ? "SELF_MANAGED" : "COMMUNITY_TRUST";
  return random.chance(0.5) ? "SELF_MANAGED" : "COMPANY_MANAGED";
}
