import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { browserName } from "./browser-name.ts";
import { endOtherSessions, endSession, type OwnSession, ownSessions, Refused } from "./session.ts";
import { useSending } from "./use-sending.ts";

/** Where one is signed in: since when, last used when and from where; each is ended by itself, or all others at once. */
export function OwnSessions(): ReactNode {
  const { t } = useTranslation();
  const [sessions, setSessions] = useState<readonly OwnSession[]>([]);
  const list = useCallback(async () => setSessions(await ownSessions()), []);
  useEffect(() => {
    list().catch(signInAgain);
  }, [list]);
  const others = useSending(async () => {
    await endOtherSessions();
    await list();
  });
  if (sessions.length === 0) return null;
  return (
    <section className="own-list" aria-labelledby="own-sessions">
      <h3 id="own-sessions">{t("signIn.sessions.title")}</h3>
      <ul>
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionLine session={session} changed={list} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form onSubmit={others.submit}>
          {others.refusal && <p role="alert">{others.refusal}</p>}
          <button type="submit" disabled={others.isSending}>
            {t("signIn.sessions.endOthers")}
          </button>
        </form>
      )}
    </section>
  );
}

function SessionLine({ session, changed }: { session: OwnSession; changed: () => Promise<void> }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { isSending, refusal, submit } = useSending(async () => {
    await endSession(session.id).catch((error: unknown) => {
      // it has ended by itself meanwhile
      if (!(error instanceof Refused && error.code === "NOT_FOUND")) throw error;
    });
    await changed();
  });
  const time = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-CN", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  });
  const where = [session.address, browserName(session.agent)].filter((part) => part !== "").join(" · ");
  return (
    <>
      <div>
        <span>{where}</span>
        <small>{t("signIn.sessions.startedAt", { time: time.format(new Date(session.startedAt)) })}</small>
        <small>{t("signIn.sessions.seenAt", { time: time.format(new Date(session.seenAt)) })}</small>
        {refusal && <p role="alert">{refusal}</p>}
      </div>
      {session.isThis ? (
        <strong>{t("signIn.sessions.this")}</strong>
      ) : (
        <form onSubmit={submit}>
          <button type="submit" disabled={isSending} aria-label={t("signIn.sessions.endOf", { where })}>
            {t("signIn.sessions.end")}
          </button>
        </form>
      )}
    </>
  );
}

function signInAgain(error: unknown): void {
  if (error instanceof Refused && error.code === "SIGN_IN_NEEDED") location.assign("/sign-in?to=/account");
}
