import { stringifyDocument } from "@urql/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CopyButton } from "../../../../ui/copy-button.tsx";
import { NumberQuery } from "./number.queries.ts";

const TEXT = stringifyDocument(NumberQuery).trim();

/** The very query that gave the number, to copy or to open where queries are written. */
export function QueryBehind({ variables }: { variables: object }): ReactNode {
  const { t } = useTranslation();
  const printed = JSON.stringify(variables, null, 2);
  const link = `/explore?query=${encodeURIComponent(TEXT)}&variables=${encodeURIComponent(printed)}`;
  return (
    <section className="query-behind">
      <h3>{t("leadership.number.query")}</h3>
      <p className="query-actions">
        <a className="plain-button" href={link}>
          {t("leadership.number.explore")}
        </a>
        <CopyButton text={() => `${TEXT}\n\n# ${t("leadership.number.variables")}\n${printed}\n`} />
      </p>
      <details>
        <summary>{t("leadership.number.queryText")}</summary>
        <pre>
          <code>{TEXT}</code>
        </pre>
        <pre>
          <code>{printed}</code>
        </pre>
      </details>
    </section>
  );
}
