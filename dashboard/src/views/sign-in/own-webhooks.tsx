import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { complaint_event_types } from "../../../../schema/code-lists.json";
import { formatMinute } from "../../format/minute.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import {
  endWebhook,
  makeWebhook,
  type OwnWebhooks as Own,
  type OwnWebhook,
  ownWebhooks,
  Refused,
  testWebhook,
} from "./session.ts";
import { Field } from "./sheet.tsx";
import { useSending } from "./use-sending.ts";

const FIRST_KINDS = ["RECEIVED", "ESCALATED", "CLOSED"];

/** Addresses to which events of one's regions are posted: made here, tested, and ended. */
export function OwnWebhooks(): ReactNode {
  const { t } = useTranslation();
  const [own, setOwn] = useState<Own | null>(null);
  const list = useCallback(async () => setOwn(await ownWebhooks()), []);
  useEffect(() => {
    // whoever is no longer signed in is told so by the list of sessions
    list().catch(() => {});
  }, [list]);
  if (own === null || (own.webhooks.length === 0 && own.regions.length === 0)) return null;
  return (
    <section className="own-list" aria-labelledby="own-webhooks">
      <h3 id="own-webhooks">{t("signIn.webhooks.title")}</h3>
      <p>{t("signIn.webhooks.hint")}</p>
      <ul>
        {own.webhooks.map((webhook) => (
          <li key={webhook.id}>
            <WebhookLine webhook={webhook} changed={list} />
          </li>
        ))}
      </ul>
      {own.regions.length > 0 && <NewWebhook regions={own.regions} kinds={own.kinds} changed={list} />}
    </section>
  );
}

function useKindName(): (kind: string) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = complaint_event_types as Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  return (kind) => names[kind]?.[language] ?? t("signIn.webhooks.alerts");
}

function WebhookLine({ webhook, changed }: { webhook: OwnWebhook; changed: () => Promise<void> }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const kindName = useKindName();
  const { id, url, region, kinds, createdAt, deliveredAt, failingSince, failure, waiting, givenUp, endedAt, endedBy } =
    webhook;
  const [tested, setTested] = useState<{ readonly failure: string | null } | null>(null);
  const testing = useSending(async () => {
    setTested(null);
    setTested({ failure: await testWebhook(id) });
  });
  const ending = useSending(async () => {
    await endWebhook(id).catch((error: unknown) => {
      // it has ended in another window meanwhile
      if (!(error instanceof Refused && error.code === "NOT_FOUND")) throw error;
    });
    await changed();
  });
  const time = (moment: string): string => formatMinute(moment, language);
  const how = [
    deliveredAt === null
      ? t("signIn.webhooks.undelivered")
      : t("signIn.webhooks.deliveredAt", { time: time(deliveredAt) }),
    ...(waiting > 0 ? [t("signIn.webhooks.waiting", { count: waiting })] : []),
    ...(givenUp > 0 ? [t("signIn.webhooks.givenUp", { count: givenUp })] : []),
  ];
  return (
    <>
      <div>
        <span>{url}</span>
        <small>{t("signIn.webhooks.inForce", { region: nameIn(language, region), time: time(createdAt) })}</small>
        <small>{kinds.map(kindName).join(language === "en" ? ", " : "、")}</small>
        <small>{how.join(" · ")}</small>
        {endedAt !== null && endedBy !== null ? (
          <p role="alert">{t(`signIn.webhooks.ended.${endedBy}`, { time: time(endedAt) })}</p>
        ) : (
          failingSince !== null && (
            <p role="alert">{t("signIn.webhooks.failing", { time: time(failingSince), failure })}</p>
          )
        )}
        {tested !== null &&
          (tested.failure === null ? (
            <p role="status">{t("signIn.webhooks.taken")}</p>
          ) : (
            <p role="alert">{t("signIn.webhooks.notTaken", { failure: tested.failure })}</p>
          ))}
        {(testing.refusal ?? ending.refusal) && <p role="alert">{testing.refusal ?? ending.refusal}</p>}
      </div>
      <div className="acts">
        {endedAt === null && (
          <form onSubmit={testing.submit}>
            <button type="submit" disabled={testing.isSending} aria-label={t("signIn.webhooks.testOf", { url })}>
              {t("signIn.webhooks.test")}
            </button>
          </form>
        )}
        <form onSubmit={ending.submit}>
          <button type="submit" disabled={ending.isSending} aria-label={t("signIn.webhooks.endOf", { url })}>
            {t(endedAt === null ? "signIn.webhooks.end" : "signIn.webhooks.putAway")}
          </button>
        </form>
      </div>
    </>
  );
}

interface NewWebhookProps {
  /** In which one may have events handed out. */
  readonly regions: Own["regions"];
  readonly kinds: readonly string[];
  readonly changed: () => Promise<void>;
}

function NewWebhook({ regions, kinds, changed }: NewWebhookProps): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const kindName = useKindName();
  const [url, setUrl] = useState("");
  const [regionCode, setRegionCode] = useState(regions[0]!.code);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(FIRST_KINDS));
  const [made, setMade] = useState<string | null>(null);
  const { isSending, refusal, submit } = useSending(async () => {
    setMade(null);
    setMade(await makeWebhook({ url: url.trim(), regionCode, kinds: [...chosen] }));
    setUrl("");
    await changed();
  });
  const choose = (kind: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(kind);
    else next.delete(kind);
    setChosen(next);
  };
  return (
    <form className="sheet-form" onSubmit={submit}>
      <Field
        label={t("signIn.webhooks.url")}
        value={url}
        change={setUrl}
        kind="text"
        hint={t("signIn.webhooks.urlHint")}
      />
      <label>
        <span>{t("signIn.webhooks.region")}</span>
        <select value={regionCode} onChange={(event) => setRegionCode(event.target.value)}>
          {regions.map((region) => (
            <option key={region.code} value={region.code}>
              {nameIn(language, region)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="kinds">
        <legend>{t("signIn.webhooks.kinds")}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={chosen.has(kind)}
              onChange={(event) => choose(kind, event.target.checked)}
            />
            {kindName(kind)}
          </label>
        ))}
      </fieldset>
      {refusal && <p role="alert">{refusal}</p>}
      {made !== null && (
        <p role="status">
          {t("signIn.webhooks.made")} <code>{made}</code>
        </p>
      )}
      <button type="submit" disabled={isSending || url.trim() === "" || chosen.size === 0}>
        {t("signIn.webhooks.make")}
      </button>
    </form>
  );
}
