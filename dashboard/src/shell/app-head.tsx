import "./app-head.css";
import { Link, useLocation } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { addMonths } from "../calendar/month.ts";
import { serverConfig } from "../engine-loading.ts";
import { setLanguage } from "../i18n/index.ts";
import { useConnection } from "../live/connection.ts";
import { fetchPart } from "../live/page-parts.ts";
import { usePlatform } from "../platform.tsx";
import { setTheme, useTheme } from "../theme/theme.ts";
import { SearchBox } from "./search-box.tsx";

const AlertBell = lazy(() => fetchPart(() => import("../alerts/alert-bell.tsx")));

const VIEWS = ["/", "/streets", "/briefing", "/registers", "/explore", "/wall", "/wall/edit"] as const;
/** Those that tell of estates, not of regions as a whole: what a firm's account reads. */
const OF_ESTATES: readonly (typeof VIEWS)[number][] = ["/", "/registers", "/explore"];

/** Views of a region and a month, and what their links call the month. */
const OF_MONTH: Readonly<Record<string, "month" | "to">> = { "/": "month", "/briefing": "month", "/streets": "to" };

/** Map, street table and briefing speak of the same region and month: a way from one to the other keeps them. */
function carried(from: string, to: string, search: Record<string, string>, lastMonth: string): Record<string, string> {
  const [before, after] = [OF_MONTH[from], OF_MONTH[to]];
  if (!before || !after || from === to) return {};
  const { region } = search;
  // A briefing whose link names no month is of the last whole one, the others of the running one.
  const month = search[before] ?? (from === "/briefing" ? addMonths(lastMonth, -1) : undefined);
  return { ...(region ? { region } : {}), ...(month ? { [after]: month } : {}) };
}

/** Whether one signs in here; false until the server has said so. */
function useHasAccounts(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    serverConfig().then(
      ({ auth }) => setHas(auth === "accounts"),
      () => undefined,
    );
  }, []);
  return has;
}

/** Pages made of several registers. */
const OF_REGISTERS = ["/evaluations", "/money", "/party", "/supervision", "/transitions", "/work"];

/** A register has a page of its own under that of them all. */
const isIn = (pathname: string, view: string): boolean =>
  pathname === view || (view === "/registers" && (pathname.startsWith(`${view}/`) || OF_REGISTERS.includes(pathname)));

/** The bar over every view at a desk: the product, where one is (children), the other views, language and theme. */
export function AppHead({ demo, children }: { demo: boolean; children?: ReactNode }): ReactNode {
  const { t, i18n } = useTranslation();
  const { language, platform } = usePlatform();
  const theme = useTheme();
  const { pathname, search } = useLocation();
  const { unavailableSince } = useConnection();
  const hasAccounts = useHasAccounts();
  const other = language === "zh" ? "en" : "zh";
  return (
    <header className="head">
      <h1>{t("app.title")}</h1>
      {children}
      {demo && (
        <span className="badge demo" title={t("app.demoHint")}>
          {t("app.demo")}
        </span>
      )}
      {unavailableSince && (
        <span className="badge unavailable" role="status">
          {t("state.unavailableSince", {
            time: unavailableSince.toLocaleTimeString(i18n.language === "en" ? "en-GB" : "zh-CN"),
          })}
        </span>
      )}
      <span className="spacer" />
      <SearchBox />
      <nav className="views" aria-label={t("app.views")}>
        {(platform.ownFirm ? OF_ESTATES : VIEWS).map((to) => (
          <Link
            key={to}
            to={to}
            search={carried(pathname, to, search as Record<string, string>, platform.lastMonth)}
            activeOptions={{ exact: true }}
            {...(isIn(pathname, to) ? { "aria-current": "page" as const } : {})}
          >
            {t(`app.view.${to}`)}
          </Link>
        ))}
      </nav>
      {!platform.ownFirm && (
        <Suspense>
          <AlertBell />
        </Suspense>
      )}
      <button
        type="button"
        className="theme"
        onClick={() => setTheme(theme === "dark" ? "light" : "dark", { remember: true })}
      >
        {t(theme === "dark" ? "app.lightTheme" : "app.darkTheme")}
      </button>
      <button type="button" className="language" onClick={() => setLanguage(other)}>
        {t("app.switchLanguage")}
      </button>
      {hasAccounts && (
        <Link to="/account" className="language">
          {t("app.account")}
        </Link>
      )}
    </header>
  );
}
