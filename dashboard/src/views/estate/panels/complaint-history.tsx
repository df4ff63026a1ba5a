import "./complaint-history.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { sourceName } from "../../../format/source-name.ts";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { loopName } from "../loop-names.ts";
import { useLoopTexts } from "../use-loop-texts.ts";
import { Panel } from "./panel.tsx";

export const ComplaintHistory_Complaint = graphql(`
  fragment ComplaintHistory_Complaint on Complaint {
    history {
      type
      at
      toldAt
      level
      unit
      reason
      step
      amount
      amountUnit
      due
      satisfaction
      source
      eventId
      mergedInto {
        id
        externalId
      }
    }
  }
`);

/** All that happened, in order: who, why, from which source, and when it was told here. */
export function ComplaintHistory(props: { complaint: FragmentOf<typeof ComplaintHistory_Complaint> }): ReactNode {
  const { t } = useTranslation();
  const { language, moment } = useLoopTexts();
  const { history } = readFragment(ComplaintHistory_Complaint, props.complaint);
  return (
    <Panel
      area="history"
      share={8}
      title={t("complaintPage.history")}
      note={t("complaintPage.historyNote", { count: history.length })}
    >
      <ol className="history-list">
        {history.map((event, index) => (
          <li key={`${event.source} ${event.eventId ?? event.type} ${event.at}`}>
            <time dateTime={event.at}>{moment(event.at, history[index - 1]?.at)}</time>
            <div>
              <strong>{loopName("complaint_event_types", event.type, language)}</strong>{" "}
              {[
                event.level !== null && loopName("handling_levels", event.level, language),
                event.unit,
                event.amount !== null &&
                  event.amountUnit !== null &&
                  t("complaintPage.granted", {
                    amount: `${event.amount} ${loopName("limit_units", event.amountUnit, language)}`,
                  }),
                event.due !== null && t("complaintPage.dated", { moment: moment(event.due) }),
                event.step !== null && t("complaintPage.onlyStep", { step: event.step }),
                event.satisfaction !== null &&
                  event.eventId !== null &&
                  t("complaintPage.stars", { count: event.satisfaction }),
              ]
                .filter(Boolean)
                .join(" · ")}
              {event.mergedInto && (
                <Link to="/complaint/$id" params={{ id: event.mergedInto.id }} search={{}}>
                  {t("complaintPage.into", { number: event.mergedInto.externalId })}
                </Link>
              )}
              {event.reason && <p className="words">{event.reason}</p>}
              <small>
                {[
                  sourceName(event.source, t),
                  event.toldAt !== null && t("complaintPage.told", { moment: moment(event.toldAt) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
