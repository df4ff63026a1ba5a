import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type FirstAdministrator, makeFirstAdministrators } from "./session.ts";
import { Field } from "./sheet.tsx";
import { useSending } from "./use-sending.ts";

const OFFICES = ["SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"] as const;
const EMPTY = OFFICES.map((role): FirstAdministrator => ({ role, name: "", password: "" }));

/** Three administrators, each an account of its own. */
export function FirstAdministratorsForm({ link }: { link: string }): ReactNode {
  const { t } = useTranslation();
  const [administrators, setAdministrators] = useState(EMPTY);
  const { isSending, refusal, submit } = useSending(async () => {
    await makeFirstAdministrators(link, administrators);
    location.assign("/sign-in");
  }, t("signIn.first.refused"));
  const change = (role: string, changed: Partial<FirstAdministrator>): void =>
    setAdministrators((all) => all.map((one) => (one.role === role ? { ...one, ...changed } : one)));
  return (
    <form className="sheet-form" onSubmit={submit}>
      <p>{t("signIn.first.intro")}</p>
      {administrators.map(({ role, name, password }) => (
        <fieldset key={role}>
          <legend>{t(`signIn.role.${role as (typeof OFFICES)[number]}`)}</legend>
          <Field label={t("signIn.name")} value={name} change={(to) => change(role, { name: to })} kind="name" />
          <Field
            label={t("signIn.password")}
            value={password}
            change={(to) => change(role, { password: to })}
            kind="new-password"
            hint={t("signIn.passwordRule")}
          />
        </fieldset>
      ))}
      {refusal && <p role="alert">{refusal}</p>}
      <button type="submit" disabled={isSending}>
        {t("signIn.first.submit")}
      </button>
    </form>
  );
}
