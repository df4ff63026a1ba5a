import "../i18n/views/period-page.ts";
import "./period-page.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { dayShown } from "../calendar/day.ts";
import { earlierMonth, laterMonth, monthsBetween } from "../calendar/month.ts";
import { formatMonth } from "../format/month.ts";
import { type PeriodAddress, type PeriodDefaults, parsePeriod, printPeriod } from "../link/period-address.ts";
import { RegionsMeantBy } from "../link/regions-meant.ts";
import { RefreshedBy } from "../live/refreshed-by.tsx";
import { usePlatform } from "../platform.tsx";
import { Failed } from "../ui/states.tsx";
import { Page } from "./page.tsx";
import { RegionCrumbs } from "./region-crumbs.tsx";
import { RegionsThen } from "./regions-then.tsx";
import { useRegionMeant } from "./use-region-meant.ts";

export type PeriodPath =
  | "/alerts"
  | "/matters"
  | "/money"
  | "/party"
  | "/queue"
  | "/streets"
  | "/supervision"
  | "/targets"
  | "/times"
  | "/transitions"
  | "/work";

/** What every page keeps of its link. */
const OF_ALL_PAGES = ["lang", "theme"] as const;

/** Changes of an address; a key given as undefined goes. */
type Patch = { readonly [K in keyof PeriodAddress]?: PeriodAddress[K] | undefined };

/** Region and months of a page's link, and its own keys beside them. */
export interface PeriodView {
  readonly path: PeriodPath;
  readonly address: PeriodAddress;
  readonly defaults: PeriodDefaults;
  /** All that the link says, as text. */
  readonly search: Readonly<Record<string, string>>;
  /** The link of the page with other region or months; keys of its own are kept but for those given (undefined: left out). */
  searchWith(patch: Patch, own?: Readonly<Record<string, string | undefined>>): Record<string, string>;
  go(patch: Patch, own?: Readonly<Record<string, string | undefined>>): void;
}

const OWN: readonly (keyof PeriodAddress)[] = ["region", "from", "to", "regions"];

export function usePeriodView(path: PeriodPath): PeriodView {
  const { platform } = usePlatform();
  const search = useSearch({ strict: false }) as Record<string, string>;
  const navigate = useNavigate();
  const defaults = useMemo(() => ({ region: platform.roots[0]?.code ?? "", month: platform.lastMonth }), [platform]);
  const address = useMemo(() => parsePeriod(search, defaults), [search, defaults]);
  const searchWith: PeriodView["searchWith"] = (patch, own = {}) => {
    const kept = Object.entries({ ...search, ...own }).filter(
      ([key, value]) => value !== undefined && !OWN.includes(key as keyof PeriodAddress),
    );
    return {
      ...(Object.fromEntries(kept) as Record<string, string>),
      ...printPeriod({ ...address, ...patch } as PeriodAddress, defaults),
    };
  };
  return {
    path,
    address,
    defaults,
    search,
    searchWith,
    go: (patch, own) => void navigate({ to: path, search: searchWith(patch, own), resetScroll: false }),
  };
}

/** The same page of another region, without what was chosen on this one. */
export const elsewhere = ({ search, address, defaults }: PeriodView, region: string): Record<string, string> => ({
  ...Object.fromEntries(OF_ALL_PAGES.flatMap((key) => (search[key] ? [[key, search[key]]] : []))),
  ...printPeriod({ ...address, region }, defaults),
});

/** A page about a region and months: what it is, where one is, the choice of months, and what it shows of them. */
export function PeriodPage(props: {
  view: PeriodView;
  title: string;
  intro: string;
  note?: string;
  /** Kinds of data whose change asks for all anew. */
  kinds: readonly string[];
  /** Of pages about a day: the last month alone is chosen; of pages about now, none. */
  only?: "to" | "now";
  /** Choices beside those of the months. */
  actions?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { view, title, kinds } = props;
  const { t } = useTranslation();
  const { platform } = usePlatform();
  const { address, defaults } = view;
  const day = dayShown(address.to, platform.today);
  const { meant, region, isUnknown } = useRegionMeant(address, day);
  return (
    <Page className={`period-page ${view.path.slice(1)}-page`} title={title}>
      <div className="title">
        <h1>{title}</h1>
        <p className="muted">{props.intro}</p>
      </div>
      {isUnknown ? (
        <p role="alert">
          {t("periodPage.unknownRegion", { code: address.region })}{" "}
          <Link to={view.path} search={elsewhere(view, defaults.region)}>
            {t("periodPage.toRoot")}
          </Link>
        </p>
      ) : region.error ? (
        <Failed error={region.error} retry={region.retry} />
      ) : (
        <RegionsMeantBy value={meant}>
          <div className="filters">
            <RegionCrumbs
              region={region.data?.region ?? null}
              linkTo={(code, name) => (
                <Link to={view.path} search={elsewhere(view, code)}>
                  {name}
                </Link>
              )}
            />
            {props.only !== "now" && (
              <>
                <Months view={view} only={props.only} />
                <RegionsThen
                  region={address.region}
                  day={day}
                  isChosen={address.regions === "then"}
                  onChoice={(regions) => view.go({ regions })}
                />
              </>
            )}
            {props.actions}
            <Link
              to="/"
              search={{
                region: address.region,
                month: address.to,
                ...(address.regions && { regions: address.regions }),
              }}
            >
              {t("periodPage.onMap")}
            </Link>
            <Link to="/registers">{t("periodPage.registers")}</Link>
          </div>
          <RefreshedBy kinds={kinds}>{props.children}</RefreshedBy>
          {props.note && <p className="muted">{props.note}</p>}
        </RegionsMeantBy>
      )}
    </Page>
  );
}

function Months({ view: { address, go }, only }: { view: PeriodView; only: "to" | undefined }): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const months = monthsBetween(earlierMonth(platform.firstMonth, address.from), platform.lastMonth).reverse();
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
    <>
      {only === undefined &&
        chooser(t("periodPage.from"), address.from, (from) => go({ from, to: laterMonth(from, address.to) }))}
      {chooser(t("periodPage.to"), address.to, (to) => go({ to, from: earlierMonth(to, address.from) }))}
    </>
  );
}

/** A part of the page: its title, and beside it what its numbers are of. */
export function PagePart(props: { name: string; title: string; note?: ReactNode; children: ReactNode }): ReactNode {
  return (
    <section className="part" data-part={props.name} aria-label={props.title}>
      <header>
        <h2>{props.title}</h2>
        {props.note && <small>{props.note}</small>}
      </header>
      {props.children}
    </section>
  );
}
