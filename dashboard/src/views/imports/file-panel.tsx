import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { Loading } from "../../ui/states.tsx";
import { ColumnTable } from "./column-table.tsx";
import { countOf, percentOf, sizeOf } from "./figures.ts";
import { Counts, FindingsPanel } from "./findings-panel.tsx";
import { imports, type Options } from "./imports-client.ts";
import { inWords } from "./in-words.ts";
import { MappingNames } from "./mapping-names.tsx";
import { ProgressPanel } from "./progress-panel.tsx";
import { ReadingForm } from "./reading-form.tsx";
import { useWaitingFile } from "./use-waiting-file.ts";

/** One file, step by step: what it is, how it is read, what a trial says of it, and in. */
export function FilePanel({
  id,
  options,
  left,
  finished,
}: {
  id: string;
  options: Options;
  left: () => void;
  /** Called once it is in. */
  finished: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { file, examination, looked, fault, choosing, choose: change, tryOut, commit } = useWaitingFile(id);
  const [skips, setSkips] = useState(false);
  const isIn = file?.state === "COMMITTED" && file.work === null;
  useEffect(() => {
    if (isIn) finished();
  }, [isIn, finished]);
  if (file === null) return fault ? <p role="alert">{fault.message}</p> : <Loading lines={6} />;
  const { choices, findings, work, state } = file;
  const busy = work !== null;
  const idle = !busy && !choosing;
  const canTry = idle && examination !== null && examination.fault === null && choices.kind !== undefined;
  const refuses = findings !== null && findings.refused > 0;
  const canCommit = idle && state === "TRIED" && findings !== null && (!refuses || skips);
  return (
    <section className="imports-file" aria-label={file.fileName}>
      <header>
        <h2>{file.fileName}</h2>
        <small>
          {sizeOf(file.bytes)} · <abbr title={file.sha256}>SHA-256 {file.sha256.slice(0, 12)}…</abbr> ·{" "}
          {t(`imports.state.${state}`)}
        </small>
        {state !== "COMMITTED" && (
          <button type="button" disabled={busy} onClick={() => imports.discard(id).then(left, () => undefined)}>
            {t("imports.discard")}
          </button>
        )}
      </header>
      {fault && (
        <p className="imports-fault" role="alert">
          {inWords(fault.message, language)}
        </p>
      )}
      {file.failure && (
        <p className="imports-fault" role="alert">
          {t("imports.failure", { id: file.failure })}
        </p>
      )}
      {state === "COMMITTED" && findings ? (
        <>
          <p role="status" className="imports-done">
            {t("imports.isIn", {
              count: findings.inserted + findings.updated,
              shown: countOf(findings.inserted + findings.updated, language),
            })}
          </p>
          <Counts findings={findings} />
        </>
      ) : (
        examination && (
          <fieldset disabled={busy}>
            <legend>{t("imports.step1")}</legend>
            <ReadingForm {...{ file, examination, options, change }} />
            <MappingNames choices={choices} kind={choices.kind ?? examination.kind ?? ""} change={change} />
            <h3>{t("imports.step2")}</h3>
            <ColumnTable {...{ file, examination, change }} />
            <h3>{t("imports.step3")}</h3>
            {findings && <FindingsPanel {...{ file, findings, examination, options, change }} />}
            {refuses && findings.refusal === null && (
              <label className="imports-skip">
                <input type="checkbox" checked={skips} onChange={({ target }) => setSkips(target.checked)} />
                {t("imports.skipBad", { count: findings.refused, shown: countOf(findings.refused, language) })}
              </label>
            )}
            <p className="imports-actions">
              <button type="button" disabled={!canTry} onClick={() => tryOut()}>
                {t(findings ? "imports.tryAgain" : "imports.tryOut")}
              </button>
              <button type="button" className="main" disabled={!canCommit} onClick={() => commit(skips)}>
                {t("imports.commit")}
              </button>
            </p>
          </fieldset>
        )
      )}
      {looked !== null && (
        <p role="status" className="imports-progress">
          <progress value={looked} max={1} aria-label={t("imports.looked")} /> {t("imports.looked")} {percentOf(looked)}
        </p>
      )}
      {work && <ProgressPanel work={work} stop={() => void imports.stop(id)} />}
    </section>
  );
}
