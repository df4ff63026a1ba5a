import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../../graphql/tada.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { useLive } from "../../../../live/use-live.ts";
import type { Choice } from "../../../../ui/pick-list/choice.ts";
import { PickSeveral } from "../../../../ui/pick-list/pick-several.tsx";
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
  const known = new Set<string>();
  const take = (group: string, list: readonly Named[]): Choice[] =>
    list
      .filter(({ code }) => !known.has(code) && known.add(code))
      .map((region) => ({ value: region.code, label: nameIn(language, region), group }));
  const choices = [
    ...take(t("leadership.trend.chosen"), lines),
    ...take(t("leadership.trend.here"), here ? [here] : []),
    ...take(t("leadership.trend.parent"), here?.parent ? [here.parent] : []),
    ...take(t("leadership.trend.children"), here?.children ?? []),
    ...take(t("leadership.trend.siblings"), here?.parent?.children ?? []),
  ];
  const choose = (chosen: string[]): void => {
    const plain = chosen.length === 0 || (chosen.length === 1 && chosen[0] === regionCode);
    go({ lines: plain ? undefined : chosen.slice(0, MOST) }, { replace: true });
  };
  return (
    <PickSeveral
      name="lines"
      label={t("leadership.trend.choose", { most: MOST })}
      values={codes}
      choices={choices}
      most={MOST}
      onChange={choose}
      onOpen={() => setWanted(true)}
    />
  );
}
