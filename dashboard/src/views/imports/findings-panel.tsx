import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { saveFile } from "../../ui/save-file.ts";
import { countOf } from "./figures.ts";
import {
  type Choices,
  type Examination,
  type Findings,
  imports,
  type Options,
  type WaitingFile,
} from "./imports-client.ts";
import { inWords } from "./in-words.ts";
import { PlaceMap } from "./place-map.tsx";
import { ProblemTable } from "./problem-table.tsx";
import { UnknownWordsPanel } from "./unknown-words.tsx";

const COUNTS = ["rows", "inserted", "updated", "unchanged", "merged", "refused"] as const;

/** What a trial has found: counts, words to be mapped, where the points lie, and why rows are refused. */
export function FindingsPanel({
  file,
  findings,
  examination,
  options,
  change,
}: {
  file: WaitingFile;
  findings: Findings;
  examination: Examination;
  options: Options;
  change: (choices: Choices) => void;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = [...(findings.warnings ?? []), ...(findings.notes ?? [])];
  return (
    <>
      {findings.refusal && (
        <p className="imports-fault" role="alert">
          {inWords(findings.refusal, language)}
        </p>
      )}
      <Counts findings={findings} />
      <UnknownWordsPanel {...{ file, findings, options, change }} headers={examination.headers} />
      {findings.places && <PlaceMap file={file} places={findings.places} change={change} />}
      <ProblemTable problems={findings.problems} unknown={findings.unknown} />
      {findings.workbookRows !== null && (
        <p>
          <button
            type="button"
            onClick={() => imports.refusedRows(file.id).then((blob) => saveFile(blob, `${file.fileName}.refused.xlsx`))}
          >
            {t("imports.refusedWorkbook", {
              count: findings.workbookRows,
              shown: countOf(findings.workbookRows, language),
            })}
          </button>{" "}
          <small>{t("imports.refusedHint")}</small>
        </p>
      )}
      {told.length > 0 && (
        <details className="imports-told">
          <summary>{t("imports.notes", { count: told.length })}</summary>
          <ul>
            {told.map((line) => (
              <li key={line}>{inWords(line, language)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** New, changed, the same, refused. */
export function Counts({ findings }: { findings: Findings }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <dl className="imports-counts">
      {COUNTS.map((count) => (
        <div key={count} data-count={count}>
          <dt>{t(`imports.count.${count}`)}</dt>
          <dd>{countOf(findings[count], language)}</dd>
        </div>
      ))}
    </dl>
  );
}
