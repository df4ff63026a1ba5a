import "../../i18n/views/supervision.ts";
import "./supervision.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { earlierMonth, laterMonth, monthsBetween } from "../../calendar/month.ts";
import { formatMonth } from "../../format/month.ts";
import { RefreshedBy } from "../../live/refreshed-by.tsx";
import { usePlatform } from "../../platform.tsx";
import { AppHead } from "../../shell/app-head.tsx";
import { parseSupervision, printSupervision, type SupervisionAddress } from "./supervision-address.ts";
import { SupervisionTable } from "./supervision-table.tsx";

const KINDS = ["disclosure_duties", "supervision_acts"];
/** What every page keeps of its link. */
const OF_ALL_PAGES = ["lang", "theme"] as const;

/** Supervision on five levels (五级监管) as one table that opens downwards. */
export function SupervisionPage(): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const search = useSearch({ strict: false }) as Record<string, string>;
  const navigate = useNavigate();
  const defaults = useMemo(() => ({ region: platform.roots[0]?.code ?? "", month: platform.lastMonth }), [platform]);
  const address = useMemo(() => parseSupervision(search, defaults), [search, defaults]);
  const go = (patch: Partial<SupervisionAddress>): void =>
    void navigate({
      to: "/supervision",
      search: {
        ...Object.fromEntries(OF_ALL_PAGES.flatMap((key) => (search[key] ? [[key, search[key]]] : []))),
        ...printSupervision({ ...address, ...patch }, defaults),
      },
      resetScroll: false,
    });
  const toggle = (code: string): void => {
    const { open } = address;
    go({ open: open.includes(code) ? open.filter((one) => one !== code) : [...open, code] });
  };
  const months = monthsBetween(platform.firstMonth, platform.lastMonth).reverse();
  const chooser = (label: string, value: string, choose: (month: string) => void): ReactNode => (
    <label>
      {label}
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {months.map((month) => (
          <option key={month} value={month}>
            {formatMonth(month, language)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="supervision-page">
      <AppHead demo={platform.demo} />
      <main>
        <div className="title">
          <h1>{t("supervision.title")}</h1>
          <p className="muted">{t("supervision.intro")}</p>
        </div>
        <div className="filters">
          {chooser(t("supervision.from"), address.from, (from) => go({ from, to: laterMonth(from, address.to) }))}
          {chooser(t("supervision.to"), address.to, (to) => go({ to, from: earlierMonth(to, address.from) }))}
          {address.region !== defaults.region && (
            <button type="button" onClick={() => go({ region: defaults.region, open: [] })}>
              {t("supervision.toRoot")}
            </button>
          )}
          {address.open.length > 0 && (
            <button type="button" onClick={() => go({ open: [] })}>
              {t("supervision.closeAll")}
            </button>
          )}
          <Link to="/registers">{t("supervision.registers")}</Link>
        </div>
        <RefreshedBy kinds={KINDS}>
          <SupervisionTable address={address} onToggle={toggle} />
        </RefreshedBy>
        <p className="muted">{t("supervision.note")}</p>
      </main>
    </div>
  );
}
