import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { whoDid } from "../../../format/who-did.ts";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { useWriting } from "../../../shell/use-writing.ts";
import { reasonOf } from "../../../ui/refusal.ts";
import { TokenForm } from "../../../ui/token-form.tsx";
import { loopName } from "../loop-names.ts";
import { useLoopTexts } from "../use-loop-texts.ts";
import { Complaint_Item, ComplaintItem } from "./complaint-item.tsx";

export const ComplaintLink_Link = graphql(
  `
    fragment ComplaintLink_Link on ComplaintLink {
      state
      score
      sameEstate
      metres
      days
      alike
      reason
      decidedAt
      decidedBy
      other {
        id
        ...Complaint_Item
      }
    }
  `,
  [Complaint_Item],
);
const DecideMutation = graphql(`
  mutation DecideComplaintLink($complaint: ID!, $other: ID!, $decision: ComplaintLinkDecision!) {
    decideComplaintLink(complaint: $complaint, other: $other, decision: $decision) {
      id
    }
  }
`);
type Decision = "CONFIRM" | "REFUSE" | "UNDO";

/** Another complaint that may be the same matter, why, and what somebody says of it; what was said can be taken back. */
export function ComplaintLink(props: { link: FragmentOf<typeof ComplaintLink_Link>; of: string }): ReactNode {
  const { t } = useTranslation();
  const { language, moment } = useLoopTexts();
  const writing = useWriting();
  const [wanted, setWanted] = useState<Decision | null>(null);
  const link = readFragment(ComplaintLink_Link, props.link);
  const { state, score, sameEstate, metres, days, alike, other } = link;
  const decide = async (decision: Decision): Promise<void> => {
    setWanted(decision);
    await writing.send(DecideMutation, { complaint: props.of, other: other!.id, decision });
  };
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  const reasons = [
    score !== null && t("complaintPage.score", { score: percent(score) }),
    alike !== null && t("complaintPage.alike", { share: percent(alike) }),
    sameEstate
      ? t("complaintPage.sameEstate")
      : metres !== null && t("complaintPage.metres", { metres: Math.round(metres) }),
    t("complaintPage.daysApart", { days: days.toFixed(1) }),
  ].filter(Boolean);
  return (
    <div className="matter-link" data-state={state}>
      <ComplaintItem complaint={other!} linked />
      <p className="reasons">
        <span className="status" data-closed={state !== "PROPOSED"}>
          {loopName("complaint_link_states", state, language)}
        </span>
        {reasons.join(" · ")}
        {link.decidedAt !== null &&
          ` · ${t("complaintPage.decided", { who: whoDid(t, link.decidedBy), moment: moment(link.decidedAt) })}`}
      </p>
      {link.reason && <p className="words">{link.reason}</p>}
      <p className="decisions">
        {(state === "PROPOSED" ? (["CONFIRM", "REFUSE"] as const) : (["UNDO"] as const)).map((decision) => (
          <button key={decision} type="button" disabled={writing.busy} onClick={() => void decide(decision)}>
            {t(`complaintPage.decide.${decision}`)}
          </button>
        ))}
      </p>
      {writing.token && (
        <TokenForm
          wrong={writing.token === "wrong"}
          onToken={(token) => {
            writing.withToken(token);
            if (token !== null && wanted !== null) void decide(wanted);
          }}
        />
      )}
      {writing.error !== null && (
        <p role="alert">{t("complaintPage.notDecided", { reason: reasonOf(writing.error) })}</p>
      )}
    </div>
  );
}
