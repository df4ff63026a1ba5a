import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { rememberToken } from "../../storage/write-token.ts";

/** Where everybody may read, who writes says the write token. */
export function TokenForm({ refused, said }: { refused: boolean; said: () => void }): ReactNode {
  const { t } = useTranslation();
  const [token, setToken] = useState("");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    rememberToken(token.trim());
    said();
  };
  return (
    <form className="imports-form" onSubmit={submit}>
      <label>
        <span>{t("imports.token")}</span>
        <input
          required
          type="password"
          autoComplete="off"
          value={token}
          onChange={({ target }) => setToken(target.value)}
        />
      </label>
      <button type="submit">{t("imports.enter")}</button>
      {refused && <p role="alert">{t("imports.tokenRefused")}</p>}
    </form>
  );
}
