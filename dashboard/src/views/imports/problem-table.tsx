import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { countOf } from "./figures.ts";
import type { Findings } from "./imports-client.ts";

const VALUES_SHOWN = 5;

/** Why rows are refused: by column and reason, the most frequent first. */
export function ProblemTable({ problems, unknown }: Pick<Findings, "problems" | "unknown">): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  if (problems.length === 0) return null;
  /** Codes that are expected, by their names. */
  const listed = ({ expected, expectedZh, column }: (typeof problems)[number]): string => {
    const codes = unknown.find(({ header }) => header === column)?.codes;
    if (codes === undefined || !expected.startsWith("one of ")) return language === "zh" ? expectedZh : expected;
    return t("imports.oneOf", { words: codes.map((code) => code[language]).join(language === "zh" ? "、" : ", ") });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="imports-table" tabIndex={0} aria-label={t("imports.problems")}>
      <table>
        <caption>{t("imports.problems")}</caption>
        <thead>
          <tr>
            {(["column", "expected", "got", "rows"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`imports.problem.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.column} ${problem.expected}`}>
              <th scope="row">{problem.column}</th>
              <td>{listed(problem)}</td>
              <td>
                {problem.values
                  .slice(0, VALUES_SHOWN)
                  .map(
                    ({ got, count: times }) =>
                      `${got === "" ? t("imports.blank") : got}${times > 1 ? ` ×${countOf(times, language)}` : ""}`,
                  )
                  .join(language === "zh" ? "、" : ", ")}
                {problem.values.length > VALUES_SHOWN && " …"}
              </td>
              <td>
                {countOf(problem.count, language)} <small>{t("imports.firstRow", { row: problem.row })}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
