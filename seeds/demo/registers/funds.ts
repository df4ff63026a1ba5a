import { apportion, chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import type { DemoCity } from "./demo-city.ts";
import { howMuch } from "./how-many.ts";
import { yuan } from "./yuan.ts";

/** Fen in 10,000 yuan. */
const WAN = 1_000_000;
/** Yuan of public money for the renovation of one old estate, in cities that publish no sum. */
const AN_OLD_ESTATE = 380_000;

/** One city's public money of the last year: renovation over old estates, and a little for premises and subsidies. */
export function makeFunds(city: DemoCity): Row[] {
  const { plan, estates, today } = city;
  const random = new Random(`funds:${plan.code}`);
  const number = numbered("FD", plan.code);
  const over = (purpose: string, project: string, total: number, share: number, old: boolean): Row[] => {
    const chosen = chooseExactly(
      estates.filter((estate) => !old || estate.old),
      Math.max(1, Math.round(estates.length * share)),
      random,
    );
    // whole hundreds of yuan, so that they come to the total exactly
    const parts = apportion(
      Math.round(total / 10_000),
      chosen.map(({ households }) => Math.max(20, households)),
    );
    return chosen.flatMap((estate, i): Row[] => {
      const granted = parts[i]! * 10_000;
      if (granted === 0) return [];
      const spent = random.chance(0.9) ? Math.round(granted * (0.55 + 0.45 * random.next())) : null;
      return [
        {
          id: number(),
          region_code: estate.place.code,
          estate_id: estate.id,
          granted_on: dayText(today - random.whole(15, 360)),
          purpose,
          planned: yuan(granted * 1.1),
          granted: yuan(granted),
          spent: spent === null ? null : yuan(spent),
          project: `${estate.name}${project}`,
        },
      ];
    });
  };
  const old = estates.filter((estate) => estate.old).length;
  return [
    ...over(
      "RENOVATION",
      "改造工程",
      howMuch(city, "renovation_funds", (old * 0.1 * AN_OLD_ESTATE) / 10_000) * WAN,
      0.035,
      true,
    ),
    ...over("PREMISES", "党群服务阵地建设", howMuch(city, "station_funds", estates.length * 0.6) * WAN, 0.02, false),
    ...over("TRANSITION", "过渡期物业补助", estates.length * 0.2 * WAN, 0.015, true),
  ];
}
