import "../../../i18n/views/estate-facts.ts";
import "./facts.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../format/number.ts";
import { sourceName } from "../../../format/source-name.ts";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { usePlatform } from "../../../platform.tsx";
import { RegionPath_Region } from "../../../scene/region-path.ts";
import { useEstateTexts } from "../use-estate-texts.ts";
import { Panel } from "./panel.tsx";
import { RegionPath } from "./region-path.tsx";

export const Facts_Estate = graphql(
  `
    fragment Facts_Estate on Estate {
      address
      builtYear
      old
      buildings
      households
      starRating
      smartStars
      mode
      firm {
        id
        name
      }
      source
      externalId
      region {
        ...RegionPath_Region
      }
    }
  `,
  [RegionPath_Region],
);

/** What the estate is, as of today. */
export function Facts(props: { estate: FragmentOf<typeof Facts_Estate> }): ReactNode {
  const { t } = useTranslation();
  const { platform } = usePlatform();
  const { language, day } = useEstateTexts();
  const estate = readFragment(Facts_Estate, props.estate);
  const unknown = <span className="muted">{t("estate.unknown")}</span>;
  const count = (value: number | null, unit: string): ReactNode =>
    value === null ? unknown : `${formatCount(value, language)}${language === "zh" ? "" : " "}${unit}`.trim();
  const rows: [title: string, fact: ReactNode][] = [
    [t("estateFacts.region"), <RegionPath key="path" region={estate.region} />],
    [t("estateFacts.address"), estate.address ?? unknown],
    [
      t("estateFacts.builtYear"),
      estate.builtYear === null ? (
        unknown
      ) : (
        <span key="built">
          {t("estateFacts.year", { year: estate.builtYear })}
          {estate.old === true && <span className="tag">{t("estateFacts.old")}</span>}
        </span>
      ),
    ],
    [t("estateFacts.buildings"), count(estate.buildings, t("estateFacts.buildingsUnit"))],
    [t("estateFacts.households"), count(estate.households, t("estateFacts.householdsUnit"))],
    [t("estatePage.starRating"), <Stars key="stars" stars={estate.starRating} />],
    [t("estatePage.smartStars"), <Stars key="smart" stars={estate.smartStars} />],
    [t("estateFacts.mode"), estate.mode === null ? unknown : t(`code.management_modes.${estate.mode}`)],
    [
      t("estateFacts.firm"),
      estate.firm ? (
        <Link key="firm" to="/firm/$id" params={{ id: estate.firm.id }} search={{}}>
          {estate.firm.name}
        </Link>
      ) : (
        <span key="none" className="muted">
          {t("estateFacts.none")}
        </span>
      ),
    ],
    [
      t("estateFacts.source"),
      t("estatePage.sourceRow", { source: sourceName(estate.source, t), id: estate.externalId }),
    ],
  ];
  return (
    <Panel
      area="facts"
      share={4}
      title={t("estatePage.facts")}
      note={t("estateFacts.asOf", { date: day(platform.today) })}
    >
      <dl>
        {rows.map(([title, fact]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

const MOST_STARS = 5;

function Stars({ stars }: { stars: number | null }): ReactNode {
  const { t } = useTranslation();
  if (stars === null) return <span className="muted">{t("estatePage.notRated")}</span>;
  return (
    <>
      <span className="stars" aria-hidden="true">
        {"★".repeat(stars)}
        {"☆".repeat(MOST_STARS - stars)}
      </span>{" "}
      {t("estatePage.stars", { count: stars })}
    </>
  );
}
