import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../../platform.tsx";
import type { PeriodView } from "../../shell/period-page.tsx";
import { cellNote, cellText, toneOf } from "./cell-text.ts";
import { COLUMNS, type StreetColumn } from "./columns.ts";
import type { StreetsAddress } from "./streets-address.ts";
import type { StreetRow } from "./streets-query.ts";

/** A number that opens what it counts; a remainder's opens nothing, since it is no region of its own. */
export function StreetCell(props: {
  row: StreetRow;
  column: StreetColumn;
  view: PeriodView;
  change(patch: Partial<StreetsAddress>): void;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { row, column, view, change } = props;
  const text = cellText(row, column, language);
  if (text === null)
    return (
      <td data-column={column} data-value="">
        <span className="muted" title={row.noData?.[language] ?? whyMissing(row, column, t)}>
          —
        </span>
      </td>
    );
  const note = cellNote(row, column, language, t);
  const { opens } = COLUMNS[column];
  const { code } = row.region;
  const { region, to, regions } = view.address;
  return (
    <td data-column={column} data-value={row[column] ?? ""} data-tone={toneOf(row, column) ?? undefined}>
      {row.kind !== null ? (
        text
      ) : "list" in opens ? (
        <button type="button" onClick={() => change({ opened: { kind: opens.list, region: code } })}>
          {text}
        </button>
      ) : (
        <Link
          to="/"
          search={{
            region,
            month: to,
            indicator: opens.indicator,
            number: `${opens.indicator}@${code}`,
            ...(regions && { regions }),
          }}
        >
          {text}
        </Link>
      )}
      {note && <small>{note}</small>}
    </td>
  );
}

/** Why a cell of a row that has data is empty. */
function whyMissing(row: StreetRow, column: StreetColumn, t: TFunction): string {
  if (column === "perThousandHouseholds") return t("streets.noHouseholds");
  if ((column === "handledInTime" || column === "closedInTime") && !row.judged) return t("streets.notJudged");
  if ((column === "medianHoursToClose" || column === "p90HoursToClose") && !row.closed) return t("streets.noneClosed");
  if (column === "satisfaction") return t("streets.noneRated");
  return t("headline.noValue");
}
