import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { takeFor, takenFor } from "./choose-columns.ts";
import { countOf } from "./figures.ts";
import type { Choices, Examination, Findings, Options, UnknownWords, WaitingFile } from "./imports-client.ts";

/** Words that a list does not have, with how many rows have each: each is taken for one of its codes. */
export function UnknownWordsPanel({
  file: { choices },
  findings,
  headers,
  options,
  change,
}: {
  file: WaitingFile;
  findings: Findings;
  headers: Examination["headers"];
  options: Options;
  change: (choices: Choices) => void;
}): ReactNode {
  const { t } = useTranslation();
  return [...findings.unknown, ...newCategories(findings, headers, options)].map((unknown) => (
    <section
      key={unknown.column}
      className="imports-words"
      aria-label={t("imports.wordsOf", { header: unknown.header })}
    >
      <h4>{t("imports.wordsOf", { header: unknown.header })}</h4>
      <p className="muted">{t(unknown.column === "category" ? "imports.newCategories" : "imports.unknownWords")}</p>
      <ul>
        {unknown.words.map(({ word, rows }) => (
          <Word
            key={word}
            unknown={unknown}
            word={word}
            rows={rows}
            meant={takenFor(choices, unknown.column, word)}
            take={(meant) => change(takeFor(choices, unknown, word, meant))}
          />
        ))}
      </ul>
    </section>
  ));
}

function Word({
  unknown,
  word,
  rows,
  meant,
  take,
}: {
  unknown: UnknownWords;
  word: string;
  rows: number;
  meant: string | null;
  take: (meant: string | null) => void;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li>
      <label>
        <span>
          {word} <small>{t("imports.inRows", { count: rows, shown: countOf(rows, language) })}</small>
        </span>
        <select value={meant ?? ""} onChange={({ target }) => take(target.value || null)}>
          <option value="">{t(unknown.column === "category" ? "imports.asItStands" : "imports.choose")}</option>
          {unknown.codes.map(({ code, zh, en }) => (
            <option key={code} value={code}>
              {language === "zh" ? zh : en}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}

/** Categories that the file would make, as words that can be taken for those that there are. */
function newCategories({ categories }: Findings, headers: Examination["headers"], options: Options): UnknownWords[] {
  const header = headers.find(({ column }) => column === "category")?.header;
  if (categories.length === 0 || header === undefined) return [];
  const codes = options.categories.map(({ category, name_zh, name_en }) => ({
    code: category,
    zh: name_zh,
    en: name_en,
  }));
  const words = categories.map(({ value, rows }) => ({ word: value, rows }));
  return [{ column: "category", header, codes, words }];
}
