import "../../../../i18n/views/targets.ts";
import { useEffect, useMemo } from "react";
import { useLive } from "../../../../live/use-live.ts";
import { type Choropleth, choroplethVariables } from "../../../../scene/use-choropleth.ts";
import { useView } from "../../view.tsx";
import { againstTargets, TargetStandingsQuery } from "./against-targets.ts";

/** Tells what a map shows against its targets, once that is known; draws nothing. `onTold` must stay the same function. */
export function MapAgainstTargets(props: {
  choropleth: Choropleth;
  onTold(told: { of: Choropleth; against: Choropleth }): void;
}): null {
  const { choropleth, onTold } = props;
  const { indicators, regionsMeant, state } = useView();
  const { indicator, region, level, from, to, values } = choropleth;
  const flow = indicators.find(({ id }) => id === indicator.id)?.flow === true;
  const live = useLive(
    TargetStandingsQuery,
    choroplethVariables({
      ...{ regionCode: region.code, indicator: { id: indicator.id, flow }, level, from, to, comparison: null },
      ...{ zones: values[0]?.region.kind === "FUNCTIONAL_ZONE", ...regionsMeant, filter: state.filter },
    }),
  );
  const found = live.current ? live.data?.choropleth : undefined;
  const told = useMemo(
    () => found && { of: choropleth, against: againstTargets(choropleth, found) },
    [choropleth, found],
  );
  useEffect(() => {
    if (told) onTold(told);
  }, [told, onTold]);
  return null;
}
