import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatLasting } from "../../format/lasting.ts";
import { formatNumber } from "../../format/number.ts";
import { usePlatform } from "../../platform.tsx";
import { type HoursScale, hoursScale } from "./hours-scale.ts";
import type { BoxHours } from "./times-query.ts";

/** A row of boxes: of whom it is, and what it leads to. */
export interface BoxRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly received: number;
  readonly closed: number;
  /** Null: none is closed. */
  readonly hours: BoxHours | null;
  /** Opens the complaints that are closed. */
  onOpen(): void;
}

/** How long complaints took to be closed, a box a row on one scale: from the lower to the upper quartile, with the median and the tenths. */
export function CloseBoxes({ label, rows }: { label: string; rows: readonly BoxRow[] }): ReactNode {
  const { t } = useTranslation();
  const scale = hoursScale(Math.max(0, ...rows.map(({ hours }) => hours?.p90 ?? 0)));
  return (
    <div className="table-scroll">
      <table className="close-boxes" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col">{t("times.median")}</th>
            <th scope="col">{t("times.p90")}</th>
            <th scope="col">{t("times.closed")}</th>
            <th scope="col">{t("times.notClosed")}</th>
            <th scope="col" className="scale">
              <Ticks scale={scale} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} scale={scale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, scale }: { row: BoxRow; scale: HoursScale }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { hours, received, closed } = row;
  const number = (value: number): string => formatNumber(value, 0, language);
  return (
    <tr data-row={row.key}>
      <th scope="row">{row.name}</th>
      <td>{hours ? scale.lasting(hours.median, language) : "—"}</td>
      <td>{hours ? scale.lasting(hours.p90, language) : "—"}</td>
      <td>
        {closed > 0 ? (
          <button type="button" onClick={row.onOpen}>
            {number(closed)}
          </button>
        ) : (
          "0"
        )}
      </td>
      <td>{number(received - closed)}</td>
      <td className="scale">
        {hours ? <Box hours={hours} scale={scale} /> : <span className="muted">{t("times.none")}</span>}
      </td>
    </tr>
  );
}

function Ticks({ scale }: { scale: HoursScale }): ReactNode {
  const { language } = usePlatform();
  return (
    <span className="ticks">
      {scale.ticks.map((hours) => (
        <span key={hours} style={{ insetInlineStart: `${scale.at(hours)}%` }}>
          {scale.tickText(hours, language)}
        </span>
      ))}
    </span>
  );
}

/** Two thirds of the height of a row. */
const [TOP, HEIGHT, MIDDLE] = [6, 12, 12];

function Box({ hours, scale }: { hours: BoxHours; scale: HoursScale }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const said = Object.fromEntries(
    Object.entries(hours).map(([key, value]) => [key, formatLasting(value, language)]),
  ) as Record<keyof typeof hours, string>;
  const at = (value: number): string => `${scale.at(value)}%`;
  const across = (from: number, to: number): string => `${scale.at(to) - scale.at(from)}%`;
  const text = t("times.box", said);
  return (
    <svg className="box" role="img" aria-label={text} width="100%" height="24">
      <title>{text}</title>
      {scale.ticks.map((tick) => (
        <line key={tick} className="tick" x1={at(tick)} x2={at(tick)} y1={0} y2={24} />
      ))}
      <line className="whisker" x1={at(hours.p10)} x2={at(hours.p90)} y1={MIDDLE} y2={MIDDLE} />
      <rect
        x={at(hours.lowerQuartile)}
        width={across(hours.lowerQuartile, hours.upperQuartile)}
        y={TOP}
        height={HEIGHT}
      />
      <line className="median" x1={at(hours.median)} x2={at(hours.median)} y1={TOP - 2} y2={TOP + HEIGHT + 2} />
    </svg>
  );
}
