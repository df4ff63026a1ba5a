import "./bars.css";
import "./coverage-ladder.css";
import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ladderOf } from "../../../breakdown/ladder.ts";
import { formatDay } from "../../../format/month.ts";
import { formatNumber } from "../../../format/number.ts";
import { graphql } from "../../../graphql/tada.ts";
import { nameIn } from "../../../i18n/language.ts";
import { STEP_COLOURS, STEPS } from "../../../map/estate-symbolization.ts";
import { useTheme } from "../../../theme/theme.ts";
import { Empty } from "../../../ui/states.tsx";
import { type CoverageLadderPanel, textIn } from "../programme.ts";
import { useReady, useRegionCode, useWall, useWallQuery } from "../wall-context.ts";
import { barNames } from "./bar-names.ts";
import { EDGE_EMS, PanelFrame } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { TickingNumber } from "./ticking-number.tsx";

const LadderQuery = graphql(`
  query WallLadder($region: ID!) {
    breakdown(by: "party_coverage_steps", region: $region) {
      to
      noData {
        zh
        en
      }
      whole {
        extent
        region {
          nameZh
          nameEn
        }
        parts {
          code
          count
        }
      }
    }
  }
`);

type Step = (typeof STEPS)[number];
/** What stands beside a name at least, text sizes. */
const BESIDE_NAME_EMS = 10.8;

/** Estates at or above each step of party coverage, from the top of the ladder down; each step includes those above it. */
export function CoverageLadder({ panel, index, rect }: PanelProps<CoverageLadderPanel>): ReactNode {
  const { t } = useTranslation();
  const { language, textPixels } = useWall();
  const theme = useTheme();
  const live = useWallQuery(LadderQuery, { region: useRegionCode(panel.region) });
  useReady(index, live.current || live.error !== null);
  const ladder = live.data?.breakdown;
  const rungs = ladderOf(ladder?.whole.parts ?? []);
  const all = rungs[0]?.atOrAbove ?? 0;
  const names = barNames(
    rungs.map(({ code }) => t(`code.party_coverage_steps.${code as Step}`)),
    rect.width / textPixels - 2 * EDGE_EMS,
    BESIDE_NAME_EMS,
  );
  const share = (count: number): number | null => (all === 0 ? null : (100 * count) / all);
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={panel.title ? textIn(language, panel.title) : t("wall.ladder")}
      says={
        ladder?.whole.region
          ? `${nameIn(language, ladder.whole.region)} · ${t("headline.asOf", { date: formatDay(ladder.to, language) })}`
          : undefined
      }
      error={live.error}
      stale={!live.current}
      state={ladder ? undefined : "loading"}
    >
      {ladder?.noData && <Empty>{textIn(language, ladder.noData)}</Empty>}
      {ladder && !ladder.noData && (
        <>
          <p className="wall-ladder-note">
            {t("wall.ladderNote", { estates: formatNumber(all, 0, language) })}
            {ladder.whole.extent === "PART" && ` · ${t("headline.partial")}`}
          </p>
          <ol
            className="wall-bars wall-ladder"
            data-narrow={names.above}
            style={
              {
                "--rows": rungs.length + 1,
                "--name": `${names.ems}em`,
                "--ems": Math.max(24, names.ems + BESIDE_NAME_EMS),
              } as CSSProperties
            }
          >
            {[...rungs].reverse().map(({ code, count: own, atOrAbove }) => {
              // The lowest is no step of the ladder: those that stand below it.
              const step = code as Step;
              const count = step === "NONE" ? own : atOrAbove;
              const percent = share(count);
              return (
                <li key={step} data-step={step}>
                  <span className="name">{t(`code.party_coverage_steps.${step}`)}</span>
                  <span className="bar">
                    <i style={{ width: `${percent ?? 0}%`, background: STEP_COLOURS[theme][STEPS.indexOf(step)] }} />
                  </span>
                  <span className="value">
                    <TickingNumber value={count} print={(value) => formatNumber(value, 0, language)} />
                  </span>
                  <span className="share">{percent === null ? "—" : `${formatNumber(percent, 1, language)}%`}</span>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </PanelFrame>
  );
}
