import "../../i18n/views/money.ts";
import "./money.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dayShown } from "../../calendar/day.ts";
import { addMonths, earlierMonth, laterMonth } from "../../calendar/month.ts";
import { formatDay, formatMonths } from "../../format/month.ts";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { GapList } from "../../shell/gap-list.tsx";
import { PagePart, PeriodPage, type PeriodView, usePeriodView } from "../../shell/period-page.tsx";
import { EVERY_KIND, RegionTable, split } from "../../shell/region-table.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { BalanceBreaks } from "./balance-breaks.tsx";
import { MoneyByKind } from "./money-by-kind.tsx";
import { MoneyFigures } from "./money-figures.tsx";
import { MoneyMonths } from "./money-months.tsx";
import { MoneyBelowQuery, MoneyQuery } from "./money-query.ts";

const KINDS = ["accounts", "account_movements", "account_balances", "estates"];
/** Months drawn, at least. */
const MONTHS = 24;
const NO_ACCOUNT = { register: "accounts", of: "ESTATE", code: "fund", codes: ["PUBLIC_REVENUE"] } as const;

/** Owners' money (公共收益、维修资金): balance, in and out, supervision, estates without an account, balances that do not fit. */
export function MoneyPage(): ReactNode {
  const { t } = useTranslation();
  const view = usePeriodView("/money");
  return (
    <PeriodPage view={view} title={t("money.title")} intro={t("money.intro")} note={t("money.note")} kinds={KINDS}>
      <Money view={view} />
    </PeriodPage>
  );
}

function Money({ view }: { view: PeriodView }): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const { region, from, to } = view.address;
  const meant = useRegionsMeant();
  const since = laterMonth(earlierMonth(from, addMonths(to, 1 - MONTHS)), platform.firstMonth);
  const live = useLive(MoneyQuery, { region, from, to, since, ...meant });
  const below = useLive(MoneyBelowQuery, { region, from, to, kinds: [...EVERY_KIND], ...meant });
  const on = dayShown(to, platform.today);
  const period = formatMonths({ from, to }, language);
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (live.data === null || live.data.region === null) return <Loading lines={8} />;
  return (
    <>
      <MoneyFigures answer={live.data.region} period={period} stale={!live.current} />
      <div className="parts">
        <PagePart name="months" title={t("money.months")} note={formatMonths({ from: since, to }, language)}>
          <MoneyMonths answer={live.data.region} period={formatMonths({ from: since, to }, language)} />
        </PagePart>
        <PagePart name="kinds" title={t("money.kinds")} note={t("money.yuan", { period })}>
          <MoneyByKind kinds={live.data.moneyByKind} />
        </PagePart>
      </div>
      <PagePart name="below" title={t("money.below")} note={period}>
        {below.error ? (
          <Failed error={below.error} retry={below.retry} />
        ) : below.data === null ? (
          <Loading lines={6} />
        ) : (
          <RegionTable view={view} {...split(below.data)} label={t("money.below")} />
        )}
      </PagePart>
      <div className="parts">
        <PagePart name="gaps" title={t("money.noAccount")} note={formatDay(on, language)}>
          <GapList key={region} gaps={NO_ACCOUNT} region={region} on={on} />
        </PagePart>
        <PagePart name="breaks" title={t("money.breaks")} note={period}>
          <BalanceBreaks region={region} from={from} to={to} />
        </PagePart>
      </div>
    </>
  );
}
