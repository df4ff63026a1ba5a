import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LAST_DAY, type Rhythm } from "./rhythm.ts";

/** Every month, week or day, and when. */
export function RhythmFields({ rhythm, onChange }: { rhythm: Rhythm; onChange(rhythm: Rhythm): void }): ReactNode {
  const { t } = useTranslation();
  const { every, day, weekday, time } = rhythm;
  return (
    <fieldset>
      <legend>{t("sending.time")}</legend>
      <select
        aria-label={t("sending.every")}
        value={every}
        onChange={(event) => onChange({ ...rhythm, every: event.target.value as Rhythm["every"] })}
      >
        {(["month", "week", "day"] as const).map((one) => (
          <option key={one} value={one}>
            {t(`sending.rhythm.${one}`)}
          </option>
        ))}
      </select>
      {every === "month" && (
        <select
          aria-label={t("sending.dayOfMonth")}
          value={day}
          onChange={(event) => onChange({ ...rhythm, day: Number(event.target.value) })}
        >
          {Array.from({ length: LAST_DAY }, (_, i) => i + 1).map((one) => (
            <option key={one} value={one}>
              {t("sending.dayIs", { day: one })}
            </option>
          ))}
        </select>
      )}
      {every === "week" && (
        <select
          aria-label={t("sending.dayOfWeek")}
          value={weekday}
          onChange={(event) => onChange({ ...rhythm, weekday: Number(event.target.value) })}
        >
          {([1, 2, 3, 4, 5, 6, 7] as const).map((one) => (
            <option key={one} value={one}>
              {t(`sending.weekday.d${one}`)}
            </option>
          ))}
        </select>
      )}
      <input
        type="time"
        required
        aria-label={t("sending.clock")}
        value={time}
        onChange={(event) => event.target.value !== "" && onChange({ ...rhythm, time: event.target.value })}
      />
      <small>{t("sending.chinaTime")}</small>
    </fieldset>
  );
}
