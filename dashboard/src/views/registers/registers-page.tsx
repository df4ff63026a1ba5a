import "../../i18n/views/registers.ts";
import { aboutIn } from "./about-in.ts";
import "./registers.css";
import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/language.ts";
import { RefreshedBy } from "../../live/refreshed-by.tsx";
import { usePlatform } from "../../platform.tsx";
import { countOf, type Register, useRegisters } from "../../registers/register.ts";
import { searchOf } from "../../registers/search-of.ts";
import { recordsOf, useCounts } from "../../registers/use-counts.ts";
import { Page } from "../../shell/page.tsx";
import type { PeriodPath } from "../../shell/period-page.tsx";
import { reasonOf } from "../../ui/refusal.ts";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { PoliciesAbove } from "./panels/policies-above.tsx";
import { useAddressDefaults } from "./view.ts";

/** Pages made of several registers of a topic. */
const PAGES_OF: Readonly<
  Record<
    string,
    readonly (Exclude<PeriodPath, "/alerts" | "/matters" | "/queue" | "/streets" | "/times"> | "/evaluations")[]
  >
> = {
  PROPERTY_MANAGEMENT: ["/transitions"],
  MONEY: ["/money"],
  PARTY: ["/party", "/work"],
  SUPERVISION: ["/supervision", "/evaluations", "/targets"],
};

/** Every register there is, by topic; those of one topic first where the link names it. */
export function RegistersPage(): ReactNode {
  const { t } = useTranslation();
  const { registers, error, retry } = useRegisters();
  const ofRegions = usePlatform().platform.ownFirm === null;
  const { topic, ...kept } = useSearch({ strict: false }) as Record<string, string>;
  const topics = [...new Set(registers?.map((register) => register.topic))];
  const first = topics.find((one) => one === topic);
  const ordered = first === undefined ? topics : [first, ...topics.filter((one) => one !== first)];
  return (
    <Page className="registers-page" title={t("registers.title")}>
      <div className="title">
        <h1>{t("registers.title")}</h1>
        <p className="muted">
          {t("registers.intro")} {ofRegions && <Link to="/imports">{t("registers.bring")}</Link>}
        </p>
      </div>
      {error ? (
        <Failed error={error} retry={retry} />
      ) : registers === null ? (
        <Loading lines={8} />
      ) : registers.length === 0 ? (
        <Empty>{t("registers.none")}</Empty>
      ) : (
        <div className="topics">
          {ordered.map((one) => (
            <section key={one} className="topic" aria-labelledby={`topic-${one}`} data-named={one === first}>
              <h2 id={`topic-${one}`}>{t(`code.topics.${one}`)}</h2>
              {ofRegions &&
                PAGES_OF[one]?.map((path) => (
                  <Link key={path} to={path} search={kept}>
                    {t(`registers.pages.${path}`)}
                  </Link>
                ))}
              <ul>
                {registers
                  .filter((register) => register.topic === one)
                  .map((register) => (
                    <RefreshedBy key={register.id} kinds={[register.id]}>
                      <RegisterCard register={register} search={kept} />
                    </RefreshedBy>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Page>
  );
}

function RegisterCard({ register, search }: { register: Register; search: Record<string, string> }): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const { region } = useAddressDefaults();
  const { live, counts } = useCounts({
    register: register.id,
    groupBy: [],
    filter: { under: search.region || region, ...(register.holds && { openOn: platform.today }) },
  });
  const records = counts === null ? null : recordsOf(counts);
  return (
    <li>
      <Link
        className="register-card"
        to="/registers/$id"
        params={{ id: register.id }}
        search={searchOf(register, search, platform.today)}
      >
        <strong>{nameIn(language, register)}</strong>
        <span className="count" data-records={records ?? ""}>
          {live.error
            ? reasonOf(live.error)
            : records === null
              ? "…"
              : records === 0
                ? t("registers.noRecords")
                : register.holds
                  ? t("registers.holding", { count: countOf(language, register, records) })
                  : countOf(language, register, records)}
        </span>
        <PoliciesAbove register={register} region={search.region || region} />
        <span className="about">{aboutIn(language, register)}</span>
        <small>
          {t("registers.hangsAt", {
            subjects: register.hangsAt.map((one) => t(`registers.subjectKind.${one}`)).join(t("listComma")),
          })}
        </small>
      </Link>
    </li>
  );
}
