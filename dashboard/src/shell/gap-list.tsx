import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../format/number.ts";
import { graphql, type ResultOf } from "../graphql/tada.ts";
import { nameIn } from "../i18n/language.ts";
import { useRegionsMeant } from "../link/regions-meant.ts";
import { usePlatform } from "../platform.tsx";
import { Empty } from "../ui/states.tsx";
import { PagedList } from "./paged-list.tsx";

const GapsQuery = graphql(`
  query Gaps(
    $register: ID!
    $of: GapSubject!
    $code: ID
    $codes: [ID!]
    $under: ID!
    $on: Date!
    $regionsAsOf: Date
    $first: Int!
    $after: String
  ) {
    registerGaps(
      register: $register
      of: $of
      code: $code
      codes: $codes
      under: $under
      on: $on
      regionsAsOf: $regionsAsOf
      first: $first
      after: $after
    ) {
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
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
type Gaps = ResultOf<typeof GapsQuery>["registerGaps"];

/** Regions without data that are named one by one. */
const MOST_NAMED = 6;

/** What lacks a record of a register on a day: estates, or communities with estates. */
export interface GapsOf {
  readonly register: string;
  readonly of: "ESTATE" | "COMMUNITY";
  /** Field of a column of codes, and those of which a record must have one; both null: any record does. */
  readonly code: string | null;
  readonly codes: readonly string[] | null;
}

/** The list of those without, with how many they are of how many, and where nothing is on record. `on`: YYYY-MM-DD. */
export function GapList({ gaps, region, on }: { gaps: GapsOf; region: string; on: string }): ReactNode {
  const { t } = useTranslation();
  const meant = useRegionsMeant();
  return (
    <PagedList
      list={{
        query: GapsQuery,
        variables: { ...gaps, codes: gaps.codes && [...gaps.codes], under: region, on, ...meant },
        pageOf: ({ registerGaps }) => registerGaps,
        row: (gap) => <GapRow key={gap.estate?.id ?? gap.region.code} gap={gap} />,
      }}
    >
      {(rows, { registerGaps }, current) =>
        registerGaps.extent === "NONE" ? (
          <Empty>{t("periodPage.gaps.noData")}</Empty>
        ) : (
          <div className="gap-list" data-count={registerGaps.totalCount} aria-busy={!current}>
            <HowMany of={gaps.of} found={registerGaps} />
            {registerGaps.totalCount > 0 && <ul className="paged-list">{rows}</ul>}
          </div>
        )
      }
    </PagedList>
  );
}

function HowMany({ of, found }: { of: GapsOf["of"]; found: Gaps }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { totalCount, subjects, lacking } = found;
  const named = lacking.slice(0, MOST_NAMED).map((one) => nameIn(language, one));
  return (
    <p>
      {t(`periodPage.gaps.${of}`, {
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
  );
}

/** An estate with its community, or a community with its street. */
function GapRow({ gap: { region, estate } }: { gap: Gaps["nodes"][number] }): ReactNode {
  const { language } = usePlatform();
  return (
    <li>
      {estate === null ? (
        nameIn(language, region)
      ) : (
        <Link to="/estate/$id" params={{ id: estate.id }} search={{}}>
          {estate.name}
        </Link>
      )}
      <small>{nameIn(language, estate === null ? (region.parent ?? region) : region)}</small>
    </li>
  );
}
