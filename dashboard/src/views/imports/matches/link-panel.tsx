import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { whoDid } from "../../../format/who-did.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Failed, Loading } from "../../../ui/states.tsx";
import { CandidateRow } from "./candidate-row.tsx";
import type { Link } from "./links-query.ts";
import { MatchMap } from "./match-map.tsx";
import type { useDetails } from "./use-details.ts";
import type { Said } from "./use-links.ts";

/** One entry: what the source says beside the estates that it may mean, and where they lie. */
export function LinkPanel({
  link,
  shown: { details, error },
  decide,
}: {
  link: Link;
  shown: ReturnType<typeof useDetails>;
  decide: (link: Link, said: Said) => void;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const candidates = details?.candidates;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      // a button that has the focus is pressed by it
      if (key === "Enter" && target instanceof HTMLButtonElement && target.closest("nav") === null) return;
      const number = key === "Enter" ? 1 : Number(key);
      const candidate = candidates?.[number - 1];
      if (candidate) {
        event.preventDefault();
        decide(link, { decision: "CONFIRM", estate: candidate.estate.id });
      } else if (key.toLowerCase() === "x") decide(link, { decision: "REFUSE" });
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [link, candidates, decide]);
  const when = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-CN", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  });
  const region = language === "zh" ? link.region.nameZh : link.region.nameEn;
  const households = details?.itself?.households ?? null;
  return (
    <section className="matches-panel" aria-label={link.words}>
      <div className="matches-said-by">
        <h2>{t("estateLinks.said")}</h2>
        <p className="matches-words">
          {details?.itself ? (
            <a href={`/estate/${details.itself.id}`} target="_blank" rel="noreferrer">
              {link.words}
            </a>
          ) : (
            link.words
          )}
        </p>
        <ul>
          <li>{t("estateLinks.source", { name: link.source })}</li>
          <li>{t("estateLinks.saidIn", { name: region })}</li>
          {details?.itself?.address && <li>{details.itself.address}</li>}
          {households !== null && <li>{t("estateLinks.households", { shown: households })}</li>}
          <li>{t("estateLinks.records", { shown: link.records })}</li>
          {link.decidedAt && (
            <li>
              {t(`estateLinks.state.${link.state}`)}{" "}
              {details?.estate && (
                <>
                  → <a href={`/estate/${details.estate.id}`}>{details.estate.name}</a>
                </>
              )}{" "}
              {t("estateLinks.by", {
                who: whoDid(t, link.decidedBy),
                when: when.format(new Date(link.decidedAt)),
              })}
            </li>
          )}
        </ul>
        <p className="imports-actions">
          <button type="button" onClick={() => decide(link, { decision: "REFUSE" })}>
            {t("estateLinks.refuse")} <kbd>X</kbd>
          </button>
          {link.state !== "WAITING" && (
            <button type="button" onClick={() => decide(link, { decision: "UNDO" })}>
              {t("estateLinks.undo")}
            </button>
          )}
        </p>
      </div>
      <div className="matches-meant">
        <h2>{t("estateLinks.meant")}</h2>
        {error && <Failed error={error} />}
        {!details && !error && <Loading lines={3} />}
        {candidates?.length === 0 && <p>{t("estateLinks.noCandidates")}</p>}
        <ol>
          {candidates?.map((candidate, index) => (
            <CandidateRow
              key={candidate.estate.id}
              number={index + 1}
              candidate={candidate}
              confirm={() => decide(link, { decision: "CONFIRM", estate: candidate.estate.id })}
            />
          ))}
        </ol>
      </div>
      {details && <MatchMap own={details.itself?.location ?? null} candidates={details.candidates} />}
    </section>
  );
}
