import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Compared } from "../../../../format/change-said.ts";
import { formatDay, formatMonth } from "../../../../format/month.ts";
import type { ResultOf } from "../../../../graphql/tada.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { useView } from "../../view.tsx";
import type { BehindNumberQuery } from "./number.queries.ts";

type Family = NonNullable<ResultOf<typeof BehindNumberQuery>["region"]>["indicatorValue"]["coverage"][number];

/** How far what the number is made of is on record: by family, by county and by month; and what of it is compared. */
export function Coverage({ families, compared }: { families: readonly Family[]; compared: Compared }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const note = compared.notCompared ?? compared.comparedPart;
  return (
    <section className="coverage">
      <h3>{t("leadership.number.coverage")}</h3>
      {families.map((family) => (
        <FamilyCovered key={family.family} family={family} />
      ))}
      <p>
        {note
          ? t("leadership.number.coverageCompared", { note: note[language] })
          : t("leadership.number.coverageAllCompared")}
      </p>
    </section>
  );
}

function FamilyCovered({ family }: { family: Family }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const { extent, since, until, always, regions, regionsCovered, missing, months } = family;
  const from =
    since !== null
      ? t(until === null ? "leadership.number.coverageSince" : "leadership.number.coverageUntil", {
          since: formatDay(since, language),
          until: until === null ? "" : formatDay(until, language),
        })
      : t(always ? "leadership.number.coverageAlways" : "leadership.number.coverageNever");
  return (
    <div data-family={family.family} data-extent={extent}>
      <p>
        <b>{nameIn(language, family)}</b> {t(`leadership.number.coverageExtent.${extent}`)} · {from}
      </p>
      <p className="muted">
        {t("leadership.number.coverageRegions", { covered: regionsCovered, of: regions })}
        {missing.length > 0 &&
          ` · ${t("leadership.number.coverageMissing", { names: missing.map((one) => nameIn(language, one)).join(t("listComma")) })}`}
      </p>
      {months.length > 1 && (
        <p className="muted">
          {t("leadership.number.coverageMonths", {
            months: months
              .map(
                (one) =>
                  `${formatMonth(one.month, language)} ${t(`leadership.number.coverageExtent.${one.extent}`)} ${one.regionsCovered}/${regions}`,
              )
              .join(t("listComma")),
          })}
        </p>
      )}
    </div>
  );
}
