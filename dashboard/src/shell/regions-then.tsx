import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../graphql/tada.ts";
import { useRegionsMeant } from "../link/regions-meant.ts";
import { useLive } from "../live/use-live.ts";

const RegionsChangedQuery = graphql(`
  query RegionsChanged($region: ID!, $day: Date!, $regionsAsOf: Date) {
    region(code: $region, regionsAsOf: $regionsAsOf) {
      code
      regionsChanged(asOf: $day)
    }
  }
`);

/** The choice of the regions of then (当时区划), offered where they were others on the last day shown. */
export function RegionsThen(props: {
  region: string;
  /** YYYY-MM-DD, the last day shown. */
  day: string;
  isChosen: boolean;
  onChoice(regions: "then" | undefined): void;
}): ReactNode {
  const { t } = useTranslation();
  const { region, day, isChosen } = props;
  const changed = useLive(RegionsChangedQuery, { region, day, ...useRegionsMeant() }).data?.region?.regionsChanged;
  if (!isChosen && !changed) return null;
  return (
    <label title={t("controls.regionsThenWhy")}>
      <input
        type="checkbox"
        data-control="regions"
        checked={isChosen}
        onChange={({ target }) => props.onChoice(target.checked ? "then" : undefined)}
      />
      {t("controls.regionsThen")}
    </label>
  );
}
