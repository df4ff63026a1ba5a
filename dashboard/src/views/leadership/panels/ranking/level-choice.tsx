import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RANK_LEVELS, type RankLevel } from "../../../../link/url-state.ts";
import type { RegionHere } from "../../../../scene/use-scene.ts";
import { useView } from "../../view.tsx";

/** How many levels below a region can be ranked: a province's communities are tens of thousands. */
const REACH: Partial<Record<RegionHere["level"], number>> = { PROVINCE: 3, CITY: 2, COUNTY: 2 };

/** The levels that a region's ranking may list, the next below first. */
function rankLevels(level: RegionHere["level"]): readonly RankLevel[] {
  const next = level === "PROVINCE" ? 0 : RANK_LEVELS.indexOf(level as RankLevel) + 1;
  return RANK_LEVELS.slice(next, next + (REACH[level] ?? 1));
}

/** The level that the link asks for, where the region has it and the map does not show it anyway; else null. */
export function deepLevel(level: RegionHere["level"], asked: RankLevel | undefined): RankLevel | null {
  return asked !== undefined && rankLevels(level).indexOf(asked) > 0 ? asked : null;
}

/** Which level the ranking lists. */
export function LevelChoice({ level }: { level: RegionHere["level"] }): ReactNode {
  const { t } = useTranslation();
  const { state, go } = useView();
  const levels = rankLevels(level);
  // the regions of then are listed as the map has them
  if (levels.length < 2 || state.regions === "then") return null;
  const chosen = deepLevel(level, state.rank) ?? levels[0];
  return (
    <fieldset className="level-choice" aria-label={t("leadership.deepRanking.level")}>
      {levels.map((one, i) => (
        <button
          key={one}
          type="button"
          className="plain-button"
          data-rank={one}
          aria-pressed={one === chosen}
          onClick={() => go({ rank: i === 0 ? undefined : one }, { replace: true })}
        >
          {t(`level.${one}`)}
        </button>
      ))}
      {level === "PROVINCE" && (
        <button type="button" className="plain-button" disabled title={t("leadership.deepRanking.tooMany")}>
          {t("level.COMMUNITY")}
          <span className="for-readers">{t("leadership.deepRanking.tooMany")}</span>
        </button>
      )}
    </fieldset>
  );
}
