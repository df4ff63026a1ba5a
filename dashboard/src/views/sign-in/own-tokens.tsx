import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { type Grant, makeToken, type OwnToken, ownTokens, Refused, revokeToken } from "./session.ts";
import { Field } from "./sheet.tsx";
import { useSending } from "./use-sending.ts";

const DAYS = [30, 90, 180, 365];

/** Tokens of programmes that come in as oneself: made here, shown once, and revoked. `grants`: what they may be given. */
export function OwnTokens({ grants }: { grants: readonly Grant[] }): ReactNode {
  const { t } = useTranslation();
  const [tokens, setTokens] = useState<readonly OwnToken[]>([]);
  const list = useCallback(async () => setTokens(await ownTokens()), []);
  useEffect(() => {
    // whoever is no longer signed in is told so by the list of sessions
    list().catch(() => {});
  }, [list]);
  const given = grants.filter(({ region }) => region !== null);
  if (tokens.length === 0 && given.length === 0) return null;
  return (
    <section className="own-list" aria-labelledby="own-tokens">
      <h3 id="own-tokens">{t("signIn.tokens.title")}</h3>
      <p>{t("signIn.tokens.hint")}</p>
      <ul>
        {tokens.map((token) => (
          <li key={token.name}>
            <TokenLine token={token} changed={list} />
          </li>
        ))}
      </ul>
      {given.length > 0 && <NewToken grants={given} changed={list} />}
    </section>
  );
}

function TokenLine({ token, changed }: { token: OwnToken; changed: () => Promise<void> }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { isSending, refusal, submit } = useSending(async () => {
    await revokeToken(token.name).catch((error: unknown) => {
      // somebody else has revoked it meanwhile
      if (!(error instanceof Refused && error.code === "NOT_FOUND")) throw error;
    });
    await changed();
  });
  const dayOf = (time: string): string =>
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-CN", {
      dateStyle: "short",
      timeZone: "Asia/Shanghai",
    }).format(new Date(time));
  const until = { from: dayOf(token.createdAt), until: dayOf(token.expiresAt) };
  return (
    <>
      <div>
        <span>
          {token.name} · {t(`signIn.role.${token.role as "VIEWER"}`)} · {nameIn(language, token.region)}
        </span>
        <small>{t("signIn.tokens.inForce", until)}</small>
        <small>
          {token.usedAt === null ? t("signIn.tokens.unused") : t("signIn.tokens.usedAt", { time: dayOf(token.usedAt) })}
        </small>
        {refusal && <p role="alert">{refusal}</p>}
      </div>
      <form onSubmit={submit}>
        <button type="submit" disabled={isSending} aria-label={t("signIn.tokens.revokeOf", { name: token.name })}>
          {t("signIn.tokens.revoke")}
        </button>
      </form>
    </>
  );
}

function NewToken({ grants, changed }: { grants: readonly Grant[]; changed: () => Promise<void> }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState(0);
  const [days, setDays] = useState(DAYS[1]!);
  const [made, setMade] = useState<string | null>(null);
  const { isSending, refusal, submit } = useSending(async () => {
    setMade(null);
    const { role, region } = grants[chosen]!;
    setMade(await makeToken({ name, role, regionCode: region!.code, days }));
    setName("");
    await changed();
  });
  return (
    <form className="sheet-form" onSubmit={submit}>
      <Field label={t("signIn.tokens.name")} value={name} change={setName} kind="text" />
      <label>
        <span>{t("signIn.tokens.role")}</span>
        <select value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
          {grants.map(({ role, region }, at) => (
            <option key={`${role} ${region!.code}`} value={at}>
              {t(`signIn.role.${role as "VIEWER"}`)} · {nameIn(language, region!)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("signIn.tokens.days")}</span>
        <select value={days} onChange={(event) => setDays(Number(event.target.value))}>
          {DAYS.map((count) => (
            <option key={count} value={count}>
              {t("signIn.tokens.ofDays", { days: count })}
            </option>
          ))}
        </select>
      </label>
      {refusal && <p role="alert">{refusal}</p>}
      {made !== null && (
        <p role="status">
          {t("signIn.tokens.made")} <code>{made}</code>
        </p>
      )}
      <button type="submit" disabled={isSending || name.trim().length < 2}>
        {t("signIn.tokens.make")}
      </button>
    </form>
  );
}
