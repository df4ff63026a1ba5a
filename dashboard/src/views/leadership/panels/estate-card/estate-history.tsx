import "../../../../i18n/views/estate-facts.ts";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { localDay } from "../../../../calendar/local-time.ts";
import { formatDay } from "../../../../format/month.ts";
import { graphql, type ResultOf } from "../../../../graphql/tada.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { useView } from "../../view.tsx";
import { episodesOn, organisationsOn, renovationsOn } from "./history-on.ts";

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
      dissolvedOn
    }
  }
`);
export const EstateHistory_Complaints = graphql(`
  fragment EstateHistory_Complaints on ComplaintConnection {
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
`);

/** Organisations listed before the rest is only counted. */
const ORGANISATIONS_SHOWN = 5;

/** Episodes, renovations, organisations and the latest complaints of one estate, as of a day; what became of a complaint is told of today alone. */
export function EstateHistory(props: {
  estate: ResultOf<typeof EstateHistory_Estate>;
  complaints: ResultOf<typeof EstateHistory_Complaints>;
  day: string;
  isToday: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const { estate, complaints } = props;
  const day = (date: string): string => formatDay(date, language);
  const span = (from: string | null, to: string | null): string => {
    if (from === null) return to === null ? t("estateFacts.fromUnknown") : t("estateFacts.until", { to: day(to) });
    return to === null
      ? t("estateFacts.from", { from: day(from) })
      : t("estateFacts.fromTo", { from: day(from), to: day(to) });
  };
  const episodes = episodesOn(estate.managementEpisodes, props.day);
  const renovations = renovationsOn(estate.renovations, props.day);
  const organisations = organisationsOn(estate.partyOrganisations, props.day);
  return (
    <>
      <h3>{t("estateFacts.episodes")}</h3>
      <ul>
        {episodes.length === 0 && <li className="muted">{t("estateFacts.none")}</li>}
        {episodes.map((episode) => (
          <li key={`${episode.from}${episode.mode}`}>
            {t(`code.management_modes.${episode.mode}`)}
            {episode.firm && ` · ${episode.firm.name}`}
            <small>{span(episode.from, episode.to)}</small>
          </li>
        ))}
      </ul>
      {renovations.length > 0 && (
        <>
          <h3>{t("estateFacts.renovations")}</h3>
          <ul>
            {renovations.map(({ status, since }) => (
              <li key={`${status}${since}`}>
                {t(`code.renovation_statuses.${status}`)}
                <small>{since === null ? t("estate.unknown") : day(since)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t("leadership.estateCard.organisations")}</h3>
      <ul>
        {organisations.length === 0 && <li className="muted">{t("estateFacts.none")}</li>}
        {organisations.slice(0, ORGANISATIONS_SHOWN).map((organisation) => (
          <li key={organisation.id}>
            {organisation.name}
            <small>
              {t(`code.party_organisation_types.${organisation.type}`)} ·{" "}
              {t(`code.party_organisation_forms.${organisation.form}`)}
              {organisation.foundedOn &&
                ` · ${t("estateFacts.founded", { date: formatDay(organisation.foundedOn, language) })}`}
            </small>
          </li>
        ))}
        {organisations.length > ORGANISATIONS_SHOWN && (
          <li className="muted">{t("estateFacts.more", { count: organisations.length - ORGANISATIONS_SHOWN })}</li>
        )}
      </ul>
      <h3>{t("leadership.estateCard.complaints", { count: complaints.totalCount })}</h3>
      <ul>
        {complaints.nodes.length === 0 && <li className="muted">{t("estateFacts.noComplaints")}</li>}
        {complaints.nodes.map((complaint) => (
          <li key={complaint.id}>
            <Link to="/complaint/$id" params={{ id: complaint.id }} search={{}}>
              {nameIn(language, complaint.category)}
            </Link>
            {props.isToday && ` · ${t(`code.complaint_statuses.${complaint.status}`)}`}
            <small>{formatDay(localDay(complaint.reportedAt), language)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
