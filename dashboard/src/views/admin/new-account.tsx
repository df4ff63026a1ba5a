import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { CreateMutation } from "./accounts-query.ts";
import { GrantFields, grantInput, NO_GRANT } from "./grant-fields.tsx";
import { useChange } from "./use-change.ts";

/** Makes an account with one role. */
export function NewAccount({ changed }: { changed: () => void }): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [grant, setGrant] = useState(NO_GRANT);
  const { refusal, send } = useChange(changed);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await send(CreateMutation, { name, password, grant: grantInput(grant) }))) return;
    setName("");
    setPassword("");
    setGrant(NO_GRANT);
  };
  return (
    <form className="admin-form" onSubmit={submit}>
      <h3>{t("admin.newAccount")}</h3>
      <label>
        <span>{t("signIn.name")}</span>
        <input required autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        <span>{t("signIn.password")}</span>
        <input
          required
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <GrantFields grant={grant} change={setGrant} />
      <button type="submit">{t("admin.create")}</button>
      <small>{t("signIn.passwordRule")}</small>
      {refusal && <p role="alert">{refusal}</p>}
    </form>
  );
}
