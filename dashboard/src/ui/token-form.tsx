import "../i18n/views/write-token.ts";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/** Asks for the write token, which stays in this window. */
export function TokenForm({ wrong, onToken }: { wrong: boolean; onToken(token: string | null): void }): ReactNode {
  const { t } = useTranslation();
  const [token, setToken] = useState("");
  return (
    <form
      className="token-form name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (token !== "") onToken(token);
      }}
    >
      <label>
        {t("writeToken.label")}
        <input
          ref={(input) => input?.focus()}
          type="password"
          autoComplete="off"
          value={token}
          onChange={(event) => setToken(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && onToken(null)}
        />
      </label>
      {wrong && <p role="alert">{t("writeToken.wrong")}</p>}
      <div className="files">
        <button type="submit" className="primary" disabled={token === ""}>
          {t("writeToken.confirm")}
        </button>
        <button type="button" onClick={() => onToken(null)}>
          {t("writeToken.cancel")}
        </button>
      </div>
    </form>
  );
}
