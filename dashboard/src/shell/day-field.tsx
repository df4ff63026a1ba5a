import "../i18n/views/day-part.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type DayPart, partsOf, withPart } from "../calendar/day.ts";
import { lastDay, monthOf } from "../calendar/month.ts";
import { formatDayPart } from "../format/month.ts";
import { useLanguage } from "../i18n/use-language.ts";

const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

/** A day from three lists: a browser's own field speaks the browser's language, not that of the page. */
export function DayField(props: {
  label: string;
  day: string | undefined;
  /** Where none is chosen yet, the first part that is chosen changes this one. */
  start: string;
  /** Years to choose from. */
  years: readonly number[];
  onDay(day: string): void;
  /** Where no day may be chosen as well. */
  onNone?(): void;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { day, start, years, onDay, onNone } = props;
  const parts = day === undefined ? null : partsOf(day);
  const choices: Record<DayPart, readonly number[]> = {
    year: parts === null || years.includes(parts.year) ? years : [parts.year, ...years],
    month: upTo(12),
    date: upTo(day === undefined ? 31 : partsOf(lastDay(monthOf(day))).date),
  };
  return (
    <fieldset className="field" aria-label={props.label}>
      <span aria-hidden="true">{props.label}</span>
      {(["year", "month", "date"] as const).map((part) => (
        <select
          key={part}
          aria-label={t(`dayPart.${part}`)}
          value={parts?.[part] ?? ""}
          onChange={({ target: { value } }) =>
            value === "" ? onNone?.() : onDay(withPart(day ?? start, part, Number(value)))
          }
        >
          {(onNone || day === undefined) && <option value="">{t(`dayPart.${part}`)}</option>}
          {choices[part].map((choice) => (
            <option key={choice} value={choice}>
              {formatDayPart(part, choice, language)}
            </option>
          ))}
        </select>
      ))}
    </fieldset>
  );
}
