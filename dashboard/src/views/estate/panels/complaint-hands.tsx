import "./complaint-history.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { loopName } from "../loop-names.ts";
import { useLoopTexts } from "../use-loop-texts.ts";
import { Panel } from "./panel.tsx";

export const ComplaintHands_Complaint = graphql(`
  fragment ComplaintHands_Complaint on Complaint {
    hands {
      from
      to
      since
      level
      unit
    }
  }
`);

/** Who had it how long. `now`: until when whoever has it has had it. */
export function ComplaintHands(props: {
  complaint: FragmentOf<typeof ComplaintHands_Complaint>;
  now: string;
}): ReactNode {
  const { t } = useTranslation();
  const { language, lasting, moment } = useLoopTexts();
  const { hands } = readFragment(ComplaintHands_Complaint, props.complaint);
  const minutesOf = (from: string, to: string): number =>
    Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
  const longest = Math.max(1, ...hands.map(({ from, to }) => minutesOf(from, to ?? props.now)));
  const atDesk = (since: string): boolean => ["RECEIVED", "RETURNED", "REOPENED"].includes(since);
  return (
    <Panel area="hands" share={7} title={t("complaintPage.hands")} note={t("complaintPage.handsNote")}>
      <ol className="hand-list">
        {hands.map(({ from, to, since, level, unit }) => {
          const minutes = minutesOf(from, to ?? props.now);
          const told = [level !== null && loopName("handling_levels", level, language), unit].filter(Boolean);
          return (
            <li key={from}>
              <span className="hand">
                {told.length > 0
                  ? told.join(" · ")
                  : t(atDesk(since) ? "complaintPage.desk" : "complaintPage.unitUnknown")}
                <small>{loopName("complaint_event_types", since, language)}</small>
              </span>
              <span className="lasted">{lasting(minutes)}</span>
              <span className="hand-bar">
                <i style={{ width: `${(100 * minutes) / longest}%` }} data-open={to === null} />
              </span>
              <small className="hand-span">
                {moment(from)} – {to === null ? t("complaintPage.until") : moment(to, from)}
              </small>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
