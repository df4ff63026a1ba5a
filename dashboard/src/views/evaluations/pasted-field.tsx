import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A table's text, pasted or read from a file: columns parted by commas or tabs. */
export function PastedField(props: {
  label: string;
  rows: number;
  placeholder?: string;
  text: string;
  change(text: string): void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <label className="pasted">
        {props.label}
        <textarea
          rows={props.rows}
          value={props.text}
          placeholder={props.placeholder}
          spellCheck={false}
          onChange={({ target }) => props.change(target.value)}
        />
      </label>
      <label>
        {t("evaluations.csv")}
        <input
          type="file"
          accept=".csv,.tsv,.txt"
          onChange={({ target }) => void target.files?.[0]?.text().then(props.change)}
        />
      </label>
    </>
  );
}
