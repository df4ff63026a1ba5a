import "../i18n/views/list-export.ts";
import "./reason-form.css";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportRefused } from "./export-stream.ts";

const SHORTEST = 2;
const LONGEST = 500;

/** Whether a list is exported for a reason alone, and none was given. */
export const needsReason = (error: unknown): boolean =>
  error instanceof ExportRefused && error.reason.extensions?.code === "REASON_NEEDED";

/** Asks why a list is exported, which the audit is told. */
export function ReasonForm({ give, cancel }: { give: (reason: string) => void; cancel: () => void }): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        give(reason.trim());
      }}
    >
      <label>
        <span>{t("listExport.whyAsked")}</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: it is what the button that was just pressed has opened
          autoFocus
          required
          maxLength={LONGEST}
          value={reason}
          placeholder={t("listExport.whyExample")}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button type="submit" className="plain-button" disabled={reason.trim().length < SHORTEST}>
        {t("listExport.withReason")}
      </button>
      <button type="button" className="plain-button" onClick={cancel}>
        {t("listExport.cancel")}
      </button>
    </form>
  );
}
