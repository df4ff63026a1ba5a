import { Select } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../../graphql/tada.ts";
import { type Language, nameIn } from "../../../../i18n/language.ts";
import { useLive } from "../../../../live/use-live.ts";
import { useView } from "../../view.tsx";

/** Regions one would compare with: those above, beside and below. */
const NeighboursQuery = graphql(`
  query TrendNeighbours($code: ID!, $regionsAsOf: Date) {
    region(code: $code, regionsAsOf: $regionsAsOf) {
      code
      nameZh
      nameEn
      children {
        code
        nameZh
        nameEn
      }
      parent {
        code
        nameZh
        nameEn
        children {
          code
          nameZh
          nameEn
        }
      }
    }
  }
`);

interface Named {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

const MOST = 5;

/** Which regions the lines are of: taken away by their chip, added from those near. */
export function TrendRegions({ codes, lines }: { codes: readonly string[]; lines: readonly Named[] }): ReactNode {
  const { t } = useTranslation();
  const { regionCode, regionsMeant, language, go } = useView();
  const [wanted, setWanted] = useState(false);
  const { data } = useLive(NeighboursQuery, { code: regionCode, ...regionsMeant }, !wanted);
  const here = data?.region ?? null;
  const known = new Map<string, Named>();
  const take = (list: readonly Named[]): { value: string; label: string }[] =>
    list
      .filter(({ code }) => !known.has(code) && known.set(code, { code, nameZh: "", nameEn: "" }))
      .map((region) => option(region, language));
  const groups = [
    { label: t("leadership.trend.chosen"), options: take(lines) },
    { label: t("leadership.trend.here"), options: take(here ? [here] : []) },
    { label: t("leadership.trend.parent"), options: take(here?.parent ? [here.parent] : []) },
    { label: t("leadership.trend.children"), options: take(here?.children ?? []) },
    { label: t("leadership.trend.siblings"), options: take(here?.parent?.children ?? []) },
  ].filter(({ options }) => options.length > 0);
  const choose = (chosen: string[]): void => {
    const plain = chosen.length === 0 || (chosen.length === 1 && chosen[0] === regionCode);
    go({ lines: plain ? undefined : chosen.slice(0, MOST) }, { replace: true });
  };
  return (
    <Select
      className="trend-regions"
      data-control="lines"
      mode="multiple"
      size="small"
      maxCount={MOST}
      maxTagCount={1}
      maxTagTextLength={language === "zh" ? 8 : 18}
      maxTagPlaceholder={(left) => `+${left.length}`}
      value={[...codes]}
      onChange={choose}
      onFocus={() => setWanted(true)}
      onOpenChange={() => setWanted(true)}
      aria-label={t("leadership.trend.choose", { most: MOST })}
      placeholder={t("leadership.trend.choose", { most: MOST })}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      options={groups}
    />
  );
}

const option = (region: Named, language: Language) => ({ value: region.code, label: nameIn(language, region) });
