import "../../../../i18n/views/estate-facts.ts";
import "./estate-card.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dayShown } from "../../../../calendar/day.ts";
import { formatDay } from "../../../../format/month.ts";
import { formatCount } from "../../../../format/number.ts";
import { sourceName } from "../../../../format/source-name.ts";
import { graphql, readFragment } from "../../../../graphql/tada.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { useLive } from "../../../../live/use-live.ts";
import { Empty, Failed, Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { EstateHistory, EstateHistory_Complaints, EstateHistory_Estate } from "./estate-history.tsx";

const EstateQuery = graphql(
  `
    query EstateCard($id: ID!, $asOf: Date) {
      estate(id: $id) {
        name
        address
        builtYear
        old
        buildings
        households
        starRating
        source
        mode(asOf: $asOf)
        firm(asOf: $asOf) {
          id
          name
        }
        partyStep(asOf: $asOf)
        region {
          code
          nameZh
          nameEn
          ancestors {
            code
            nameZh
            nameEn
          }
        }
        ownersCommittees {
          formedOn
          dissolvedOn
          members
          partyMembers
        }
        ...EstateHistory_Estate
      }
      complaints(filter: { estate: $id, to: $asOf }, first: 6) {
        ...EstateHistory_Complaints
      }
    }
  `,
  [EstateHistory_Estate, EstateHistory_Complaints],
);

/** One estate: its facts on the day shown, and what happened to it. */
export function EstateCard({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  const { language, go, drill, to, platform } = useView();
  const day = dayShown(to, platform.today);
  const live = useLive(EstateQuery, { id, asOf: day });
  const close = (): void => go({ estate: undefined });
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (!live.data) return <Loading lines={8} />;
  const { estate } = live.data;
  if (!estate)
    return (
      <section className="panel estate-card">
        <Empty>{t("state.empty")}</Empty>
        <button type="button" className="plain-button" onClick={close}>
          {t("leadership.estateCard.close")}
        </button>
      </section>
    );
  const unknown = <span className="muted">{t("estate.unknown")}</span>;
  const count = (value: number | null, unit: string): ReactNode =>
    value === null ? unknown : `${formatCount(value, language)}${language === "zh" ? "" : " "}${unit}`.trim();
  const committee = estate.ownersCommittees.find(
    ({ formedOn, dissolvedOn }) => (formedOn ?? "") <= day && (dissolvedOn === null || dissolvedOn > day),
  );
  return (
    <section className="panel estate-card" aria-label={estate.name} data-stale={!live.current}>
      <h2>
        {estate.name}
        {estate.old === true && <span className="tag">{t("estateFacts.old")}</span>}
        <button type="button" className="plain-button close" onClick={close}>
          {t("leadership.estateCard.close")}
        </button>
      </h2>
      <p className="date">
        {t("estateFacts.asOf", { date: formatDay(day, language) })}
        <Link className="whole" to="/estate/$id" params={{ id }} search={{}}>
          {t("leadership.estateCard.page")}
        </Link>
      </p>
      <dl>
        <dt>{t("estateFacts.region")}</dt>
        <dd className="region-path">
          {[...estate.region.ancestors.slice(1), estate.region].map((region) => (
            <button type="button" key={region.code} onClick={() => drill(region.code)}>
              {nameIn(language, region)}
            </button>
          ))}
        </dd>
        <dt>{t("estateFacts.address")}</dt>
        <dd>{estate.address ?? unknown}</dd>
        <dt>{t("estateFacts.builtYear")}</dt>
        <dd>{estate.builtYear === null ? unknown : t("estateFacts.year", { year: estate.builtYear })}</dd>
        <dt>{t("estateFacts.buildings")}</dt>
        <dd>{count(estate.buildings, t("estateFacts.buildingsUnit"))}</dd>
        <dt>{t("estateFacts.households")}</dt>
        <dd>{count(estate.households, t("estateFacts.householdsUnit"))}</dd>
        <dt>{t("estateFacts.mode")}</dt>
        <dd>{estate.mode === null ? unknown : t(`code.management_modes.${estate.mode}`)}</dd>
        <dt>{t("estateFacts.firm")}</dt>
        <dd>
          {estate.firm ? (
            <Link to="/firm/$id" params={{ id: estate.firm.id }} search={{}}>
              {estate.firm.name}
            </Link>
          ) : (
            <span className="muted">{t("estateFacts.none")}</span>
          )}
        </dd>
        <dt>{t("estateFacts.partyStep")}</dt>
        <dd>{t(`code.party_coverage_steps.${estate.partyStep}`)}</dd>
        <dt>{t("estateFacts.committee")}</dt>
        <dd>
          {committee ? (
            t("leadership.estateCard.committeeSince", {
              date: committee.formedOn === null ? t("estate.unknown") : formatDay(committee.formedOn, language),
              members: committee.members ?? "—",
              party: committee.partyMembers ?? "—",
            })
          ) : (
            <span className="muted">{t("estateFacts.none")}</span>
          )}
        </dd>
        {estate.starRating !== null && (
          <>
            <dt>{t("estateFacts.stars")}</dt>
            <dd>{count(estate.starRating, t("leadership.estateCard.starsUnit"))}</dd>
          </>
        )}
      </dl>
      <EstateHistory
        estate={readFragment(EstateHistory_Estate, estate)}
        complaints={readFragment(EstateHistory_Complaints, live.data.complaints)}
        day={day}
        isToday={day === platform.today}
      />
      <p className="source">{t("leadership.estateCard.sourceIs", { source: sourceName(estate.source, t) })}</p>
    </section>
  );
}
