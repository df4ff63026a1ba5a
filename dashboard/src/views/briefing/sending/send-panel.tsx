import "../../../i18n/views/sending.ts";
import "./send-panel.css";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Modal } from "../../../ui/modal.tsx";
import { Failed, Loading } from "../../../ui/states.tsx";
import { TokenForm } from "../../../ui/token-form.tsx";
import type { Named } from "../facts/named.ts";
import { refusalSaid } from "./refusal-said.ts";
import { ScheduleForm } from "./schedule-form.tsx";
import { ScheduleList } from "./schedule-list.tsx";
import { useSending } from "./use-sending.ts";

/** What the platform sends by itself: a list with what became of it, and a form for more. */
export default function SendPanel({ region, onClose }: { region: Named; onClose(): void }): ReactNode {
  const { t } = useTranslation();
  const heading = useId();
  const here = useSending();
  const { sending, token, error } = here;
  const reason = error && refusalSaid(error, t);
  return (
    <Modal className="send-panel" labelledBy={heading} onClose={onClose}>
      <header>
        <h2 id={heading}>{t("sending.title")}</h2>
        <button type="button" className="plain-button" onClick={onClose}>
          {t("sending.close")}
        </button>
      </header>
      {token !== null ? (
        <TokenForm
          wrong={token === "wrong"}
          onToken={(given) => (given === null ? onClose() : here.withToken(given))}
        />
      ) : sending === null ? (
        reason ? (
          <Failed reason={reason} />
        ) : (
          <Loading lines={5} />
        )
      ) : (
        <>
          <ScheduleList schedules={sending.schedules} busy={here.busy} onRemove={here.remove} />
          {sending.mails || sending.keepsCopies ? (
            <ScheduleForm region={region} means={sending} busy={here.busy} onAdd={here.add} />
          ) : (
            <p className="note">{t("sending.noMeans")}</p>
          )}
          {reason && <p role="alert">{reason}</p>}
        </>
      )}
    </Modal>
  );
}
