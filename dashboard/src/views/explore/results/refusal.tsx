import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../format/number.ts";
import { usePlatform } from "../../../platform.tsx";
import type { Answer, RunError } from "../runs.ts";

const TOO_LARGE = new Set(["QUERY_TOO_LARGE", "COST_LIMIT"]);

/** Why an answer is missing or incomplete; of a query that is too large, where it is and how to narrow it. */
export function Refusal({ answer }: { answer: Answer }): ReactNode {
  const { t } = useTranslation();
  const errors = answer.errors ?? [];
  const [first] = errors;
  if (first === undefined) return null;
  if (TOO_LARGE.has(first.extensions?.code ?? "")) return <TooLarge error={first} />;
  return (
    <div className="refusal" role="alert">
      <strong>{t(answer.data ? "explore.results.partly" : "explore.results.errors")}</strong>
      <ul>
        {errors.slice(0, 5).map(({ message, extensions }) => (
          <li key={message} lang="en">
            {message}
            {extensions?.code && <code>{extensions.code}</code>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function TooLarge({ error }: { error: RunError }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const print = (value: number | undefined): string => (value === undefined ? "—" : formatNumber(value, 0, language));
  const { limit, got, parts = [] } = error.extensions ?? {};
  const [largest] = parts;
  return (
    <div className="refusal" role="alert">
      <strong>{t("explore.tooLarge.title")}</strong>
      <p>
        {t(largest ? "explore.tooLarge.measure" : "explore.tooLarge.measureOther", {
          got: print(got),
          limit: print(limit),
        })}
      </p>
      {largest ? (
        <>
          <p>{t("explore.tooLarge.where")}</p>
          <ul>
            {parts.map(({ path, cost, factor }) => (
              <li key={path}>
                {t(factor > 1 ? "explore.tooLarge.partTimes" : "explore.tooLarge.part", {
                  path,
                  cost: print(cost),
                  factor: print(factor),
                })}
              </li>
            ))}
          </ul>
          <p>{t("explore.tooLarge.how")}</p>
          <ul>
            <li>{t("explore.tooLarge.first", { path: largest.path })}</li>
            {parts.some(({ path, factor }) => factor > 1 && path.includes(".")) && (
              <li>{t("explore.tooLarge.nested")}</li>
            )}
            <li>{t("explore.tooLarge.under")}</li>
            <li>{t("explore.tooLarge.fields")}</li>
          </ul>
        </>
      ) : (
        <p lang="en">{error.message}</p>
      )}
    </div>
  );
}
