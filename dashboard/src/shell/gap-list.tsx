import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../format/number.ts";
import { graphql } from "../graphql/tada.ts";
import { nameIn } from "../i18n/language.ts";
import { useLive } from "../live/use-live.ts";
import { usePlatform } from "../platform.tsx";
import { Empty, Failed, Loading, reasonOf } from "../ui/states.tsx";

const GapsQuery = graphql(`
  query Gaps($register: ID!, $of: GapSubject!, $code: ID, $codes: [ID!], $under: ID!, $on: Date!, $first: Int!) {
    registerGaps(register: $register, of: $of, code: $code, codes: $codes, under: $under, on: $on, first: $first) {
      totalCount
      subjects
      extent
      lacking {
        code
        nameZh
        nameEn
      }
      nodes {
        region {
          code
          nameZh
          nameEn
          parent {
            code
            nameZh
            nameEn
          }
        }
        estate {
          id
          name
        }
      }
    }
  }
`);

const STEP = 50;
const MOST = 1000;
/** Regions without data that are named one by one. */
const MOST_NAMED = 6;

/** What lacks a record of a register on a day: estates, or communities with estates. */
export interface GapsOf {
  readonly register: string;
  readonly of: "ESTATE" | "COMMUNITY";
  readonly code: string;
  readonly codes: readonly string[];
}

/** The list of those without, with how many they are of how many, and where nothing is on record. `on`: YYYY-MM-DD. */
export function GapList({ gaps, region, on }: { gaps: GapsOf; region: string; on: string }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const [shown, setShown] = useState(STEP);
  const live = useLive(GapsQuery, { ...gaps, codes: [...gaps.codes], under: region, on, first: shown });
  if (live.error) return <Failed reason={reasonOf(live.error)} retry={live.retry} />;
  if (live.data === null) return <Loading lines={4} />;
  const { totalCount, subjects, extent, lacking, nodes } = live.data.registerGaps;
  if (extent === "NONE") return <Empty>{t("periodPage.gaps.noData")}</Empty>;
  const named = lacking.slice(0, MOST_NAMED).map((one) => nameIn(language, one));
  return (
    <div className="gap-list" data-count={totalCount} aria-busy={!live.current}>
      <p>
        {t(`periodPage.gaps.${gaps.of}`, {
          missing: formatCount(totalCount, language),
          all: formatCount(subjects, language),
        })}
        {lacking.length > 0 && (
          <small>
            {" "}
            {t("periodPage.gaps.lacking", {
              regions: named.join(t("listComma")),
              more: lacking.length > named.length ? t("periodPage.gaps.more", { count: lacking.length }) : "",
            })}
          </small>
        )}
      </p>
      {nodes.length > 0 && (
        <ul>
          {nodes.map(({ region: place, estate }) => (
            <li key={estate?.id ?? place.code}>
              {estate === null ? (
                nameIn(language, place)
              ) : (
                <Link to="/estate/$id" params={{ id: estate.id }} search={{}}>
                  {estate.name}
                </Link>
              )}
              <small>{nameIn(language, estate === null ? (place.parent ?? place) : place)}</small>
            </li>
          ))}
        </ul>
      )}
      {totalCount > nodes.length && (
        <p>
          {t("periodPage.gaps.first", { count: nodes.length })}{" "}
          {nodes.length < MOST && (
            <button type="button" onClick={() => setShown(Math.min(shown * 4, MOST))}>
              {t("periodPage.gaps.showMore")}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
