import "../../../i18n/views/estate-facts.ts";
import "./timeline.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { Empty } from "../../../ui/states.tsx";
import { useEstateTexts } from "../use-estate-texts.ts";
import { Panel } from "./panel.tsx";

export const Management_Estate = graphql(`
  fragment Management_Estate on Estate {
    managementEpisodes {
      mode
      from
      to
      firm {
        id
        name
      }
    }
    renovations {
      status
      plannedOn
      startedOn
      finishedOn
    }
  }
`);

/** Who managed it when, and its renovations, the latest first. */
export function Management(props: { estate: FragmentOf<typeof Management_Estate> }): ReactNode {
  const { t } = useTranslation();
  const { span, day } = useEstateTexts();
  const { managementEpisodes, renovations } = readFragment(Management_Estate, props.estate);
  return (
    <Panel area="management" share={4} title={t("estateFacts.episodes")}>
      {managementEpisodes.length === 0 && <Empty>{t("estatePage.noEpisodes")}</Empty>}
      <ol className="timeline">
        {[...managementEpisodes].reverse().map(({ mode, from, to, firm }) => (
          <li key={`${from}${mode}`} data-now={to === null}>
            <strong>{t(`code.management_modes.${mode}`)}</strong>
            {firm && (
              <Link to="/firm/$id" params={{ id: firm.id }} search={{}}>
                {firm.name}
              </Link>
            )}
            <small>{span(from, to)}</small>
          </li>
        ))}
      </ol>
      <h3>{t("estateFacts.renovations")}</h3>
      {renovations.length === 0 && <p className="muted">{t("estatePage.noRenovations")}</p>}
      <ol className="timeline">
        {[...renovations].reverse().map(({ status, plannedOn, startedOn, finishedOn }) => (
          <li key={`${plannedOn}${startedOn}${finishedOn}`} data-now={status === "UNDER_WAY"}>
            <strong>{t(`code.renovation_statuses.${status}`)}</strong>
            <small>
              {[
                plannedOn && t("estatePage.planned", { date: day(plannedOn) }),
                startedOn && t("estatePage.started", { date: day(startedOn) }),
                finishedOn && t("estatePage.finished", { date: day(finishedOn) }),
              ]
                .filter(Boolean)
                .join(t("estatePage.comma"))}
            </small>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
