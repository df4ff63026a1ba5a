import "../../../i18n/views/imports.ts";
import "../../../i18n/views/estate-links.ts";
import "../imports.css";
import "./matches.css";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../../shell/page.tsx";
import { rememberedToken } from "../../../storage/write-token.ts";
import { Failed, Loading } from "../../../ui/states.tsx";
import { TokenForm } from "../token-form.tsx";
import { WritingOff } from "../writing-off.tsx";
import { LinkList } from "./link-list.tsx";
import { LinkPanel } from "./link-panel.tsx";
import type { Link } from "./links-query.ts";
import { RuleForm } from "./rule-form.tsx";
import { useDetails } from "./use-details.ts";
import { type LinkState, useLinks } from "./use-links.ts";

const NONE: readonly Link[] = [];
const STATES: readonly LinkState[] = ["WAITING", "LINKED", "CONFIRMED", "REFUSED"];

/** `/imports/matches`: which estates the words and lists of sources mean; one after another, by keyboard or by hand. */
export function MatchesPage(): ReactNode {
  const { t } = useTranslation();
  const [state, setState] = useState<LinkState>("WAITING");
  const links = useLinks(state);
  const { error, shown, total, chosen, refusal, undoLast } = links;
  const details = useDetails(chosen, shown ?? NONE);
  useEffect(() => {
    const onKey = ({ key, target, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): void => {
      const isTyped = target instanceof HTMLInputElement || ctrlKey || metaKey || altKey || repeat;
      if (key.toLowerCase() === "u" && !isTyped) undoLast();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [undoLast]);
  const isRefused = (code: string): boolean =>
    error?.graphQLErrors.some(({ extensions }) => extensions.code === code) === true;
  return (
    <Page className="imports-page matches-page" title={t("estateLinks.title")}>
      <h1>{t("estateLinks.title")}</h1>
      <p className="muted">{t("estateLinks.intro")}</p>
      <p>
        <a href="/imports">{t("estateLinks.back")}</a>
      </p>
      {isRefused("WRITING_OFF") ? (
        <WritingOff />
      ) : isRefused("WRITE_REFUSED") ? (
        <TokenForm refused={rememberedToken() !== null} said={links.look} />
      ) : error ? (
        <Failed error={error} />
      ) : shown === null ? (
        <Loading lines={6} />
      ) : (
        <>
          <fieldset className="matches-states">
            <legend>{t("estateLinks.states")}</legend>
            {STATES.map((one) => (
              <button key={one} type="button" aria-pressed={one === state} onClick={() => setState(one)}>
                {t(`estateLinks.state.${one}`)}
                {one === state && ` ${t("estateLinks.count", { shown: total })}`}
              </button>
            ))}
          </fieldset>
          <p className="muted matches-keys">{t("estateLinks.keys")}</p>
          {shown.length === 0 ? (
            <p>{t("estateLinks.none")}</p>
          ) : (
            <div className="matches-work">
              <LinkList links={shown} chosen={chosen} choose={links.choose} />
              {chosen && <LinkPanel key={chosen.id} link={chosen} shown={details} decide={links.decide} />}
            </div>
          )}
          <p role="status" className="matches-said">
            {links.last && (
              <>
                {t("estateLinks.decided", {
                  words: links.last.link.words,
                  state: t(`estateLinks.state.${links.last.state}`),
                })}{" "}
                {links.last.state !== "WAITING" && (
                  <button type="button" onClick={undoLast}>
                    {t("estateLinks.undo")}
                  </button>
                )}
              </>
            )}
            {links.unsent > 0 && <span className="muted">{t("estateLinks.unsent", { shown: links.unsent })}</span>}
            {refusal && (
              <span role="alert">
                {refusal.reason ?? t("estateLinks.notTaken", { words: refusal.words.join(t("estateLinks.and")) })}
              </span>
            )}
          </p>
          <RuleForm rules={links.rules} send={links.setRule} />
        </>
      )}
    </Page>
  );
}
