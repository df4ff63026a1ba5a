import "../../i18n/views/work.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dayShown } from "../../calendar/day.ts";
import { formatDay } from "../../format/month.ts";
import { formatNumber } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { codeName, useRegisters } from "../../registers/register.ts";
import { GapList, type GapsOf } from "../../shell/gap-list.tsx";
import { PagePart, PeriodPage, type PeriodView, usePeriodView } from "../../shell/period-page.tsx";
import { EVERY_KIND, RegionTable, split } from "../../shell/region-table.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { WorkBelowQuery, WorkQuery } from "./work-query.ts";

const KINDS = ["appointments", "stations", "estates"];
const ROLES = [
  "red_collar_secretary",
  "branch_secretary",
  "grid_member",
  "building_steward",
  "cross_seat",
  "supervisor",
  "volunteer_team",
] as const;
const perHouseholds = (role: string): string => `appointments_${role}_per_1000_households`;

type GapsOfCodes = GapsOf & { readonly code: string; readonly codes: readonly string[] };
const appointed = (role: string, of: GapsOf["of"]): GapsOfCodes => ({
  register: "appointments",
  of,
  code: "role",
  codes: [role],
});
/** What every estate, or every community with estates, ought to have. */
const GAPS: readonly GapsOfCodes[] = [
  appointed("RED_COLLAR_SECRETARY", "COMMUNITY"),
  appointed("BUILDING_STEWARD", "ESTATE"),
  appointed("BRANCH_SECRETARY", "ESTATE"),
  appointed("GRID_MEMBER", "COMMUNITY"),
  { register: "stations", of: "COMMUNITY", code: "kind", codes: ["STATION"] },
];

/** Work by roles, without persons: how many of each for the households, and where there is none. */
export function WorkPage(): ReactNode {
  const { t } = useTranslation();
  const view = usePeriodView("/work");
  return (
    <PeriodPage
      view={view}
      title={t("work.title")}
      intro={t("work.intro")}
      note={t("work.note")}
      kinds={KINDS}
      only="to"
    >
      <Work view={view} />
    </PeriodPage>
  );
}

function Work({ view }: { view: PeriodView }): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const { region, to } = view.address;
  const on = dayShown(to, platform.today);
  const below = useLive(WorkBelowQuery, { region, to, kinds: [...EVERY_KIND], ...useRegionsMeant() });
  return (
    <>
      <Roles region={region} month={to} on={on} />
      <PagePart name="below" title={t("work.below")} note={formatDay(on, language)}>
        {below.error ? (
          <Failed error={below.error} retry={below.retry} />
        ) : below.data === null ? (
          <Loading lines={6} />
        ) : (
          <RegionTable view={view} {...split(below.data)} label={t("work.below")} />
        )}
      </PagePart>
      <Gaps view={view} on={on} />
    </>
  );
}

/** How many people each role has, and for the households. */
function Roles({ region, month, on }: { region: string; month: string; on: string }): ReactNode {
  const { t } = useTranslation();
  const { language, indicators } = usePlatform();
  const live = useLive(WorkQuery, {
    region,
    month,
    indicators: ROLES.flatMap((role) => [`appointments_${role}`, perHouseholds(role)]),
    ...useRegionsMeant(),
  });
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (live.data === null) return <Loading lines={3} />;
  const values = live.data.region?.indicatorValues ?? [];
  return (
    <ul className="figures" aria-busy={!live.current}>
      {ROLES.map((role) => {
        const indicator = indicators.find(({ id }) => id === `appointments_${role}`)!;
        const people = values.find((one) => one.indicator.id === indicator.id)?.value ?? null;
        const rate = values.find((one) => one.indicator.id === perHouseholds(role))?.value ?? null;
        return (
          <li key={role} data-figure={indicator.id}>
            <h2>{nameIn(language, indicator)}</h2>
            <p className="value">
              {people === null ? "—" : formatNumber(people, 0, language)}
              {people !== null && <small>{language === "zh" ? indicator.unitZh : indicator.unitEn}</small>}
            </p>
            <p className="note">
              {rate === null
                ? t("work.noData")
                : t("work.rate", { rate: formatNumber(rate, 2, language), day: formatDay(on, language) })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Gaps({ view, on }: { view: PeriodView; on: string }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { registers } = useRegisters();
  const at = Number(view.search.gap ?? 0);
  const chosen = GAPS[at] ?? GAPS[0]!;
  const nameOf = ({ register, code, codes }: GapsOfCodes): string => {
    const column = registers?.find(({ id }) => id === register)?.columns.find(({ field }) => field === code);
    return codes.map((one) => (column ? codeName(column, one, language) : one)).join();
  };
  return (
    <PagePart name="gaps" title={t("work.gaps")} note={formatDay(on, language)}>
      <div className="choices">
        {GAPS.map((gaps, i) => (
          <button
            key={gaps.codes.join()}
            type="button"
            aria-pressed={gaps === chosen}
            onClick={() => view.go({}, { gap: i === 0 ? undefined : String(i) })}
          >
            {t(`work.without.${gaps.of}`, { what: nameOf(gaps) })}
          </button>
        ))}
      </div>
      <GapList key={`${at} ${view.address.region}`} gaps={chosen} region={view.address.region} on={on} />
    </PagePart>
  );
}
