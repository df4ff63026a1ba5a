import "../../../../i18n/views/estate-facts.ts";
import "../../../../i18n/views/estate-list.ts";
import "./estate-list.css";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { dayShown } from "../../../../calendar/day.ts";
import { formatCount } from "../../../../format/number.ts";
import { graphql } from "../../../../graphql/tada.ts";
import { useLive } from "../../../../live/use-live.ts";
import { Empty, Failed, Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";

const EstateListQuery = graphql(`
  query EstateList($under: ID!, $first: Int!, $asOf: Date, $regionsAsOf: Date) {
    estates(filter: { under: $under, regionsAsOf: $regionsAsOf }, order: NAME, first: $first) {
      totalCount
      nodes {
        id
        name
        builtYear
        households
        mode(asOf: $asOf)
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

const PAGE = 50;
const MOST = 1000;

/** The estates of a street or community by name; each opens its card. */
export function EstateList({ region }: { region: string }): ReactNode {
  const { t } = useTranslation();
  const { language, state, go, to, regionsMeant, platform } = useView();
  const [shown, setShown] = useState({ region, first: PAGE });
  const first = shown.region === region ? shown.first : PAGE;
  const live = useLive(EstateListQuery, { under: region, first, asOf: dayShown(to, platform.today), ...regionsMeant });
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  const estates = live.data?.estates;
  if (!estates) return <Loading lines={6} />;
  return (
    <section className="panel estate-list">
      <h2>{t("leadership.estateList.title", { count: estates.totalCount })}</h2>
      {estates.nodes.length === 0 && <Empty>{t("leadership.estateList.empty")}</Empty>}
      <ul>
        {estates.nodes.map((estate) => (
          <li key={estate.id}>
            <button type="button" aria-pressed={state.estate === estate.id} onClick={() => go({ estate: estate.id })}>
              <span className="name">{estate.name}</span>
              <small>
                {estate.builtYear === null
                  ? t("leadership.estateList.yearUnknown")
                  : t("estateFacts.year", { year: estate.builtYear })}
                {" · "}
                {t("leadership.estateList.row", {
                  households: estate.households === null ? "—" : formatCount(estate.households, language),
                  mode: estate.mode === null ? t("estate.unknown") : t(`code.management_modes.${estate.mode}`),
                })}
              </small>
            </button>
            <Link
              to="/estate/$id"
              params={{ id: estate.id }}
              search={{}}
              aria-label={t("leadership.estateList.page", { name: estate.name })}
              title={t("leadership.estateCard.page")}
            >
              ›
            </Link>
          </li>
        ))}
      </ul>
      {estates.pageInfo.hasNextPage && first < MOST && (
        <button
          type="button"
          className="plain-button more"
          onClick={() => setShown({ region, first: Math.min(first + 4 * PAGE, MOST) })}
        >
          {t("estateList.more")}
        </button>
      )}
    </section>
  );
}
