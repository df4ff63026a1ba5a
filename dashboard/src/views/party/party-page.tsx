import "../../i18n/views/party-ladders.ts";
import "./party.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { lastDay, monthsBetween } from "../../calendar/month.ts";
import { formatMonth } from "../../format/month.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { readFragment } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { RefreshedBy } from "../../live/refreshed-by.tsx";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { RegionPath_Region } from "../../scene/region-path.ts";
import { type Choropleth, type RegionHere, useScene } from "../../scene/use-scene.ts";
import { AppHead } from "../../shell/app-head.tsx";
import { Failed, Loading, reasonOf } from "../../ui/states.tsx";
import { LadderLine, LaddersOfCities } from "./ladder-line.tsx";
import { type PartyAddress, parseParty, printParty } from "./party-address.ts";
import { PartyGaps } from "./party-gaps.tsx";
import { PartyMap } from "./party-map.tsx";
import { LadderQuery } from "./party-queries.ts";
import { PartyTree } from "./party-tree.tsx";

const KINDS = ["organisations"];
const INDICATOR = "ladder_gap_share";
/** What every page keeps of its link. */
const OF_ALL_PAGES = ["lang", "theme"] as const;

/** Party organisations (党组织体系) as a tree on the ladder of their city, beside a map of its gaps and their list. */
export function PartyPage(): ReactNode {
  const { platform } = usePlatform();
  return (
    <div className="party-page">
      <AppHead demo={platform.demo} />
      <RefreshedBy kinds={KINDS}>
        <PartyMain />
      </RefreshedBy>
    </div>
  );
}

function PartyMain(): ReactNode {
  const { t } = useTranslation();
  const { language, platform, indicators } = usePlatform();
  const search = useSearch({ strict: false }) as Record<string, string>;
  const navigate = useNavigate();
  const defaults = useMemo(() => ({ region: platform.roots[0]?.code ?? "", month: platform.lastMonth }), [platform]);
  const address = useMemo(() => parseParty(search, defaults), [search, defaults]);
  const searchWith = (patch: Partial<PartyAddress>): Record<string, string> => ({
    ...Object.fromEntries(OF_ALL_PAGES.flatMap((key) => (search[key] ? [[key, search[key]]] : []))),
    ...printParty({ ...address, ...patch }, defaults),
  });
  const go = (patch: Partial<PartyAddress>): void =>
    void navigate({ to: "/party", search: searchWith(patch), resetScroll: false });
  const { region, month, open, gap } = address;
  const day = month === platform.lastMonth ? platform.today : lastDay(month);

  const indicator = indicators.find(({ id }) => id === INDICATOR)!;
  const state = useScene({ regionCode: region, indicator, from: month, to: month, comparison: null, zones: false });
  const ladder = useLive(LadderQuery, { region, asOf: day });
  const here = state.region.current ? (state.region.data?.region ?? null) : null;
  const failed = [state.region, state.choropleth, ladder].find(({ error }) => error !== null);
  const toRegion = (code: string): void => go({ region: code, open: [] });
  const toggle = (id: string): void =>
    go({ open: open.includes(id) ? open.filter((one) => one !== id) : [...open, id] });
  return (
    <main>
      <div className="title">
        <h1>{t("partyLadders.title")}</h1>
        <p className="muted">{t("partyLadders.intro")}</p>
      </div>
      <div className="filters">
        <Crumbs region={here} searchOf={(code) => searchWith({ region: code, open: [] })} />
        <label>
          {t("partyLadders.month")}
          <select value={month} onChange={({ target }) => go({ month: target.value })}>
            {monthsBetween(platform.firstMonth, platform.lastMonth)
              .reverse()
              .map((one) => (
                <option key={one} value={one}>
                  {formatMonth(one, language)}
                </option>
              ))}
          </select>
        </label>
        {open.length > 0 && (
          <button type="button" onClick={() => go({ open: [] })}>
            {t("partyLadders.closeAll")}
          </button>
        )}
        <Link to="/registers/$id" params={{ id: "organisations" }} search={{ region }}>
          {t("partyLadders.register")}
        </Link>
      </div>
      {state.unknownRegion ? (
        <Failed reason={t("state.notFound")} />
      ) : failed?.error ? (
        <Failed reason={reasonOf(failed.error)} retry={failed.retry} />
      ) : (
        <>
          {ladder.data &&
            (here?.level === "PROVINCE" ? (
              <LaddersOfCities
                ladders={ladder.data.partyLadders}
                searchOf={(code) => searchWith({ region: code, open: [] })}
              />
            ) : (
              <LadderLine ladder={ladder.data.partyLadder} />
            ))}
          <div className="parts">
            <section className="part" data-part="tree" aria-label={t("partyLadders.tree")}>
              <h2>{t("partyLadders.tree")}</h2>
              <PartyTree key={region} tree={{ region, day, open, onToggle: toggle }} />
            </section>
            <section className="part" data-part="map" aria-label={t("partyLadders.map")}>
              <h2>
                {nameIn(language, indicator)} <Whole total={state.scene?.choropleth?.total ?? null} />
              </h2>
              {state.scene === null ? (
                <Loading lines={8} />
              ) : (
                <PartyMap key={state.scene.region.code} scene={state.scene} indicator={indicator} onRegion={toRegion} />
              )}
            </section>
          </div>
          <section className="part" data-part="list" aria-label={t("partyLadders.gapList")}>
            <h2>{t("partyLadders.gapList")}</h2>
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
          </section>
          <p className="muted">{t("partyLadders.note")}</p>
        </>
      )}
    </main>
  );
}

/** The share of the whole region, and of how many places; no data is no zero. */
function Whole({ total }: { total: Choropleth["total"] | null }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  if (total === null) return null;
  const { value, numerator, denominator } = total;
  if (value === null) return <small className="muted">{t("partyLadders.nothingJudged")}</small>;
  return (
    <>
      <b data-value={value}>{formatNumber(value, 1, language)}%</b>{" "}
      <small className="muted">
        {t("partyLadders.ofPlaces", {
          gaps: formatCount(numerator ?? 0, language),
          judged: formatCount(denominator ?? 0, language),
        })}
      </small>
    </>
  );
}

/** From the root down to the region looked at; each leads to its own tree. */
function Crumbs(props: { region: RegionHere | null; searchOf(code: string): Record<string, string> }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const region = readFragment(RegionPath_Region, props.region);
  const path = region ? [...region.ancestors, region] : [];
  return (
    <nav className="crumbs" aria-label={t("breadcrumb.label")}>
      <ol>
        {path.map((crumb, depth) => (
          <li key={crumb.code}>
            {depth === path.length - 1 ? (
              <strong aria-current="page">{nameIn(language, crumb)}</strong>
            ) : (
              <Link to="/party" search={props.searchOf(crumb.code)}>
                {nameIn(language, crumb)}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
