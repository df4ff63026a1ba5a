import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatLasting } from "../../format/lasting.ts";
import { formatNumber } from "../../format/number.ts";
import { usePlatform } from "../../platform.tsx";
import { useTheme } from "../../theme/theme.ts";
import { type Phase, phaseColour, phaseName } from "./loop-colours.ts";
import type { Times } from "./times-query.ts";

/** Where the hours go: a bar of the phases as wide as their shares, and a row each. */
export function PhaseBar(props: { phases: NonNullable<Times["phases"]>; onOpen(phase: Phase): void }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const theme = useTheme();
  const number = (value: number, decimals: number): string => formatNumber(value, decimals, language);
  return (
    <>
      <div className="phase-bar" role="img" aria-label={t("times.phases")}>
        {props.phases.map(({ phase, share }) => (
          <span key={phase} style={{ flexGrow: share, background: phaseColour(phase, theme) }} />
        ))}
      </div>
      <div className="table-scroll phases">
        <table aria-label={t("times.phases")}>
          <thead>
            <tr>
              <th scope="col">{t("times.phase")}</th>
              <th scope="col">{t("times.share")}</th>
              <th scope="col">{t("times.hours")}</th>
              <th scope="col">{t("times.medianEach")}</th>
              <th scope="col">{t("times.complaints")}</th>
            </tr>
          </thead>
          <tbody>
            {props.phases.map(({ phase, complaints, hours, share, medianHours }) => (
              <tr key={phase} data-phase={phase}>
                <th scope="row">
                  <span className="swatch" style={{ background: phaseColour(phase, theme) }} />
                  {phaseName(phase, language)}
                </th>
                <td>{number(share, 1)}%</td>
                <td>{formatLasting(hours, language)}</td>
                <td>{formatLasting(medianHours, language)}</td>
                <td>
                  <button type="button" onClick={() => props.onOpen(phase)}>
                    {number(complaints, 0)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
