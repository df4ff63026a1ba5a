import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount, formatNumber } from "../../format/number.ts";
import { usePlatform } from "../../platform.tsx";

interface Row {
  readonly name: string;
  readonly due: number;
  readonly unknown: number;
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How many become due, and how many of them are expected to be overdue; — where nothing is foreseen. */
export function ForecastTable({
  label,
  first,
  rows,
}: {
  label: string;
  first: string;
  rows: readonly Row[];
}): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const whole = (value: number): string => formatNumber(value, 0, language);
  return (
    <div className="table-scroll">
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{t("forecast.due")}</th>
            <th scope="col">{t("forecast.expected")}</th>
            <th scope="col">{t("forecast.interval")}</th>
            <th scope="col">{t("forecast.unknown")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, due, unknown, expected, low, high }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{whole(due)}</td>
              <td>{expected === null ? "—" : formatCount(expected, language)}</td>
              <td>{low === null || high === null ? "—" : `${whole(low)}–${whole(high)}`}</td>
              <td>{whole(unknown)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
