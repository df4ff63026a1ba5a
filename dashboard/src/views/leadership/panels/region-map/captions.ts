import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { comparedWith, NAMED } from "../../../../format/compared-with.ts";
import { formatMinute } from "../../../../format/minute.ts";
import { formatDay, formatMonths } from "../../../../format/month.ts";
import { boundarySources } from "../../../../format/source-name.ts";
import { nameIn, sourceIn } from "../../../../i18n/language.ts";
import type { BaseMap } from "../../../../map/base-maps/base-map.ts";
import type { Indicator } from "../../../../platform.tsx";
import { boundarySays } from "../../../../scene/boundary-says.ts";
import type { HeatOnMap } from "../../../../scene/heat-on-map.ts";
import type { Captions } from "../../../../scene/map-picture/compose-picture.ts";
import { unitShown } from "../../../../scene/unit-shown.ts";
import type { IndicatorValues } from "../../../../scene/use-picture.ts";
import type { Scene } from "../../../../scene/use-scene.ts";
import { useView } from "../../view.tsx";

interface Shown {
  readonly scene: Scene | null;
  readonly first: IndicatorValues | null;
  /** In the colours of the same map; null for none. */
  readonly second: IndicatorValues | null;
  /** On a map beside the first; null for none. */
  readonly other: IndicatorValues | null;
  readonly base: BaseMap | null;
  readonly heat: HeatOnMap | null;
}

/** Title, date, sources and approval number of the maps as a picture; made when the picture is. */
export function useCaptions({ scene, first, second, other, base, heat }: Shown): () => Captions {
  const { t } = useTranslation();
  const { indicator, platform, language } = useView();
  return useCallback(() => {
    const choropleth = scene?.choropleth ?? null;
    const region = scene ? nameIn(language, scene.region) : "";
    const shown = first?.indicator ?? indicator;
    const also = (other ?? second)?.indicator ?? null;
    const subject = [region, nameIn(language, shown)].join(language === "zh" ? "" : ": ");
    const title =
      other && choropleth && also?.id === shown.id
        ? t("mapTools.picture.twoDates", {
            subject,
            first: formatMonths(choropleth, language),
            second: formatMonths(other.choropleth, language),
          })
        : also
          ? t("mapTools.picture.twoIndicators", { subject, second: nameIn(language, also) })
          : subject;
    const unit = unitShown(shown, choropleth?.comparison ?? null, language, t).trim();
    const compared = choropleth?.comparison && t(comparedWith(NAMED[choropleth.comparison], shown, choropleth.asOf));
    // Of two maps each says its own date and unit, and a square of colours has two units.
    const dated = other
      ? []
      : [
          choropleth && formatMonths(choropleth, language),
          choropleth?.asOf && t("headline.asOf", { date: formatDay(choropleth.asOf, language) }),
          unit !== "" && !second && t("mapTools.picture.unit", { unit }),
          heat && t("legend.heat"),
        ];
    const subtitle = [...dated, compared];
    const { source, approvalNumber } = scene ? boundarySays(scene) : { source: null, approvalNumber: null };
    const rules = new Set([shown, also].flatMap((one) => (one ? [sourceIn(language, one)] : [])));
    const notes = [
      ...[...rules].map((rule) => t("mapTools.picture.rule", { source: rule })),
      source && t("mapTools.picture.boundaries", { source: boundarySources(source, t) }),
      approvalNumber ? t("mapTools.picture.approval", { number: approvalNumber }) : t("mapTools.picture.noApproval"),
      base && t("mapTools.picture.baseMap", { attribution: base.attribution }),
      base?.approvalNumber && t("mapTools.picture.approval", { number: base.approvalNumber }),
      `${t("app.title")} · ${t("mapTools.picture.made", { time: formatMinute(new Date().toISOString(), language) })}`,
    ];
    return {
      title,
      subtitle: subtitle.filter(Boolean).join(" · "),
      demo: platform.demo || choropleth?.demo === true ? t("mapTools.picture.demo") : null,
      notes: notes.filter((note): note is string => Boolean(note)),
    };
  }, [t, scene, first, second, other, base, heat, indicator, platform, language]);
}

/** Such as "370000-complaints-2026-11". */
export function fileNameOf(scene: Scene, indicator: Indicator, to: string): string {
  return [scene.region.code, indicator.id, to].join("-");
}
