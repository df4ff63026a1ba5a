import "./alerts.css";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useId, useState } from "react";
import { formatCount } from "../format/number.ts";
import type { ResultOf } from "../graphql/tada.ts";
import { RefreshedBy } from "../live/refreshed-by.tsx";
import { useLive } from "../live/use-live.ts";
import { Modal } from "../ui/modal.tsx";
import { Empty } from "../ui/states.tsx";
import { AlertItem } from "./alert-item.tsx";
import { AlertsNowQuery } from "./alerts-query.ts";
import { type EndedWebhook, useEndedWebhooks } from "./ended-webhooks.ts";
import { useAlertWords } from "./use-alert-words.ts";

const KINDS = ["alerts"];
/** Alerts that the bell lists; the page has all. */
const LISTED = 20;

/** How many alerts last, and a look at them. */
export default function AlertBell(): ReactNode {
  return (
    <RefreshedBy kinds={KINDS}>
      <Bell />
    </RefreshedBy>
  );
}

function Bell(): ReactNode {
  const { t, language } = useAlertWords();
  const [isOpen, setOpen] = useState(false);
  const now = useLive(AlertsNowQuery, { under: null, first: LISTED }).data?.alerts;
  const ended = useEndedWebhooks();
  if (!now) return null;
  const count = formatCount(now.totalCount, language);
  const told = now.totalCount + ended.length;
  return (
    <>
      <button type="button" className="alert-bell" title={t("alerts.bell", { count })} onClick={() => setOpen(true)}>
        {t("alerts.title")}
        {told > 0 && <b>{formatCount(told, language)}</b>}
      </button>
      {isOpen && <Listed now={now} ended={ended} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ListedProps {
  readonly now: ResultOf<typeof AlertsNowQuery>["alerts"];
  readonly ended: readonly EndedWebhook[];
  onClose(): void;
}

function Listed({ now, ended, onClose }: ListedProps): ReactNode {
  const { t, language } = useAlertWords();
  const heading = useId();
  return (
    <Modal className="alert-panel" labelledBy={heading} onClose={onClose} closesOutside>
      <header>
        <h2 id={heading}>{t("alerts.bell", { count: formatCount(now.totalCount, language) })}</h2>
        <button type="button" onClick={onClose}>
          {t("alerts.close")}
        </button>
      </header>
      {ended.map(({ id, url, endedBy }) => (
        <p key={id} className="alert-item" data-state="lasting">
          <Link to="/account" onClick={onClose}>
            {t(`alerts.webhook.${endedBy}`)}
          </Link>
          <br />
          {url}
        </p>
      ))}
      {now.nodes.length === 0 ? (
        <Empty>{t("alerts.none")}</Empty>
      ) : (
        <ol>
          {now.nodes.map((alert) => (
            <AlertItem key={alert.id} alert={alert} onFollow={onClose} />
          ))}
        </ol>
      )}
      <Link to="/alerts" onClick={onClose}>
        {t("alerts.more")}
      </Link>
    </Modal>
  );
}
