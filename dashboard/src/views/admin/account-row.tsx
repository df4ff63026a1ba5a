import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import {
  DisableMutation,
  GrantMutation,
  PasswordMutation,
  RevokeMutation,
  UnlockMutation,
  type UserAccount,
} from "./accounts-query.ts";
import { GrantFields, grantInput, NO_GRANT } from "./grant-fields.tsx";
import { useChange } from "./use-change.ts";

/** An account: its roles, each with a way to take it, and what can be done with it. Nothing of one's own. */
export function AccountRow({
  account: { name, disabledAt, issuer, grants },
  isOwn,
  changed,
}: {
  account: UserAccount;
  isOwn: boolean;
  changed: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { refusal, send } = useChange(changed);
  // roles and passwords of others are kept by their provider
  const isKeptHere = !isOwn && issuer === null;
  return (
    <tr>
      <th scope="row">
        {name}
        {disabledAt !== null && <span className="admin-disabled">{t("admin.disabled")}</span>}
        {issuer !== null && <small>{t("admin.byProvider", { issuer })}</small>}
        {refusal && <p role="alert">{refusal}</p>}
      </th>
      <td data-name={t("admin.roles")}>
        <ul>
          {grants.map(({ role, regionCode, regionName, regionNameEn, firm, firmName, personal }) => (
            <li key={`${role} ${regionCode} ${firm}`}>
              {t(`signIn.role.${role}`)}
              {regionCode !== null && ` · ${language === "en" ? regionNameEn : regionName} ${regionCode}`}
              {firmName !== null && ` · ${t("signIn.estatesOf", { firm: firmName })}`}
              {personal && ` · ${t("signIn.personal")}`}
              {isKeptHere && (
                <button type="button" onClick={() => send(RevokeMutation, { name, grant: { role, regionCode, firm } })}>
                  {t("admin.revoke")}
                </button>
              )}
            </li>
          ))}
        </ul>
        {isKeptHere && <GiveRole name={name} changed={changed} />}
      </td>
      <td data-name={t("admin.actions")}>
        {!isOwn && (
          <>
            <button type="button" onClick={() => send(DisableMutation, { name, disabled: disabledAt === null })}>
              {t(disabledAt === null ? "admin.disable" : "admin.enable")}
            </button>
            {isKeptHere && (
              <>
                <button type="button" onClick={() => send(UnlockMutation, { name })}>
                  {t("admin.unlock")}
                </button>
                <NewPassword name={name} changed={changed} />
              </>
            )}
          </>
        )}
      </td>
    </tr>
  );
}

function GiveRole({ name, changed }: { name: string; changed: () => void }): ReactNode {
  const { t } = useTranslation();
  const [grant, setGrant] = useState(NO_GRANT);
  const { refusal, send } = useChange(changed);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await send(GrantMutation, { name, grant: grantInput(grant) })) setGrant(NO_GRANT);
  };
  return (
    <details>
      <summary>{t("admin.giveRole")}</summary>
      <form className="admin-form" onSubmit={submit}>
        <GrantFields grant={grant} change={setGrant} />
        <button type="submit">{t("admin.give")}</button>
        {refusal && <p role="alert">{refusal}</p>}
      </form>
    </details>
  );
}

function NewPassword({ name, changed }: { name: string; changed: () => void }): ReactNode {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const [isSet, setIsSet] = useState(false);
  const { refusal, send } = useChange(changed);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsSet(await send(PasswordMutation, { name, password }));
    setPassword("");
  };
  return (
    <details>
      <summary>{t("signIn.newPassword")}</summary>
      <form className="admin-form" onSubmit={submit}>
        <label>
          <span>{t("signIn.newPassword")}</span>
          <input
            required
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <button type="submit">{t("signIn.changePassword")}</button>
        <small>{t("signIn.passwordRule")}</small>
        {isSet && <p role="status">{t("admin.passwordSet")}</p>}
        {refusal && <p role="alert">{refusal}</p>}
      </form>
    </details>
  );
}
