import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import type { Choices, Examination, Options, WaitingFile } from "./imports-client.ts";

/** Kinds whose rows may have coordinates. */
const LOCATED = ["regions", "estates", "complaints"];

/** What the file holds, of whom, in which system, and where in it: what was found is shown and can be said otherwise. */
export function ReadingForm({
  file: { choices },
  examination,
  options,
  change,
}: {
  file: WaitingFile;
  examination: Examination;
  options: Options;
  change: (choices: Choices) => void;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const kind = choices.kind ?? examination.kind ?? "";
  const likely = new Set(examination.likelyKinds);
  const kinds = [...options.kinds].sort((a, b) => Number(likely.has(b.kind)) - Number(likely.has(a.kind)));
  return (
    <form className="imports-form" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{t("imports.kind")}</span>
        <select
          value={kind}
          onChange={({ target }) => change({ ...choices, kind: target.value, mapping: { columns: {} } })}
        >
          {kind === "" && <option value="">{t("imports.choose")}</option>}
          {kinds.map((one) => (
            <option key={one.kind} value={one.kind}>
              {language === "zh" ? one.zh : one.en}
              {choices.kind === undefined && one.kind === examination.kind ? t("imports.guessed") : ""}
            </option>
          ))}
        </select>
      </label>
      <SourceField
        key={choices.sourceName}
        given={choices.sourceName ?? ""}
        known={options.sources}
        change={(sourceName) => change({ ...choices, kind, sourceName })}
      />
      {(LOCATED.includes(kind) || choices.crs !== undefined) && (
        <label>
          <span>{t("imports.crs")}</span>
          <select value={choices.crs ?? ""} onChange={({ target }) => change({ ...choices, kind, crs: target.value })}>
            {choices.crs === undefined && <option value="">{t("imports.choose")}</option>}
            {options.systems.map((crs) => (
              <option key={crs} value={crs}>
                {t(`imports.system.${crs as "wgs84"}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {examination.sheets.length > 1 && (
        <label>
          <span>{t("imports.sheet")}</span>
          <select
            value={examination.sheet ?? ""}
            onChange={({ target }) => {
              const { headerRow: _, ...others } = choices;
              change({ ...others, sheet: target.value });
            }}
          >
            {examination.sheets.map(({ name, hidden }) => (
              <option key={name} value={name}>
                {name}
                {hidden ? t("imports.hiddenSheet") : ""}
              </option>
            ))}
          </select>
        </label>
      )}
      {examination.headerRow !== null && (
        <label>
          <span>{t("imports.headerRow")}</span>
          <input
            key={examination.headerRow}
            type="number"
            min={1}
            defaultValue={examination.headerRow}
            onBlur={({ target }) => {
              const headerRow = Number(target.value);
              if (headerRow >= 1 && headerRow !== examination.headerRow) change({ ...choices, headerRow });
            }}
          />
        </label>
      )}
    </form>
  );
}

function SourceField({
  given,
  known,
  change,
}: {
  given: string;
  known: readonly string[];
  change: (name: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const list = useId();
  const [name, setName] = useState(given);
  const say = (): void => {
    if (name.trim() !== "" && name.trim() !== given) change(name.trim());
  };
  return (
    <label>
      <span>{t("imports.source")}</span>
      <input
        value={name}
        list={list}
        placeholder={t("imports.sourceHint")}
        onChange={({ target }) => setName(target.value)}
        onBlur={say}
        onKeyDown={({ key }) => key === "Enter" && say()}
      />
      <datalist id={list}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </label>
  );
}
