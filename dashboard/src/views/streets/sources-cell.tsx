import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../format/number.ts";
import { sourceName } from "../../format/source-name.ts";
import { usePlatform } from "../../platform.tsx";
import type { StreetRow } from "./streets-query.ts";

/** Where a row's complaints came from: each source with its number, most first. */
export function SourcesCell({ row }: { row: StreetRow }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  if (row.sources === null)
    return (
      <td data-column="sources">
        <span className="muted">—</span>
      </td>
    );
  return (
    <td data-column="sources" className="text">
      {row.sources
        .map(({ source, complaints }) => `${sourceName(source, t)} ${formatNumber(complaints, 0, language)}`)
        .join(t("listComma"))}
    </td>
  );
}
