import "../../i18n/views/estate-page.ts";
import "./subject-page.css";
import "./firm-page.css";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/number.ts";
import { sourceName } from "../../format/source-name.ts";
import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { RegionPath_Region } from "../../scene/region-path.ts";
import { AppHead } from "../../shell/app-head.tsx";
import { Empty, Failed, Loading, reasonOf } from "../../ui/states.tsx";
import { RegionPath } from "./panels/region-path.tsx";
import { SubjectRegisters } from "./panels/subject-registers.tsx";
import { RefreshedSubject } from "./refreshed-subject.tsx";
import { useEstateTexts } from "./use-estate-texts.ts";

const FirmPageQuery = graphql(
  `
    query FirmPage($id: ID!, $first: Int!) {
      propertyFirm(id: $id) {
        id
        name
        creditCode
        starRating
        source
        region {
          ...RegionPath_Region
        }
        estates(first: $first) {
          totalCount
          pageInfo {
            hasNextPage
          }
          nodes {
            id
            name
            builtYear
            households
            mode
            partyStep
            region {
              ...RegionPath_Region
            }
          }
        }
      }
    }
  `,
  [RegionPath_Region],
);
type Firm = NonNullable<ResultOf<typeof FirmPageQuery>["propertyFirm"]>;

/** The register that the list of estates says more of. */
const SHOWN_BY_HAND: ReadonlySet<string> = new Set(["episodes"]);

const PAGE = 50;
const MOST = 1000;

/** A property firm and the estates that it manages today. */
export const FirmPage = (): ReactNode => (
  <RefreshedSubject subject="FIRM">
    <Page />
  </RefreshedSubject>
);

function Page(): ReactNode {
  const { t } = useTranslation();
  const { id } = useParams({ from: "/firm/$id" });
  const { platform } = usePlatform();
  const [shown, setShown] = useState({ id, first: PAGE });
  const first = shown.id === id ? shown.first : PAGE;
  const live = useLive(FirmPageQuery, { id, first });
  const held = live.data?.propertyFirm ?? null;
  const firm = live.current || held?.id === id ? held : null;
  const refused = live.error?.graphQLErrors.some(({ extensions }) => extensions?.code === "BAD_USER_INPUT") === true;
  const unknown = refused || (live.current && live.data !== null && live.data.propertyFirm === null);
  return (
    <div className="subject-page firm-page" data-stale={firm !== null && !live.current}>
      <AppHead demo={platform.demo} />
      <main>
        {unknown ? (
          <div className="unknown" role="alert">
            <h1>{t("estatePage.unknownFirm")}</h1>
            <p>{t("estatePage.unknownHint")}</p>
            <Link to="/" search={{}}>
              {t("state.backToStart")}
            </Link>
          </div>
        ) : live.error ? (
          <Failed reason={reasonOf(live.error)} retry={live.retry} />
        ) : firm === null ? (
          <Loading lines={12} />
        ) : (
          <Shown
            firm={firm}
            more={
              firm.estates.pageInfo.hasNextPage && first < MOST
                ? () => setShown({ id, first: Math.min(first * 4, MOST) })
                : null
            }
          />
        )}
      </main>
    </div>
  );
}

function Shown({ firm, more }: { firm: Firm; more: (() => void) | null }): ReactNode {
  const { t } = useTranslation();
  const { platform } = usePlatform();
  const { language, day } = useEstateTexts();
  const unknown = t("estate.unknown");
  return (
    <>
      <div className="title">
        <h1>{firm.name}</h1>
        {platform.demo && <span className="tag printed">{t("app.demo")}</span>}
        <span className="date">{t("estate.asOf", { date: day(platform.today) })}</span>
        <span className="actions">
          <button type="button" onClick={() => print()}>
            {t("estatePage.print")}
          </button>
        </span>
      </div>
      <div className="firm">
        <section className="part" aria-label={t("estatePage.firmFacts")}>
          <dl>
            <div>
              <dt>{t("estatePage.registeredIn")}</dt>
              <dd>
                <RegionPath region={firm.region} />
              </dd>
            </div>
            <div>
              <dt>{t("estatePage.creditCode")}</dt>
              <dd>{firm.creditCode ?? <span className="muted">{unknown}</span>}</dd>
            </div>
            <div>
              <dt>{t("estate.stars")}</dt>
              <dd>
                {firm.starRating === null ? (
                  <span className="muted">{t("estatePage.notRated")}</span>
                ) : (
                  t("estatePage.stars", { count: firm.starRating })
                )}
              </dd>
            </div>
            <div>
              <dt>{t("estate.source")}</dt>
              <dd>{sourceName(firm.source, t)}</dd>
            </div>
          </dl>
        </section>
        <section className="part" aria-labelledby="firm-estates">
          <h2 id="firm-estates">
            {t("estatePage.managed")}
            <small>{t("estatePage.managedNote", { count: formatCount(firm.estates.totalCount, language) })}</small>
          </h2>
          {firm.estates.nodes.length === 0 ? (
            <Empty>{t("estatePage.managesNone")}</Empty>
          ) : (
            <table className="estates">
              <thead>
                <tr>
                  <th scope="col">{t("estatePage.estate")}</th>
                  <th scope="col">{t("estate.region")}</th>
                  <th scope="col">{t("estate.builtYear")}</th>
                  <th scope="col">{t("estate.households")}</th>
                  <th scope="col">{t("estate.mode")}</th>
                  <th scope="col">{t("estate.partyStep")}</th>
                </tr>
              </thead>
              <tbody>
                {firm.estates.nodes.map((estate) => (
                  <tr key={estate.id}>
                    <th scope="row">
                      <Link to="/estate/$id" params={{ id: estate.id }} search={{}}>
                        {estate.name}
                      </Link>
                    </th>
                    <td>
                      <RegionPath region={estate.region} />
                    </td>
                    <td>{estate.builtYear === null ? "—" : t("estate.year", { year: estate.builtYear })}</td>
                    <td>
                      {estate.households === null
                        ? "—"
                        : `${formatCount(estate.households, language)} ${t("estate.householdsUnit")}`}
                    </td>
                    <td>{estate.mode === null ? unknown : t(`code.management_modes.${estate.mode}`)}</td>
                    <td>{t(`code.party_coverage_steps.${estate.partyStep}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {more && (
            <button type="button" className="more" onClick={more}>
              {t("estateList.more")}
            </button>
          )}
        </section>
        <SubjectRegisters subject="FIRM" id={firm.id} without={SHOWN_BY_HAND} />
      </div>
    </>
  );
}
