import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { sourceName } from "../../format/source-name.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLoopTexts } from "../estate/use-loop-texts.ts";
import type { Proposal, ToldComplaint } from "./proposals-query.ts";

/** Two complaints beside each other, what speaks for their being one matter, and what may be said of them. */
export function ProposalPanel(props: { proposal: Proposal; onSay(decision: "CONFIRM" | "REFUSE"): void }): ReactNode {
  const { t } = useTranslation();
  const { complaint, other, link } = props.proposal;
  const { score, sameEstate, metres, days, alike } = link;
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  const reasons = [
    score !== null && t("complaintPage.score", { score: percent(score) }),
    alike !== null && t("complaintPage.alike", { share: percent(alike) }),
    sameEstate
      ? t("complaintPage.sameEstate")
      : metres !== null && t("complaintPage.metres", { metres: Math.round(metres) }),
    t("complaintPage.daysApart", { days: days.toFixed(1) }),
  ].filter((reason) => reason !== false);
  // the one that was recorded first may have been received later
  const [first, later] = [other, complaint].toSorted((a, b) => Date.parse(a.reportedAt) - Date.parse(b.reportedAt));
  return (
    <section className="matter-panel" aria-label={t("matters.pair")}>
      <p className="reasons">{reasons.join(" · ")}</p>
      <div className="pair">
        <Told complaint={first!} title={t("matters.earlier")} />
        <Told complaint={later!} title={t("matters.later")} />
      </div>
      <p className="decisions">
        <button type="button" onClick={() => props.onSay("CONFIRM")}>
          {t("complaintPage.decide.CONFIRM")} <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={() => props.onSay("REFUSE")}>
          {t("complaintPage.decide.REFUSE")} <kbd>X</kbd>
        </button>
      </p>
    </section>
  );
}

function Told({ complaint, title }: { complaint: ToldComplaint; title: string }): ReactNode {
  const { t } = useTranslation();
  const { language, moment } = useLoopTexts();
  const { id, category, estate, region, reportedAt, source, externalId, status, description } = complaint;
  const facts = [
    moment(reportedAt),
    estate?.name ?? null,
    nameIn(language, region),
    `${sourceName(source, t)} ${externalId}`,
    t(`code.complaint_statuses.${status}`),
  ];
  return (
    <article>
      <h2>{title}</h2>
      <p>
        <Link to="/complaint/$id" params={{ id }} search={{}}>
          {nameIn(language, category)}
        </Link>
      </p>
      <p className="facts">{facts.filter((fact) => fact !== null).join(" · ")}</p>
      {description && <p className="words">{description}</p>}
    </article>
  );
}
