import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ResultOf } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import { elsewhere, type PeriodView } from "../../shell/period-page.tsx";
import { STREET_COLUMNS } from "./columns.ts";
import { SourcesCell } from "./sources-cell.tsx";
import { StreetCell } from "./street-cell.tsx";
import type { StreetsAddress, TableLevel } from "./streets-address.ts";
import type { StreetRow, StreetsQuery } from "./streets-query.ts";

interface Rows {
  readonly view: PeriodView;
  readonly report: ResultOf<typeof StreetsQuery>["complaintReport"];
  readonly level: TableLevel;
  change(patch: Partial<StreetsAddress>): void;
}

/** The total, the regions, and what is in none of them: together they add up. */
export function StreetRows({ view, report, level, change }: Rows): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const cells = (row: StreetRow): ReactNode => (
    <>
      {STREET_COLUMNS.map((column) => (
        <StreetCell key={column} row={row} column={column} view={view} change={change} />
      ))}
      <SourcesCell row={row} />
    </>
  );
  return (
    <>
      <tbody>
        <tr data-code={report.total.region.code} data-depth={0}>
          <th scope="row">{t("streets.total")}</th>
          {cells(report.total)}
        </tr>
      </tbody>
      <tbody>
        {report.nodes.map((row) => (
          <tr key={row.region.code} data-code={row.region.code}>
            <th scope="row">
              {level === "COMMUNITY" ? (
                nameIn(language, row)
              ) : (
                <Link to={view.path} search={elsewhere(view, row.region.code)}>
                  {nameIn(language, row)}
                </Link>
              )}
              {row.region.parent && row.region.parent.code !== view.address.region && (
                <small>{nameIn(language, row.region.parent)}</small>
              )}
            </th>
            {cells(row)}
          </tr>
        ))}
      </tbody>
      <tbody>
        {report.remainder.map((row) => (
          <tr key={`${row.kind} ${row.region.code}`} data-kind={row.kind}>
            <th scope="row">{nameIn(language, row)}</th>
            {cells(row)}
          </tr>
        ))}
      </tbody>
    </>
  );
}
