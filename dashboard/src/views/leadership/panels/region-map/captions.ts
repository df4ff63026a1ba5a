import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { nameIn, sourceIn } from "../../../../format/language.ts";
import { formatDay, formatMonth } from "../../../../format/month.ts";
import type { BaseMap } from "../../../../map/base-maps/base-map.ts";
import type { Indicator } from "../../../../platform.tsx";
import type { HeatOnMap } from "../../../../scene/heat-on-map.ts";
import type { Captions } from "../../../../scene/map-picture/compose-picture.ts";
import type { Scene } from "../../../../scene/use-scene.ts";
import { useView } from "../../view.tsx";

/** Title, date, sources and approval number of the map as a picture; made when the picture is. */
export function useCaptions(scene: Scene | null, base: BaseMap | null, heat: HeatOnMap | null): () => Captions {
  const { t } = useTranslation();
  const { indicator, from, to, platform, language } = useView();
  return useCallback(() => {
    const choropleth = scene?.choropleth ?? null;
    const region = scene ? nameIn(language, scene.region) : "";
    const unit = language === "zh" ? indicator.unitZh : indicator.unitEn;
    const months =
      from === to ? formatMonth(to, language) : `${formatMonth(from, language)} – ${formatMonth(to, language)}`;
    const asOf = choropleth?.asOf ? t("headline.asOf", { date: formatDay(choropleth.asOf, language) }) : null;
    const compared =
      choropleth?.comparison && t(choropleth.comparison === "MONTH_ON_MONTH" ? "controls.mom" : "controls.yoy");
    const subtitle = [months, asOf, t("mapTools.picture.unit", { unit }), compared, heat && t("legend.heat")];
    const { boundarySource, approvalNumber } = choropleth ?? { boundarySource: null, approvalNumber: null };
    const notes = [
      t("mapTools.picture.rule", { source: sourceIn(language, indicator) }),
      boundarySource && t("mapTools.picture.boundaries", { source: boundarySource }),
      approvalNumber ? t("mapTools.picture.approval", { number: approvalNumber }) : t("mapTools.picture.noApproval"),
      base && t("mapTools.picture.baseMap", { attribution: base.attribution }),
      base?.approvalNumber && t("mapTools.picture.approval", { number: base.approvalNumber }),
      `${t("app.title")} · ${t("mapTools.picture.made", { time: new Date().toLocaleString(language === "zh" ? "zh-CN" : "en-GB") })}`,
    ];
    return {
      title: [region, nameIn(language, indicator)].join(language === "zh" ? "" : ": "),
      subtitle: subtitle.filter(Boolean).join(" · "),
      demo: platform.demo || choropleth?.demo === true ? t("mapTools.picture.demo") : null,
      notes: notes.filter((note): note is string => Boolean(note)),
    };
  }, [t, scene, base, heat, indicator, from, to, platform, language]);
}

/** Such as "370000-complaints-2026-11". */
export function fileNameOf(scene: Scene, indicator: Indicator, to: string): string {
  return [scene.region.code, indicator.id, to].join("-");
}
