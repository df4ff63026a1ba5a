import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { sourceName } from "../../format/source-name.ts";
import { nameIn } from "../../i18n/language.ts";
import { loopName } from "../estate/loop-names.ts";
import { useLoopTexts } from "../estate/use-loop-texts.ts";
import { ActForm } from "./act-form.tsx";
import type { QueueRowData } from "./queue-query.ts";
import { ACTS, type Act } from "./use-act.ts";

/** A complaint of the queue: its clock, what it is about, what has become of it, and what a supervisor may do. */
export function QueueRow(props: {
  entry: QueueRowData;
  /** Whether the list is one firm's alone. */
  isOfFirm: boolean;
  onFirm(id: string): void;
}): ReactNode {
  const { t } = useTranslation();
  const { language, moment } = useLoopTexts();
  const [act, setAct] = useState<Act | null>(null);
  const [isDone, setDone] = useState(false);
  const { entry } = props;
  const { complaint } = entry;
  const { estate, region } = complaint;
  const category = nameIn(language, complaint.category);
  const firm = estate?.firm;
  const facts = [
    nameIn(language, region),
    t("queue.reported", { moment: moment(complaint.reportedAt) }),
    `${sourceName(complaint.source, t)} ${complaint.externalId}`,
  ];
  const open = (next: Act | null): void => {
    setAct(next);
    setDone(false);
  };
  return (
    <li className="queue-row">
      <Clock entry={entry} />
      <div className="what">
        <p>
          <Link to="/complaint/$id" params={{ id: complaint.id }} search={{}}>
            {category}
          </Link>
          {estate && <span>{estate.name}</span>}
          <Marks entry={entry} />
        </p>
        <p className="facts">
          {facts.join(" · ")}
          {firm && !props.isOfFirm && (
            <button type="button" className="firm" title={t("queue.ofFirm")} onClick={() => props.onFirm(firm.id)}>
              {firm.name}
            </button>
          )}
          {firm && props.isOfFirm && <span>{t("queue.firm", { name: firm.name })}</span>}
        </p>
      </div>
      <div className="acts">
        {ACTS.filter((one) => one !== (entry.pausedSince ? "PAUSED" : "RESUMED")).map((one) => (
          <button
            key={one}
            type="button"
            aria-expanded={act === one}
            aria-label={t("queue.actOn", {
              act: t(`queue.act.${one}`),
              complaint: `${category} ${complaint.externalId}`,
            })}
            onClick={() => open(act === one ? null : one)}
          >
            {t(`queue.act.${one}`)}
          </button>
        ))}
        <Link
          to="/complaint/$id"
          params={{ id: complaint.id }}
          search={{}}
          aria-label={t("queue.actOn", { act: t("queue.link"), complaint: `${category} ${complaint.externalId}` })}
        >
          {t("queue.link")}
        </Link>
      </div>
      {act && (
        <ActForm
          key={act}
          act={act}
          complaint={complaint.id}
          consent={entry.stepClock?.clock.extensionConsent ?? null}
          actsAs={entry.actsAs}
          onEnd={(done) => {
            setAct(null);
            setDone(done);
          }}
        />
      )}
      {isDone && (
        <p role="status" className="done">
          {t("queue.done")}
        </p>
      )}
    </li>
  );
}

/** What is left of the step's time, or how far it is over, and when it is due. */
function Clock({ entry: { stepClock, dueAt } }: { entry: QueueRowData }): ReactNode {
  const { t } = useTranslation();
  const { language, lasting, moment } = useLoopTexts();
  const clock = stepClock?.clock;
  if (!stepClock || clock?.left == null) return <p className="clock">{t("queue.noClock")}</p>;
  const time = lasting(Math.abs(clock.left), clock.minutesOfWorkday);
  return (
    <p className="clock" data-card={clock.card ?? undefined}>
      <strong>{clock.left === 0 ? t("queue.isDue") : t(clock.left < 0 ? "queue.over" : "queue.left", { time })}</strong>
      <small>
        {dueAt
          ? t("queue.due", { step: nameIn(language, stepClock), moment: moment(dueAt) })
          : `${nameIn(language, stepClock)} · ${t("queue.paused")}`}
      </small>
    </p>
  );
}

/** Where the complaint stands beside its clock. */
function Marks({ entry }: { entry: QueueRowData }): ReactNode {
  const { t } = useTranslation();
  const { language, moment } = useLoopTexts();
  const { escalatedAt, escalatedTo, pausedSince, returns, complaint } = entry;
  const marks = [
    escalatedAt === null && t(`code.complaint_statuses.${complaint.status}`),
    escalatedAt !== null &&
      (escalatedTo === null
        ? t("queue.wentUpSomewhere", { moment: moment(escalatedAt) })
        : t("queue.wentUp", {
            moment: moment(escalatedAt),
            level: loopName("handling_levels", escalatedTo, language),
          })),
    pausedSince !== null && t("queue.pausedSince", { moment: moment(pausedSince) }),
    returns > 0 && t("queue.returned", { count: returns }),
  ].filter((mark) => mark !== false);
  return marks.map((mark) => (
    <span key={mark} className="mark">
      {mark}
    </span>
  ));
}
