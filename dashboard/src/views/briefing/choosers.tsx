import { Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { monthsBetween } from "../../calendar/month.ts";
import { formatMonth } from "../../format/month.ts";
import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import type { BriefingRequest } from "./request.ts";

const Choice = graphql(`
  fragment BriefingChoice on Region @_unmask {
    code
    nameZh
    nameEn
    pinyin
    pinyinInitials
  }
`);
const ChoicesQuery = graphql(
  `
    query BriefingChoices($here: ID!) {
      provinces: regions(level: PROVINCE, first: 100) {
        nodes {
          ...BriefingChoice
        }
      }
      cities: regions(level: CITY, first: 1000) {
        nodes {
          ...BriefingChoice
        }
      }
      counties: regions(level: COUNTY, first: 1000) {
        nodes {
          ...BriefingChoice
          parent {
            code
            nameZh
            nameEn
          }
        }
      }
      here: region(code: $here) {
        ...BriefingChoice
        children {
          ...BriefingChoice
        }
      }
    }
  `,
  [Choice],
);
type Chosen = ResultOf<typeof Choice>;

/** Which region and which month; the regions down to counties, and those just below the chosen one. */
export function Choosers({ request, go }: { request: BriefingRequest; go(request: BriefingRequest): void }): ReactNode {
  const { t } = useTranslation();
  const { platform, language } = usePlatform();
  const { data } = useLive(ChoicesQuery, { here: request.region });
  const option = (region: Chosen, within?: { nameZh: string; nameEn: string } | null) => ({
    value: region.code,
    label: within ? `${nameIn(language, region)}（${nameIn(language, within)}）` : nameIn(language, region),
    search: `${region.nameZh} ${region.nameEn} ${region.pinyin} ${region.pinyinInitials} ${region.code}`.toLowerCase(),
  });
  const known = data
    ? [
        ...data.provinces.nodes.map((region) => option(region)),
        ...data.cities.nodes.map((region) => option(region)),
        ...data.counties.nodes.map((region) => option(region, region.parent)),
      ]
    : [];
  const codes = new Set(known.map(({ value }) => value));
  const near = data?.here ? [data.here, ...data.here.children] : [];
  const options = [...known, ...near.filter(({ code }) => !codes.has(code)).map((region) => option(region))];
  const months = monthsBetween(platform.firstMonth, platform.lastMonth).reverse();
  return (
    <>
      <div>
        {t("briefing.region")}
        <Select
          aria-label={t("briefing.region")}
          showSearch={{ filterOption: (typed, one) => (one?.search ?? "").includes(typed.toLowerCase()) }}
          value={request.region}
          options={options}
          popupMatchSelectWidth={false}
          onChange={(region) => go({ ...request, region })}
        />
      </div>
      <div>
        {t("briefing.month")}
        <Select
          aria-label={t("briefing.month")}
          value={request.month}
          options={months.map((month) => ({ value: month, label: formatMonth(month, language) }))}
          onChange={(month) => go({ ...request, month })}
        />
      </div>
    </>
  );
}
