import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Loading } from "../../ui/states.tsx";
import { OwnSessions } from "./own-sessions.tsx";
import { OwnTokens } from "./own-tokens.tsx";
import { OwnWebhooks } from "./own-webhooks.tsx";
import { changePassword, currentSession, type Grant, type Session, signOut } from "./session.ts";
import { Field, Sheet } from "./sheet.tsx";
import { useSending } from "./use-sending.ts";

/** `/account`: who one is signed in as, what one may do and where, where one is signed in, one's tokens, another password, and the way out. */
export function AccountPage(): ReactNode {
  const { t } = useTranslation();
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    currentSession().then(
      (found) => (found === null ? location.assign("/sign-in?to=/account") : setSession(found)),
      () => location.assign("/"),
    );
  }, []);
  return (
    <Sheet title={t("signIn.account")}>
      {session === null ? (
        <Loading />
      ) : session.auth === "open" ? (
        <p>{t("signIn.open")}</p>
      ) : (
        <Account session={session} />
      )}
    </Sheet>
  );
}

function Account({ session: { name = "", grants = [], hasPassword = true } }: { session: Session }): ReactNode {
  const { t } = useTranslation();
  const leaving = useSending(async () => {
    await signOut();
    location.assign("/sign-in");
  });
  return (
    <>
      <p>
        <strong>{name}</strong>
      </p>
      <ul>
        {grants.map((grant) => (
          <li key={`${grant.role} ${grant.region?.code} ${grant.firm?.id}`}>
            <GrantLine grant={grant} />
          </li>
        ))}
      </ul>
      {grants.length === 0 && <p>{t("signIn.noRoles")}</p>}
      {[...new Set(grants.map(({ role }) => role))].flatMap((role) => {
        const page = PAGES[role];
        return page
          ? [
              <a key={page.path} href={page.path}>
                {t(page.name)}
              </a>,
            ]
          : [];
      })}
      <form onSubmit={leaving.submit} className="sheet-form leave">
        <a href="/">{t("state.backToStart")}</a>
        <button type="submit" disabled={leaving.isSending}>
          {t("signIn.signOut")}
        </button>
      </form>
      <OwnSessions />
      <OwnTokens grants={grants} />
      <OwnWebhooks />
      {hasPassword ? <PasswordForm /> : <p>{t("signIn.provider.keeps")}</p>}
    </>
  );
}

/** What administrators administer, and where data officers bring files. */
const PAGES: Record<
  string,
  { path: string; name: `signIn.${"accounts" | "audit" | "devices" | "imports"}` } | undefined
> = {
  DATA_OFFICER: { path: "/imports", name: "signIn.imports" },
  SYSTEM_ADMINISTRATOR: { path: "/admin/devices", name: "signIn.devices" },
  SECURITY_ADMINISTRATOR: { path: "/admin/accounts", name: "signIn.accounts" },
  AUDIT_ADMINISTRATOR: { path: "/admin/audit", name: "signIn.audit" },
};

function GrantLine({ grant: { role, region, firm, personal } }: { grant: Grant }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {t(`signIn.role.${role as "VIEWER"}`)}
      {region && ` · ${nameIn(language, region)}`}
      {firm && (
        <>
          {" · "}
          <a href={`/firm/${firm.id}`}>{t("signIn.estatesOf", { firm: firm.name })}</a>
        </>
      )}
      {personal && ` · ${t("signIn.personal")}`}
    </>
  );
}

function PasswordForm(): ReactNode {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const [newPassword, setNewPassword] = useState("");
  const [isDone, setDone] = useState(false);
  const { isSending, refusal, submit } = useSending(async () => {
    setDone(false);
    await changePassword(password, newPassword);
    setPassword("");
    setNewPassword("");
    setDone(true);
  });
  return (
    <form className="sheet-form" onSubmit={submit}>
      <h3>{t("signIn.changePassword")}</h3>
      <Field label={t("signIn.oldPassword")} value={password} change={setPassword} kind="current-password" />
      <Field
        label={t("signIn.newPassword")}
        value={newPassword}
        change={setNewPassword}
        kind="new-password"
        hint={t("signIn.passwordRule")}
      />
      {refusal && <p role="alert">{refusal}</p>}
      {isDone && <p role="status">{t("signIn.passwordChanged")}</p>}
      <button type="submit" disabled={isSending}>
        {t("signIn.changePassword")}
      </button>
    </form>
  );
}
