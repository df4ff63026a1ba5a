import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { localQuality } from "../local-quality.ts";
import { numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import type { DemoCity } from "./demo-city.ts";
import { yuan } from "./yuan.ts";

/** Share of households that paid in Weihai, two years ago and now (published: payment_rate). */
const WEIHAI = { before: 0.68, now: 0.9 };

/** Property fees of the last three halves of a year, in some of a city's estates. */
export function makePayments({ plan, estates, today }: DemoCity): Row[] {
  const random = new Random(`payments:${plan.code}`);
  const number = numbered("PF", plan.code);
  return chooseExactly(estates, Math.round(estates.length * 0.04), random).flatMap((estate) => {
    const fee = 60_000 + Math.round(90_000 * random.next());
    return [30, 213, 760].map((ago, i): Row => {
      const due = Math.max(10, Math.round(estate.households * 0.96));
      const usual = 0.66 + 0.28 * localQuality("care", estate.place) - 0.02 * i;
      const share = plan.code === "371000" ? (i === 2 ? WEIHAI.before : WEIHAI.now) : usual;
      const paid = Math.min(due, Math.round(due * Math.min(0.995, share + 0.03 * random.normal())));
      return {
        id: number(),
        region_code: estate.place.code,
        estate_id: estate.id,
        period_end: dayText(today - ago),
        households_due: due,
        households_paid: paid,
        amount_due: yuan(due * fee),
        amount_paid: yuan(paid * fee),
      };
    });
  });
}
