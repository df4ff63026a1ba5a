import { useEffect, useState } from "react";
import type { Compared } from "../../format/change-said.ts";
import { Changed } from "../../graphql/compared-amounts.ts";
import { asVariable, type Condition } from "../../graphql/condition.ts";
import { graphql } from "../../graphql/tada.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import type { IndicatorValues } from "../use-picture.ts";

const SpokenChangesQuery = graphql(
  `
    query SpokenChanges(
      $indicator: ID!
      $under: ID!
      $level: RegionLevel
      $kinds: [RegionKind!]
      $from: YearMonth
      $to: YearMonth
      $comparison: Comparison
      $regionsAsOf: Date
      $filter: [AttributeCondition!]
    ) {
      choropleth(
        indicator: $indicator
        under: $under
        level: $level
        kinds: $kinds
        from: $from
        to: $to
        comparison: $comparison
        regionsAsOf: $regionsAsOf
        filter: $filter
      ) {
        values {
          code
          ...Changed
        }
        total {
          ...Changed
        }
      }
    }
  `,
  [Changed],
);

interface SpokenChanges {
  readonly comparison: "MONTH_ON_MONTH" | "YEAR_ON_YEAR";
  readonly total: Compared | null;
  of(code: string): Compared | null;
}

/** How the values of a map were asked for, beside what they say themselves. */
export interface Meant {
  /** The day whose regions are meant, YYYY-MM-DD; today's where left out. */
  readonly regionsAsOf?: string;
  readonly filter?: readonly Condition[] | undefined;
}

/** Changes to be told of a map's regions: its own where it compares, else asked for once somebody comes to a map by keyboard. */
export function useSpokenChanges({ choropleth, indicator }: IndicatorValues, meant: Meant): SpokenChanges {
  const isListening = useMapFocus();
  // what a register counts is drawn as an indicator, and is none
  const isIndicator = usePlatform().indicators.some(({ id }) => id === indicator.id);
  const { comparison: own, from, to, values, region, level } = choropleth;
  const comparison = own ?? (from === to ? "MONTH_ON_MONTH" : "YEAR_ON_YEAR");
  const live = useLive(
    SpokenChangesQuery,
    {
      indicator: indicator.id,
      under: region.code,
      level,
      kinds: [values[0]?.region.kind ?? ("ADMINISTRATIVE" as const)],
      from: indicator.flow ? from : null,
      to,
      comparison,
      ...(meant.regionsAsOf !== undefined && { regionsAsOf: meant.regionsAsOf }),
      filter: asVariable(meant.filter),
    },
    own !== null || !isListening || !isIndicator || values.length === 0,
  );
  const told = own !== null ? choropleth : live.current ? (live.data?.choropleth ?? null) : null;
  return {
    comparison,
    total: told?.total ?? null,
    of: (code) => told?.values.find((value) => value.code === code) ?? null,
  };
}

/** Whether the focus has been on a map. */
function useMapFocus(): boolean {
  const [came, setCame] = useState(false);
  useEffect(() => {
    if (came) return;
    const look = (): void => {
      if (document.activeElement?.matches(".map canvas")) setCame(true);
    };
    look();
    addEventListener("focusin", look);
    return () => removeEventListener("focusin", look);
  }, [came]);
  return came;
}
