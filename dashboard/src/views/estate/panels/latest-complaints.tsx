import "./latest-complaints.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../format/number.ts";
import { sourceName } from "../../../format/source-name.ts";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { nameIn } from "../../../i18n/language.ts";
import { Empty } from "../../../ui/states.tsx";
import { useEstateTexts } from "../use-estate-texts.ts";
import { Panel } from "./panel.tsx";

export const LatestComplaints_Estate = graphql(`
  fragment LatestComplaints_Estate on Estate {
    complaints(first: 6) {
      totalCount
      nodes {
        id
        externalId
        source
        reportedAt
        status
        hoursToClose
        satisfaction
        description
        category {
          nameZh
          nameEn
        }
        events {
          status
          at
        }
      }
    }
  }
`);

/** The latest complaints with the steps of their closed loop, their source and their number in it. */
export function LatestComplaints(props: { estate: FragmentOf<typeof LatestComplaints_Estate> }): ReactNode {
  const { t } = useTranslation();
  const { language, moment, hours } = useEstateTexts();
  const { totalCount, nodes } = readFragment(LatestComplaints_Estate, props.estate).complaints;
  return (
    <Panel
      area="latest"
      share={7}
      title={t("estatePage.latest")}
      note={
        nodes.length > 0 &&
        t("estatePage.latestNote", { shown: nodes.length, total: formatCount(totalCount, language) })
      }
    >
      {nodes.length === 0 && <Empty>{t("estate.noComplaints")}</Empty>}
      <ol className="latest-list">
        {nodes.map((complaint) => (
          <li key={complaint.id}>
            <p>
              <strong>{nameIn(language, complaint.category)}</strong>
              <span className="status" data-closed={complaint.status === "CLOSED"}>
                {t(`code.complaint_statuses.${complaint.status}`)}
              </span>
              {complaint.hoursToClose !== null && (
                <span className="muted">{t("estatePage.closedIn", { time: hours(complaint.hoursToClose) })}</span>
              )}
              {complaint.satisfaction !== null && (
                <span className="muted">{t("estatePage.satisfied", { stars: complaint.satisfaction })}</span>
              )}
              <small className="number">
                {sourceName(complaint.source, t)} · {complaint.externalId}
              </small>
            </p>
            {complaint.description && <p className="words">{complaint.description}</p>}
            <ol className="events">
              {complaint.events.map(({ status, at }, index) => (
                <li key={status}>
                  <span>{t(`estatePage.happened.${status}`)}</span>{" "}
                  <time dateTime={at}>{moment(at, complaint.events[index - 1]?.at)}</time>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
