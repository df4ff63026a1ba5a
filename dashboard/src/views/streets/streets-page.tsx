import "../../i18n/views/streets.ts";
import "./streets.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { useLive } from "../../live/use-live.ts";
import { RegionQuery } from "../../scene/use-scene.ts";
import { PeriodPage, type PeriodView, usePeriodView } from "../../shell/period-page.tsx";
import { StreetTable } from "./street-table.tsx";
import { levelShown, levelsBelow, parseStreets, printStreets, type StreetsAddress } from "./streets-address.ts";

const KINDS = ["complaints", "estates"];

/** The street table (街道月报): a month's complaints, street by street. */
export function StreetsPage(): ReactNode {
  const { t } = useTranslation();
  const view = usePeriodView("/streets");
  return (
    <PeriodPage
      view={view}
      title={t("streets.title")}
      intro={t("streets.intro")}
      note={t("streets.note")}
      kinds={KINDS}
      only="to"
      actions={
        <>
          <Link to="/queue" search={{ region: view.address.region }}>
            {t("streets.queue")}
          </Link>
          <Link to="/times" search={{ region: view.address.region, to: view.address.to }}>
            {t("streets.times")}
          </Link>
        </>
      }
    >
      <Streets view={view} />
    </PeriodPage>
  );
}

function Streets({ view }: { view: PeriodView }): ReactNode {
  const { t } = useTranslation();
  const address = parseStreets(view.search);
  const region = useLive(RegionQuery, { code: view.address.region, ...useRegionsMeant() }).data?.region;
  if (!region || region.code !== view.address.region) return null;
  const change = (patch: Partial<StreetsAddress>): void => view.go({}, printStreets({ ...address, ...patch }));
  const level = levelShown(region.level, address.level);
  const levels = levelsBelow(region.level);
  return (
    <>
      {levels.length > 1 && (
        <fieldset className="choices" aria-label={t("streets.levels")}>
          {levels.map((one) => (
            <button key={one} type="button" aria-pressed={one === level} onClick={() => change({ level: one })}>
              {t(`level.${one}`)}
            </button>
          ))}
        </fieldset>
      )}
      <StreetTable key={region.code} view={view} level={level} address={address} change={change} />
    </>
  );
}
