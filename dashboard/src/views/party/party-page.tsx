import "../../i18n/views/party-ladders.ts";
import "./party.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dayShown } from "../../calendar/day.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { type Choropleth, useScene } from "../../scene/use-scene.ts";
import { PagePart, PeriodPage, type PeriodView, usePeriodView } from "../../shell/period-page.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { LadderLine, LaddersOfCities } from "./ladder-line.tsx";
import { type PartyAddress, parseParty, printParty } from "./party-address.ts";
import { PartyGaps } from "./party-gaps.tsx";
import { PartyMap } from "./party-map.tsx";
import { LadderQuery } from "./party-queries.ts";
import { PartyTree } from "./party-tree.tsx";

const KINDS = ["organisations"];
const INDICATOR = "ladder_gap_share";

const NOTHING_CHOSEN: PartyAddress = { open: undefined, gap: undefined };

/** The page's own part of its link, and the way to another. */
interface PartyView {
  readonly view: PeriodView;
  readonly address: PartyAddress;
  go(patch: Partial<PartyAddress>): void;
}

/** Party organisations (党组织体系) as a tree on the ladder of their city, beside a map of its gaps and their list. */
export function PartyPage(): ReactNode {
  const { t } = useTranslation();
  const view = usePeriodView("/party");
  const address = parseParty(view.search);
  const go: PartyView["go"] = (patch) => view.go({}, printParty({ ...address, ...patch }));
  return (
    <PeriodPage
      view={view}
      title={t("partyLadders.title")}
      intro={t("partyLadders.intro")}
      note={t("partyLadders.note")}
      kinds={KINDS}
      only="to"
      actions={
        <>
          {address.open !== undefined && address.open.length > 0 && (
            <button type="button" onClick={() => go({ open: [] })}>
              {t("partyLadders.closeAll")}
            </button>
          )}
          <Link
            to="/registers/$id"
            params={{ id: "organisations" }}
            search={{ region: view.address.region, ...(view.address.regions && { regions: view.address.regions }) }}
          >
            {t("partyLadders.register")}
          </Link>
        </>
      }
    >
      <Party view={view} address={address} go={go} />
    </PeriodPage>
  );
}

function Party({ view, address: { open, gap }, go }: PartyView): ReactNode {
  const { t } = useTranslation();
  const { language, platform, indicators } = usePlatform();
  const { region, to } = view.address;
  const meant = useRegionsMeant();
  const day = dayShown(to, platform.today);
  const indicator = indicators.find(({ id }) => id === INDICATOR)!;
  const {
    scene,
    choropleth,
    region: here,
  } = useScene({
    regionCode: region,
    indicator,
    from: to,
    to,
    comparison: null,
    zones: false,
    ...meant,
  });
  const ladder = useLive(LadderQuery, { region, asOf: day, ...meant });
  const failed = [choropleth, ladder].find(({ error }) => error !== null);
  if (failed?.error) return <Failed error={failed.error} retry={failed.retry} />;
  return (
    <>
      {ladder.data &&
        here.data?.region &&
        (here.data.region.level === "PROVINCE" ? (
          <LaddersOfCities ladders={ladder.data.partyLadders} view={view} />
        ) : (
          <LadderLine ladder={ladder.data.partyLadder} />
        ))}
      <div className="parts">
        <PagePart name="tree" title={t("partyLadders.tree")}>
          <PartyTree key={region} tree={{ region, day, open, onOpen: (ids) => go({ open: ids }) }} />
        </PagePart>
        <PagePart
          name="map"
          title={nameIn(language, indicator)}
          note={<Whole total={scene?.choropleth?.total ?? null} />}
        >
          {scene === null ? (
            <Loading lines={8} />
          ) : (
            <PartyMap
              key={scene.region.code}
              scene={scene}
              indicator={indicator}
              onRegion={(code) => view.go({ region: code }, printParty(NOTHING_CHOSEN))}
            />
          )}
        </PagePart>
      </div>
      <PagePart name="list" title={t("partyLadders.gapList")}>
        {ladder.data === null ? (
          <Loading lines={6} />
        ) : (
          <PartyGaps
            key={`${region} ${gap ?? ""}`}
            asked={{ region, day, gap }}
            counts={ladder.data.partyLadderGapCounts}
            onGap={(kind) => go({ gap: kind })}
          />
        )}
      </PagePart>
    </>
  );
}

/** The share of the whole region, and of how many places; no data is no zero. */
function Whole({ total }: { total: Choropleth["total"] | null }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  if (total === null) return null;
  const { value, numerator, denominator } = total;
  if (value === null) return t("partyLadders.nothingJudged");
  return (
    <>
      <b data-value={value}>{formatNumber(value, 1, language)}%</b>{" "}
      {t("partyLadders.ofPlaces", {
        gaps: formatCount(numerator ?? 0, language),
        judged: formatCount(denominator ?? 0, language),
      })}
    </>
  );
}
