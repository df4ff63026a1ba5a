import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { localDay } from "../../../../calendar/local-time.ts";
import { formatDay } from "../../../../format/month.ts";
import { graphql, type ResultOf } from "../../../../graphql/tada.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { useView } from "../../view.tsx";

export const EstateHistory_Estate = graphql(`
  fragment EstateHistory_Estate on Estate {
    managementEpisodes {
      mode
      from
      to
      firm {
        name
      }
    }
    renovations {
      status
      plannedOn
      startedOn
      finishedOn
    }
    partyOrganisations {
      id
      name
      type
      form
      foundedOn
    }
    complaints(first: 6) {
      totalCount
      nodes {
        id
        reportedAt
        status
        category {
          nameZh
          nameEn
        }
      }
    }
  }
`);

/** Organisations listed before the rest is only counted. */
const ORGANISATIONS_SHOWN = 5;

/** Episodes, renovations, organisations and the latest complaints of one estate. */
export function EstateHistory({ estate }: { estate: ResultOf<typeof EstateHistory_Estate> }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const day = (date: string): string => formatDay(date, language);
  const span = (from: string | null, to: string | null): string => {
    if (from === null) return to === null ? t("estate.fromUnknown") : t("estate.until", { to: day(to) });
    return to === null ? t("estate.from", { from: day(from) }) : t("estate.fromTo", { from: day(from), to: day(to) });
  };
  const organisations = estate.partyOrganisations;
  return (
    <>
      <h3>{t("estate.episodes")}</h3>
      <ul>
        {estate.managementEpisodes.length === 0 && <li className="muted">{t("estate.none")}</li>}
        {estate.managementEpisodes.map((episode) => (
          <li key={`${episode.from}${episode.mode}`}>
            {t(`code.management_modes.${episode.mode}`)}
            {episode.firm && ` · ${episode.firm.name}`}
            <small>{span(episode.from, episode.to)}</small>
          </li>
        ))}
      </ul>
      {estate.renovations.length > 0 && (
        <>
          <h3>{t("estate.renovations")}</h3>
          <ul>
            {estate.renovations.map((renovation) => {
              const latest = renovation.finishedOn ?? renovation.startedOn ?? renovation.plannedOn;
              return (
                <li key={`${renovation.plannedOn}${renovation.startedOn}`}>
                  {t(`code.renovation_statuses.${renovation.status}`)}
                  <small>{latest === null ? t("estate.unknown") : day(latest)}</small>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <h3>{t("estate.organisations")}</h3>
      <ul>
        {organisations.length === 0 && <li className="muted">{t("estate.none")}</li>}
        {organisations.slice(0, ORGANISATIONS_SHOWN).map((organisation) => (
          <li key={organisation.id}>
            {organisation.name}
            <small>
              {t(`code.party_organisation_types.${organisation.type}`)} ·{" "}
              {t(`code.party_organisation_forms.${organisation.form}`)}
              {organisation.foundedOn &&
                ` · ${t("estate.founded", { date: formatDay(organisation.foundedOn, language) })}`}
            </small>
          </li>
        ))}
        {organisations.length > ORGANISATIONS_SHOWN && (
          <li className="muted">{t("estate.more", { count: organisations.length - ORGANISATIONS_SHOWN })}</li>
        )}
      </ul>
      <h3>{t("estate.complaints", { count: estate.complaints.totalCount })}</h3>
      <ul>
        {estate.complaints.nodes.length === 0 && <li className="muted">{t("estate.noComplaints")}</li>}
        {estate.complaints.nodes.map((complaint) => (
          <li key={complaint.id}>
            {nameIn(language, complaint.category)} · {t(`code.complaint_statuses.${complaint.status}`)}
            <small>{formatDay(localDay(complaint.reportedAt), language)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
