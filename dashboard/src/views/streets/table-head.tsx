import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Words } from "../../ui/words.tsx";
import { COLUMNS, GROUPS, isLargestFirst, STREET_COLUMNS, type StreetColumn } from "./columns.ts";
import type { StreetsAddress } from "./streets-address.ts";

/** Groups, and below them the columns, each a button that sorts by it: worst first, and turned by another press. */
export function TableHead(props: { address: StreetsAddress; change(patch: Partial<StreetsAddress>): void }): ReactNode {
  const { t } = useTranslation();
  const { address, change } = props;
  const sortBy = (column: StreetColumn): void =>
    change({
      sort: column,
      largestFirst: column === address.sort ? !address.largestFirst : isLargestFirst(column),
    });
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col">
          {t("streets.region")}
        </th>
        {GROUPS.map((group) => (
          <th
            key={group}
            scope="colgroup"
            colSpan={STREET_COLUMNS.filter((column) => COLUMNS[column].group === group).length}
          >
            {t(`streets.group.${group}`)}
          </th>
        ))}
        <th rowSpan={2} scope="col">
          {t("streets.sources")}
        </th>
      </tr>
      <tr>
        {STREET_COLUMNS.map((column) => {
          const isSorted = column === address.sort;
          return (
            <th
              key={column}
              scope="col"
              data-column={column}
              aria-sort={isSorted ? (address.largestFirst ? "descending" : "ascending") : "none"}
            >
              <button
                type="button"
                title={t("streets.sortBy", { column: t(`streets.column.${column}`) })}
                onClick={() => sortBy(column)}
              >
                <Words text={t(`streets.column.${column}`)} />
                <span aria-hidden="true">{isSorted ? (address.largestFirst ? " ↓" : " ↑") : ""}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
