import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/number.ts";
import type { ResultOf } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import { reasonOf } from "../../ui/refusal.ts";
import { Empty } from "../../ui/states.tsx";
import { TokenForm } from "../../ui/token-form.tsx";
import { useLoopTexts } from "../estate/use-loop-texts.ts";
import { useKeys } from "./proposal-keys.ts";
import { ProposalPanel } from "./proposal-panel.tsx";
import { type Proposal, type ProposalsQuery, proposalsOf } from "./proposals-query.ts";
import { useDeciding } from "./use-deciding.ts";

/** The list of what waits, and the one that is chosen beside it. */
export function Proposals(props: {
  answer: ResultOf<typeof ProposalsQuery>["complaintLinkProposals"];
  isCurrent: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { gone, last, writing, decide, undo, withToken } = useDeciding();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const all = proposalsOf(props.answer.nodes);
  const waiting = all.filter(({ id }) => !gone.has(id));
  const total = props.answer.totalCount - (all.length - waiting.length);
  const at = Math.max(
    0,
    waiting.findIndex(({ id }) => id === chosenId),
  );
  const chosen = waiting[at] ?? null;
  const go = (by: number): void => setChosenId((waiting[at + by] ?? chosen)?.id ?? null);
  const say = (decision: "CONFIRM" | "REFUSE"): void => {
    if (chosen === null) return;
    setChosenId((waiting[at + 1] ?? waiting[at - 1])?.id ?? null);
    decide(chosen, decision);
  };
  useKeys([
    ["ArrowDown", () => go(1)],
    ["ArrowUp", () => go(-1)],
    ["Enter", () => say("CONFIRM")],
    ["x", () => say("REFUSE")],
    ["u", undo],
  ]);
  return (
    <>
      <p>
        <strong>{t("matters.waiting", { shown: formatCount(total, language) })}</strong>{" "}
        <span className="muted keys">{t("matters.keys")}</span>
      </p>
      {chosen === null ? (
        <Empty>{t(props.isCurrent ? "matters.none" : "matters.looking")}</Empty>
      ) : (
        <div className="matter-work">
          <ProposalList proposals={waiting} chosen={chosen} choose={({ id }) => setChosenId(id)} />
          <ProposalPanel key={chosen.id} proposal={chosen} onSay={say} />
        </div>
      )}
      {writing.token && <TokenForm wrong={writing.token === "wrong"} onToken={withToken} />}
      <p role="status" className="said">
        {last && (
          <>
            {t(`matters.said.${last.decision}`, {
              complaint: last.proposal.complaint.externalId,
              other: last.proposal.other.externalId,
            })}{" "}
            {last.decision !== "UNDO" && (
              <button type="button" onClick={undo}>
                {t("matters.undo")} <kbd>U</kbd>
              </button>
            )}
          </>
        )}
      </p>
      {writing.error && <p role="alert">{t("matters.failed", { reason: reasonOf(writing.error) })}</p>}
    </>
  );
}

function ProposalList(props: {
  proposals: readonly Proposal[];
  chosen: Proposal;
  choose(proposal: Proposal): void;
}): ReactNode {
  const { t } = useTranslation();
  const { language, moment } = useLoopTexts();
  const { chosen } = props;
  const current = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one that is chosen is what it goes to
  useEffect(() => {
    // newer browsers answer with a promise, which is no way to end an effect
    current.current?.scrollIntoView({ block: "nearest" });
  }, [chosen.id]);
  return (
    <nav className="matter-list" aria-label={t("matters.list")}>
      {props.proposals.map((proposal) => {
        const { id, complaint, link } = proposal;
        return (
          <button
            key={id}
            type="button"
            ref={id === chosen.id ? current : null}
            aria-current={id === chosen.id}
            onClick={() => props.choose(proposal)}
          >
            <strong>
              {nameIn(language, complaint.category)} {link.score !== null && `${Math.round(link.score * 100)}%`}
            </strong>
            <small>
              {complaint.estate?.name ?? nameIn(language, complaint.region)} · {moment(complaint.reportedAt)}
            </small>
          </button>
        );
      })}
    </nav>
  );
}
