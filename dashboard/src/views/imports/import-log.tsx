import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { whoDid } from "../../format/who-did.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { countOf } from "./figures.ts";
import type { LaterImport, LoggedImport, Options } from "./imports-client.ts";
import { inWords } from "./in-words.ts";
import { ProgressPanel } from "./progress-panel.tsx";
import { useUndoing } from "./use-undoing.ts";

const COLUMNS = ["when", "file", "kind", "who", "inserted", "updated", "unchanged", "refused", "undo"] as const;

/** What came in: who brought it, when, what it changed; and a way to take it back. */
export function ImportLog({
  log,
  options,
  changed,
}: {
  log: readonly LoggedImport[];
  options: Options;
  changed: () => void;
}): ReactNode {
  const { t } = useTranslation();
  if (log.length === 0) return <p className="muted">{t("imports.nothingYet")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="imports-table imports-log" tabIndex={0} aria-label={t("imports.log")}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`imports.logColumn.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {log.map((one) => (
            <LogRow key={one.import_id} one={one} options={options} changed={changed} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LogRow({ one, options, changed }: { one: LoggedImport; options: Options; changed: () => void }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asked, setAsked] = useState(false);
  const { now, fault, undo, stop } = useUndoing(one, changed);
  const kind = options.kinds.find((known) => known.kind === one.kind);
  const when = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-CN", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  });
  return (
    <tr data-import={one.import_id} data-undone={now.undone_at !== null || undefined}>
      <td>{when.format(new Date(one.finished_at))}</td>
      <th scope="row">
        {one.file_name} <small title={one.sha256}>{one.sha256.slice(0, 8)}</small>
      </th>
      <td>
        {kind ? (language === "zh" ? kind.zh : kind.en) : one.kind} <small>{one.source}</small>
      </td>
      <td>{whoDid(t, one.actor) || "—"}</td>
      <td>{countOf(one.rows_inserted, language)}</td>
      <td>{countOf(one.rows_updated, language)}</td>
      <td>{countOf(one.rows_unchanged, language)}</td>
      <td>{countOf(one.rows_refused, language)}</td>
      <td>
        {now.work ? (
          <ProgressPanel work={now.work} stop={stop} />
        ) : now.undone_at !== null ? (
          <small>
            {t("imports.undone", { who: whoDid(t, now.undone_by), when: when.format(new Date(now.undone_at)) })}
          </small>
        ) : now.undoable ? (
          asked ? (
            <>
              <button
                type="button"
                onClick={() => {
                  undo();
                  setAsked(false);
                }}
              >
                {t("imports.undoSure")}
              </button>
              <button type="button" onClick={() => setAsked(false)}>
                {t("imports.keepIt")}
              </button>
            </>
          ) : (
            <button type="button" onClick={() => setAsked(true)}>
              {t("imports.undo")}
            </button>
          )
        ) : null}
        {(fault ?? now.refusal ?? now.failure) !== null && (
          <div role="alert">
            {now.failure ? t("imports.failure", { id: now.failure }) : inWords((fault ?? now.refusal)!, language)}
            <LaterImports later={now.later} />
          </div>
        )}
      </td>
    </tr>
  );
}

function LaterImports({ later }: { later: readonly LaterImport[] }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  if (later.length === 0) return null;
  return (
    <ul>
      {later.map(({ importId, fileName, rows }) => (
        <li key={importId ?? ""}>
          {fileName ?? t("imports.recorded")} · {t("imports.inRows", { count: rows, shown: countOf(rows, language) })}
        </li>
      ))}
    </ul>
  );
}
