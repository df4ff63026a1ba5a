import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { localMinute } from "../../../calendar/local-time.ts";
import { nameIn } from "../../../i18n/language.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Empty } from "../../../ui/states.tsx";
import { rhythmOf } from "./rhythm.ts";
import type { Schedule } from "./sending.queries.ts";

/** Schedules by name, each with its last deliveries. */
export function ScheduleList(props: {
  schedules: readonly Schedule[];
  busy: boolean;
  onRemove(name: string): Promise<boolean>;
}): ReactNode {
  const { t } = useTranslation();
  if (props.schedules.length === 0) return <Empty>{t("sending.empty")}</Empty>;
  return (
    <ul className="schedules">
      {props.schedules.map((schedule) => (
        <Row key={schedule.name} schedule={schedule} busy={props.busy} onRemove={props.onRemove} />
      ))}
    </ul>
  );
}

function Row(props: { schedule: Schedule; busy: boolean; onRemove(name: string): Promise<boolean> }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const { name, kind, region, path, cron, nextDue, formats, recipients, deliveries } = props.schedule;
  const rhythm = rhythmOf(cron);
  const when = rhythm
    ? t(`sending.when.${rhythm.every}`, {
        day: rhythm.day,
        weekday: t(`sending.weekday.d${rhythm.weekday as 1}`),
        time: rhythm.time,
      })
    : cron;
  return (
    <li>
      <header>
        <strong>{name}</strong>
        {asking ? (
          <span>
            <button
              type="button"
              className="plain-button"
              disabled={props.busy}
              ref={(button) => button?.focus()}
              onClick={() => void props.onRemove(name)}
            >
              {t("sending.removeSurely")}
            </button>
            <button type="button" className="plain-button" onClick={() => setAsking(false)}>
              {t("sending.keep")}
            </button>
          </span>
        ) : (
          <button
            type="button"
            className="plain-button"
            aria-label={t("sending.remove", { name })}
            onClick={() => setAsking(true)}
          >
            {t("sending.removeShort")}
          </button>
        )}
      </header>
      <dl>
        <dt>{t("sending.what")}</dt>
        <dd>
          <a href={path}>
            {kind === "BRIEFING" && region ? t("sending.briefingOf", { region: nameIn(language, region) }) : path}
          </a>
          <small>{formats.join(t("listComma"))}</small>
        </dd>
        <dt>{t("sending.time")}</dt>
        <dd>
          {when}
          {nextDue && <small>{t("sending.nextDue", { time: localMinute(nextDue) })}</small>}
        </dd>
        <dt>{t("sending.to")}</dt>
        <dd>{recipients.length === 0 ? t("sending.folder") : recipients.join(t("listComma"))}</dd>
      </dl>
      {deliveries.length === 0 ? (
        <p className="note">{t("sending.nothingSent")}</p>
      ) : (
        <table>
          <caption>{t("sending.sent")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("sending.due")}</th>
              <th scope="col">{t("sending.became")}</th>
            </tr>
          </thead>
          <tbody>
            {deliveries.map(({ dueAt, state, sentAt, failure }) => (
              <tr key={dueAt} data-state={state}>
                <td>{localMinute(dueAt)}</td>
                <td>
                  {t(`sending.state.${state}`)} {sentAt && localMinute(sentAt)}
                  {failure && <small>{failure}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}
