import "../../i18n/views/calendar.ts";
import "./calendar.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { calendar_day_kinds } from "../../../../schema/code-lists.json";
import { formatDayOfYear } from "../../format/month.ts";
import { formatNumber } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { Page } from "../../shell/page.tsx";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { type WorkingYear, WorkingYearQuery } from "./calendar-query.ts";
import { holidaysOf } from "./holidays.ts";
import { MonthTable } from "./month-table.tsx";

/** Years that may be chosen around the one of today. */
const YEARS = [-6, 2] as const;
const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));

/** The working calendar: a year's working days, holidays and worked weekends, and a region's business hours. */
export function CalendarPage(): ReactNode {
  const { t } = useTranslation();
  const { platform } = usePlatform();
  const search = useSearch({ strict: false }) as { region?: string; year?: string };
  const navigate = useNavigate();
  const thisYear = Number(platform.today.slice(0, 4));
  const years = Array.from({ length: YEARS[1] - YEARS[0] + 1 }, (_, place) => thisYear + YEARS[1] - place);
  const year = years.find((one) => String(one) === search.year) ?? thisYear;
  const region = search.region ?? platform.roots[0]?.code ?? "";
  const live = useLive(WorkingYearQuery, { year, region });
  const told = live.data?.workingYear;
  const isKnown = (one: number): boolean => told === undefined || one <= told.lastAnnounced;
  return (
    <Page className="calendar-page" title={t("calendar.title")}>
      <div className="title">
        <h1>{t("calendar.title")}</h1>
        <p className="muted">{t("calendar.intro")}</p>
      </div>
      <div className="filters">
        <label>
          {t("calendar.year")}
          <select
            value={year}
            onChange={({ target }) =>
              void navigate({ to: "/calendar", search: { ...search, year: target.value }, resetScroll: false })
            }
          >
            {years.map((one) => (
              <option key={one} value={one}>
                {t(isKnown(one) ? "calendar.yearOf" : "calendar.provisionalYear", { year: one })}
              </option>
            ))}
          </select>
        </label>
        <Link to="/queue" search={search.region ? { region } : {}}>
          {t("calendar.queue")}
        </Link>
        <Link to="/policies" search={search.region ? { region } : {}}>
          {t("calendar.policies")}
        </Link>
      </div>
      {live.error ? (
        <Failed error={live.error} retry={live.retry} />
      ) : told === undefined ? (
        <Loading lines={8} />
      ) : (
        <Year year={told} region={live.data?.region ?? null} />
      )}
    </Page>
  );
}

function Year(props: { year: WorkingYear; region: { nameZh: string; nameEn: string } | null }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { year } = props;
  const periods = year.businessPeriods.map(({ opens, closes }) => `${opens}–${closes}`).join(t("calendar.periodAnd"));
  const count = { year: year.year, days: formatNumber(year.workingDays, 0, language) };
  return (
    <>
      <p data-announced={year.isAnnounced}>
        {t(year.isAnnounced ? "calendar.announced" : "calendar.provisional", count)}{" "}
        <small>
          {t("calendar.source", { source: year.source, first: year.firstAnnounced, last: year.lastAnnounced })}
        </small>
      </p>
      <section className="part" aria-label={t("calendar.hours")}>
        <header>
          <h2>{t("calendar.hours")}</h2>
          <small>
            {year.periodsSetFor === null
              ? t("calendar.hoursEverywhere")
              : t("calendar.hoursOwn", { region: year.periodsSetFor })}
          </small>
        </header>
        <p>
          {t("calendar.hoursOf", {
            region: props.region === null ? "" : nameIn(language, props.region),
            periods,
            length: t("calendar.length", { hours: formatNumber(year.minutesOfWorkday / 60, 1, language) }),
          })}
        </p>
      </section>
      <Holidays year={year} />
      <section className="part" aria-label={t("calendar.months")}>
        <header>
          <h2>{t("calendar.months")}</h2>
          <ul className="kinds" aria-label={t("calendar.legend")}>
            {(["WORKDAY", "WEEKEND", "HOLIDAY", "WORKED_WEEKEND"] as const).map((kind) => (
              <li key={kind}>
                <span className="day" data-kind={kind} aria-hidden="true">
                  {t(`calendar.mark.${kind}`)}
                </span>
                {calendar_day_kinds[kind][language]}
              </li>
            ))}
          </ul>
        </header>
        <div className="year-months">
          {MONTHS.map((month) => (
            <MonthTable
              key={month}
              month={`${year.year}-${month}`}
              days={year.days.filter(({ day }) => day.slice(5, 7) === month)}
            />
          ))}
        </div>
      </section>
    </>
  );
}

function Holidays({ year }: { year: WorkingYear }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const holidays = holidaysOf(year.days);
  const day = (one: string): string => formatDayOfYear(one, language);
  return (
    <section className="part" aria-label={t("calendar.holidays")}>
      <header>
        <h2>{t("calendar.holidays")}</h2>
      </header>
      {holidays.length === 0 ? (
        <Empty>{t("calendar.none")}</Empty>
      ) : (
        <div className="table-scroll">
          <table aria-label={t("calendar.holidays")}>
            <thead>
              <tr>
                <th scope="col">{t("calendar.holiday")}</th>
                <th scope="col">{t("calendar.off")}</th>
                <th scope="col">{t("calendar.days")}</th>
                <th scope="col">{t("calendar.worked")}</th>
              </tr>
            </thead>
            <tbody>
              {holidays.map((one) => (
                <tr key={one.from}>
                  <th scope="row">{nameIn(language, one)}</th>
                  <td>
                    {one.from === one.to ? day(one.from) : t("calendar.to", { from: day(one.from), to: day(one.to) })}
                  </td>
                  <td>{t("calendar.dayCount", { count: one.days })}</td>
                  <td>{one.worked.length === 0 ? "—" : one.worked.map(day).join(t("calendar.periodAnd"))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
