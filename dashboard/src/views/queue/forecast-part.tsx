import "../../i18n/views/forecast.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { localMinute } from "../../calendar/local-time.ts";
import { formatMinute } from "../../format/minute.ts";
import { formatDayOfYear } from "../../format/month.ts";
import { formatNumber } from "../../format/number.ts";
import { type Language, nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import { PagePart } from "../../shell/period-page.tsx";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { type Forecast, ForecastQuery } from "./forecast-query.ts";
import { ForecastTable } from "./forecast-table.tsx";

/** What will be overdue of the open complaints, asked for once: it goes by a year's complaints, and changes slowly. */
export function ForecastPart({ under }: { under: string }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const [{ data, error }, ask] = useQuery({ query: ForecastQuery, variables: { under } });
  const told = data?.breachForecast;
  const last = told?.horizons.at(-1);
  const whole = (value: number): string => formatNumber(value, 0, language);
  return (
    <PagePart
      name="forecast"
      title={t("forecast.title")}
      note={told && t("forecast.note", { moment: formatMinute(told.at, language), overdue: whole(told.overdue) })}
    >
      {error ? (
        <Failed error={error} retry={() => ask({ requestPolicy: "network-only" })} />
      ) : told === undefined || last === undefined ? (
        <Loading lines={1} />
      ) : last.due === 0 ? (
        <Empty>{t("forecast.nothingDue", { day: dayOf(last.until, language) })}</Empty>
      ) : (
        <details>
          <summary>
            {t(last.expected === null ? "forecast.notForeseen" : "forecast.foreseen", {
              day: dayOf(last.until, language),
              due: whole(last.due),
              expected: whole(last.expected ?? 0),
              low: whole(last.low ?? 0),
              high: whole(last.high ?? 0),
            })}
          </summary>
          <Told forecast={told} />
        </details>
      )}
    </PagePart>
  );
}

const dayOf = (instant: string, language: Language): string =>
  formatDayOfYear(localMinute(instant).slice(0, 10), language);

/** Until each moment, how far it is proved, and by category and firm. */
function Told({ forecast }: { forecast: Forecast }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { horizons, categories, firms, skill } = forecast;
  const score = (value: number | null): string => (value === null ? "" : formatNumber(value, 3, language));
  return (
    <>
      <ForecastTable
        label={t("forecast.title")}
        first={t("forecast.until")}
        rows={horizons.map((row) => ({
          ...row,
          name: t(`forecast.horizon.${row.horizon}`, { day: dayOf(row.until, language) }),
        }))}
      />
      <p className="facts">
        {t(`forecast.skill.${skill.verdict}`, {
          judged: formatNumber(skill.judged, 0, language),
          forecast: score(skill.forecast),
          allInLimit: score(skill.allInLimit),
          lastRate: score(skill.lastRate),
        })}
      </p>
      <h3>{t("forecast.parts", { day: dayOf(horizons.at(-1)!.until, language) })}</h3>
      <div className="forecast-parts">
        <ForecastTable
          label={t("queue.category")}
          first={t("queue.category")}
          rows={categories.map((row) => ({ ...row, name: nameIn(language, row.category) }))}
        />
        <ForecastTable
          label={t("forecast.firm")}
          first={t("forecast.firm")}
          rows={firms.map((row) => ({ ...row, name: row.firm?.name ?? t("forecast.noFirm") }))}
        />
      </div>
    </>
  );
}
