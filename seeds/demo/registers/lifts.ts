import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { numbered, type Row } from "../model.ts";
import { Random, share } from "../random.ts";
import type { DemoCity } from "./demo-city.ts";

/** Of the estates with lifts, those whose lifts are on record; in Linyi, where they are insured together, more of them. */
const [ON_RECORD, ON_RECORD_IN_LINYI] = [0.05, 0.25];
const SERVICES = ["鲁梯维保", "安达电梯服务", "迅捷电梯工程", "泰安特种设备维保", "恒升电梯"];
/** Faults of a lift in three years. */
const FAULTS = 0.3;

export interface Lifts {
  readonly lifts: readonly Row[];
  readonly faults: readonly Row[];
}

/** One city's lifts on record, and their faults of the last three years. */
function makeBoth({ plan, estates, today }: DemoCity): Lifts {
  const random = new Random(`lifts:${plan.code}`);
  const [liftNumber, faultNumber] = [numbered("L", plan.code), numbered("LF", plan.code)];
  const linyi = plan.code === "371300";
  const high = estates.filter(({ highRise, from }) => highRise && (from === null || from < today - 100));
  const chosen = chooseExactly(high, Math.round(high.length * (linyi ? ON_RECORD_IN_LINYI : ON_RECORD)), random);
  const [lifts, faults]: [Row[], Row[]] = [[], []];
  for (const estate of chosen) {
    const insured = linyi ? random.chance(0.86) : random.chance(0.15 + 0.4 * share(`insured:${plan.code}`));
    const servicedBy = random.pick(SERVICES);
    for (let building = 1; building <= Math.min(estate.buildings, 5); building += 1) {
      const id = liftNumber();
      const since = Math.max(estate.from ?? today - 4000, today - 6000);
      lifts.push({
        id,
        region_code: estate.place.code,
        estate_id: estate.id,
        name: `${building}号楼1号梯`,
        in_use_from: dayText(since),
        in_use_to: null,
        insured: random.chance(0.95) ? insured : null,
        serviced_by: servicedBy,
        stops: random.whole(11, 33),
        fitted_later: false,
      });
      let occurred = today - 1095 + Math.floor((1095 / FAULTS) * -Math.log(1 - random.next()));
      for (; occurred <= today; occurred += Math.max(5, Math.floor((1095 / FAULTS) * -Math.log(1 - random.next())))) {
        if (occurred < since) continue;
        const kind = random.pick(["TRAPPED", "STOPPED", "STOPPED", "DOOR", "DOOR", "OTHER"]);
        const trapped = kind === "TRAPPED" ? random.whole(1, 4) : null;
        const restored = occurred + (random.chance(0.8) ? 0 : random.whole(1, 6));
        faults.push({
          id: faultNumber(),
          region_code: estate.place.code,
          estate_id: estate.id,
          lift_id: id,
          occurred_on: dayText(occurred),
          kind,
          trapped,
          minutes_to_release:
            trapped === null ? null : Math.round(Math.exp((insured ? 2.9 : 3.2) + 0.4 * random.normal())),
          restored_on: restored <= today ? dayText(restored) : null,
        });
      }
    }
  }
  return { lifts, faults };
}

export const makeLifts = (city: DemoCity): readonly Row[] => makeBoth(city).lifts;
export const makeLiftFaults = (city: DemoCity): readonly Row[] => makeBoth(city).faults;
