import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../format/number.ts";
import type { RunError } from "../../../graphql/run-error.ts";
import { usePlatform } from "../../../platform.tsx";

/** A query that would hold too much: its measure, the parts that make it, and how to narrow them. */
export function TooLarge({ error }: { error: RunError }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const print = (value: unknown): string => (typeof value === "number" ? formatNumber(value, 0, language) : "—");
  const { limit, got, parts = [] } = error.extensions ?? {};
  const [largest] = parts;
  return (
    <>
      <strong>{t("explore.tooLarge.title")}</strong>
      <p>{t("explore.tooLarge.measure", { got: print(got), limit: print(limit) })}</p>
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
        {largest && <li>{t("explore.tooLarge.first", { path: largest.path })}</li>}
        {parts.some(({ path, factor }) => factor > 1 && path.includes(".")) && <li>{t("explore.tooLarge.nested")}</li>}
        <li>{t("explore.tooLarge.under")}</li>
        <li>{t("explore.tooLarge.fields")}</li>
      </ul>
    </>
  );
}
