import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../format/month.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { useWriting } from "../../shell/use-writing.ts";
import { reasonOf } from "../../ui/refusal.ts";
import { TokenForm } from "../../ui/token-form.tsx";
import { ConsequencesQuery, OpenConsequencesMutation } from "./consequences-query.ts";

/** What follows from a published run, for whom and how far it has come; whoever evaluates there opens it, and says so twice. */
export function Consequences({ id, choose }: { id: number; choose(subject: string): void }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const live = useLive(ConsequencesQuery, { id });
  const writing = useWriting();
  const [asking, setAsking] = useState(false);
  const all = live.data?.evaluationRun.consequences ?? [];
  if (all.length === 0) return null;
  const isOpen = all.every(({ standing }) => standing === "OPEN");
  const open = async (): Promise<void> => {
    if ((await writing.send(OpenConsequencesMutation, { id })) === null) return;
    setAsking(false);
    live.retry();
  };
  return (
    <details className="follows">
      <summary>{t("evaluations.consequences", { count: all.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("evaluations.consequenceOf")}</th>
            <th scope="col">{t("evaluations.consequence")}</th>
            <th scope="col">{t("evaluations.consequenceStanding")}</th>
            <th scope="col">{t("evaluations.openedOn")}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <tr key={`${one.consequence} ${one.subject}`}>
              <th scope="row">
                <button type="button" onClick={() => choose(one.subject)}>
                  {one.subject === one.region.code ? nameIn(language, one.region) : one.subjectName}
                </button>
                {one.subject !== one.region.code && <small>{nameIn(language, one.region)}</small>}
              </th>
              <td>{nameIn(language, one)}</td>
              <td>{t(`evaluations.standings.${one.standing}`)}</td>
              <td>{one.openedOn === null ? "—" : formatDay(one.openedOn, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isOpen && writing.token === null && (
        <button type="button" disabled={writing.busy} onClick={() => (asking ? void open() : setAsking(true))}>
          {t(asking ? "evaluations.openConfirm" : "evaluations.open")}
        </button>
      )}
      {writing.token !== null && <TokenForm wrong={writing.token === "wrong"} onToken={writing.withToken} />}
      {writing.error && <p role="alert">{reasonOf(writing.error)}</p>}
    </details>
  );
}
