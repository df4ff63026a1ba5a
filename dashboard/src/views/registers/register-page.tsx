import "../../i18n/views/registers.ts";
import { aboutIn } from "./about-in.ts";
import "./register-page.css";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/language.ts";
import { RegionsMeantBy } from "../../link/regions-meant.ts";
import { RefreshedBy } from "../../live/refreshed-by.tsx";
import { usePlatform } from "../../platform.tsx";
import { dayOf } from "../../registers/address.ts";
import { codeColumns, type Register, useRegisters } from "../../registers/register.ts";
import { Page } from "../../shell/page.tsx";
import { RegionCrumbs } from "../../shell/region-crumbs.tsx";
import { useRegionMeant } from "../../shell/use-region-meant.ts";
import { Failed, Loading } from "../../ui/states.tsx";
import { CodeBreakdown, SourceBreakdown } from "./panels/breakdown.tsx";
import { Figures } from "./panels/figures.tsx";
import { Filters } from "./panels/filters.tsx";
import { Lacking } from "./panels/lacking.tsx";
import { Months } from "./panels/months.tsx";
import { Places } from "./panels/places.tsx";
import { PoliciesAbove } from "./panels/policies-above.tsx";
import { Records } from "./panels/records.tsx";
import { type RegisterView, useRegisterView } from "./view.ts";

/** One register: figures, months, map, breakdowns and the list itself, all of one region and period. */
export function RegisterPage(): ReactNode {
  const { t } = useTranslation();
  const { id } = useParams({ from: "/registers/$id" });
  const { registers, error, retry } = useRegisters();
  const register = registers?.find((one) => one.id === id) ?? null;
  if (register !== null)
    return (
      <RefreshedBy kinds={[register.id]}>
        <PageOf key={register.id} register={register} />
      </RefreshedBy>
    );
  return (
    <Page className="register-page" title={undefined}>
      {error ? (
        <Failed error={error} retry={retry} />
      ) : registers === null ? (
        <Loading lines={12} />
      ) : (
        <div className="unknown" role="alert">
          <h1>{t("registers.unknown")}</h1>
          <p>{t("registers.unknownHint", { id })}</p>
          <Link to="/registers" search={{}}>
            {t("registers.backToRegisters")}
          </Link>
        </div>
      )}
    </Page>
  );
}

function PageOf({ register }: { register: Register }): ReactNode {
  const { platform, language } = usePlatform();
  const view = useRegisterView(register);
  const { address } = view;
  const day = dayOf(address, platform.today);
  const { meant, region, isUnknown } = useRegionMeant(address, day);
  const here = region.current ? (region.data?.region ?? null) : null;
  return (
    <Page className="register-page" title={nameIn(language, register)}>
      <Heading view={view} />
      {isUnknown ? (
        <UnknownRegion view={view} />
      ) : region.error ? (
        <Failed error={region.error} retry={region.retry} />
      ) : (
        <RegionsMeantBy value={meant}>
          <RegionCrumbs
            region={region.data?.region ?? null}
            linkTo={(code, name) => (
              <Link to="/registers/$id" params={{ id: register.id }} search={view.searchWith({ region: code })}>
                {name}
              </Link>
            )}
          />
          <Filters view={view} />
          <Figures view={view} />
          <PoliciesAbove register={register} region={address.region} />
          <div className="parts">
            <Places view={view} region={here} held={region.data?.region ?? null} />
            <Months view={view} />
            {codeColumns(register).map((column) => (
              <CodeBreakdown key={column.field} view={view} column={column} />
            ))}
            <SourceBreakdown view={view} />
            <Lacking view={view} />
          </div>
          <Records view={view} />
        </RegionsMeantBy>
      )}
    </Page>
  );
}

function Heading({ view: { register, address } }: { view: RegisterView }): ReactNode {
  const { t } = useTranslation();
  const { platform, language } = usePlatform();
  return (
    <div className="title">
      <h1>{t("registers.pageTitle", { name: nameIn(language, register) })}</h1>
      {platform.demo && <span className="tag printed">{t("app.demo")}</span>}
      <span className="actions">
        <Link to="/registers" search={{}}>
          {t("registers.allTopics")}
        </Link>
        <Link
          to="/"
          search={{
            region: address.region,
            month: address.to,
            ...(address.regions && { regions: address.regions }),
          }}
        >
          {t("registers.onMap")}
        </Link>
        <button type="button" onClick={() => print()}>
          {t("registers.print")}
        </button>
      </span>
      <p className="about">{aboutIn(language, register)}</p>
      <p className="source">
        {t("registers.source", { source: language === "zh" ? register.sourceZh : register.sourceEn })}
      </p>
    </div>
  );
}

function UnknownRegion({ view: { address, register, searchWith } }: { view: RegisterView }): ReactNode {
  const { t } = useTranslation();
  const { platform, language } = usePlatform();
  const root = platform.roots[0];
  return (
    <div className="unknown" role="alert">
      <h2>{t("registers.unknownRegion", { code: address.region })}</h2>
      {root && (
        <Link to="/registers/$id" params={{ id: register.id }} search={searchWith({ region: root.code })}>
          {t("registers.backToRoot", { region: nameIn(language, root) })}
        </Link>
      )}
    </div>
  );
}
