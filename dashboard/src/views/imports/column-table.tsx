import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { readAs } from "./choose-columns.ts";
import type { Choices, Examination, WaitingFile } from "./imports-client.ts";

/** The first rows of the file, and above each column what it is read as. */
export function ColumnTable({
  file: { choices },
  examination: { headers, columns, rows, fault },
  change,
}: {
  file: WaitingFile;
  examination: Examination;
  change: (choices: Choices) => void;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = ({ name, usual, needed }: Examination["columns"][number]): string =>
    `${language === "zh" ? usual : name}${needed ? t("imports.needed") : ""}`;
  return (
    <>
      {fault && (
        <p className="imports-fault" role="status">
          {fault}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className="imports-table imports-preview" tabIndex={0} aria-label={t("imports.columns")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("imports.row")}</th>
              {headers.map(({ header, column }) => (
                <th key={header} scope="col" data-read={column ?? undefined}>
                  <span>{header}</span>
                  <select
                    aria-label={t("imports.readAs", { header })}
                    value={column ?? ""}
                    onChange={({ target }) => change(readAs(choices, headers, header, target.value || null))}
                  >
                    <option value="">{t("imports.notRead")}</option>
                    {columns.map((one) => (
                      <option key={one.name} value={one.name}>
                        {nameOf(one)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {headers.map(({ header, column }, at) => (
                  <td key={header} data-read={column ?? undefined}>
                    {cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
