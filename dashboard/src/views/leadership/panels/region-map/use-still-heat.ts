import { useMemo } from "react";
import { dayShown } from "../../../../calendar/day.ts";
import { addMonths, firstDay } from "../../../../calendar/month.ts";
import { type HeatOnMap, onOneScale } from "../../../../scene/heat-on-map.ts";
import { useComplaintHeat } from "../../../../scene/use-complaint-heat.ts";
import { useView } from "../../view.tsx";

/**
 * Complaints of the month, or the twelve months, that the link asks for, over the first map and over the second. Where two dates are compared
 * each has its own days, on one scale; else both have the same.
 */
export function useStillHeat(): { first: HeatOnMap | null; second: HeatOnMap | null } {
  const { state, regionCode, to, regionsMeant, versus, platform } = useView();
  const asked = state.heat === "month" || state.heat === "year";
  const upTo = (month: string): { under: string; from: string; to: string; regionsAsOf?: string } => ({
    under: regionCode,
    from: firstDay(state.heat === "year" ? addMonths(month, -11) : month),
    to: dayShown(month, platform.today),
    ...regionsMeant,
  });
  const otherMonth = versus?.by === "date" ? versus.to : null;
  const first = useComplaintHeat(asked ? upTo(to) : null);
  const own = useComplaintHeat(asked && otherMonth !== null ? upTo(otherMonth) : null);
  return useMemo(() => {
    if (otherMonth === null) return { first, second: first };
    if (!first || !own) return { first, second: own };
    const [a, b] = onOneScale(first, own);
    return { first: a, second: b };
  }, [first, own, otherMonth]);
}
