import { useSearch } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { FirstAdministratorsForm } from "./first-administrators-form.tsx";
import { ProviderLink, WhyNotLetIn } from "./provider-link.tsx";
import { currentSession, signIn } from "./session.ts";
import { Field, Sheet } from "./sheet.tsx";
import { useSending } from "./use-sending.ts";

/** `/sign-in?to=…`: back to where one came from; with `link`, the first administrators are made. */
export function SignInPage(): ReactNode {
  const { t } = useTranslation();
  const { to, link, fault } = useSearch({ strict: false }) as { to?: string; link?: string; fault?: string };
  return (
    <Sheet title={t(link ? "signIn.first.title" : "signIn.title")}>
      {fault && <WhyNotLetIn fault={fault} />}
      {link ? <FirstAdministratorsForm link={link} /> : <SignInForm to={ownPage(to)} />}
      {!link && <ProviderLink to={ownPage(to)} />}
      {!link && /^\/wall(\?|$)/.test(to ?? "") && (
        <a href={`/wall/device?to=${encodeURIComponent(to ?? "/wall")}`}>{t("signIn.device.asDevice")}</a>
      )}
    </Sheet>
  );
}

/** A page of this site alone: an address of another one would take whoever signs in there. */
const ownPage = (to: string | undefined): string => (to?.startsWith("/") && !/^\/[/\\]/.test(to) ? to : "/");

function SignInForm({ to }: { to: string }): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const { isSending, refusal, submit } = useSending(async () => {
    await signIn(name, password);
    const session = await currentSession();
    // who administers sees no data; what is shown is read anew, so that nothing is kept that somebody else saw here before
    location.assign(session?.grants?.some(({ region, firm }) => region !== null || firm !== null) ? to : "/account");
  });
  return (
    <form className="sheet-form" onSubmit={submit}>
      <Field label={t("signIn.name")} value={name} change={setName} kind="name" />
      <Field label={t("signIn.password")} value={password} change={setPassword} kind="current-password" />
      {refusal && <p role="alert">{refusal}</p>}
      <button type="submit" disabled={isSending}>
        {t("signIn.submit")}
      </button>
      <small>{t("signIn.help")}</small>
    </form>
  );
}
