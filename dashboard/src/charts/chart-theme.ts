import { FONT_FAMILY } from "../theme/fonts.ts";
import type { Theme } from "../theme/theme.ts";

/** Series colours: Okabe and Ito's, safe for colour-blind eyes (https://jfly.uni-koeln.de/color/); the dark ones are lightened, and the fifth is our own. */
export const SERIES: Record<Theme, readonly string[]> = {
  light: ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#765a04"],
  dark: ["#56b4e9", "#ff9a5c", "#4fd0a5", "#e6a8cc", "#f0e442"],
};

export const INK: Record<Theme, { ink: string; soft: string; line: string; paper: string }> = {
  light: { ink: "#16212c", soft: "#4a5b6c", line: "#dde3e9", paper: "#ffffff" },
  dark: { ink: "#e8eef4", soft: "#a9b8c6", line: "#2c3b4c", paper: "#14202d" },
};

/** ECharts theme: colours and text sizes of the page; `scale` as of useScale. */
export function chartTheme(theme: Theme, scale: number): object {
  const { ink, soft, line, paper } = INK[theme];
  const fontSize = 12 * scale;
  const axis = {
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: { color: soft, fontSize },
    splitLine: { lineStyle: { color: line } },
    nameTextStyle: { color: soft, fontSize },
  };
  return {
    color: SERIES[theme],
    textStyle: { fontFamily: FONT_FAMILY, color: ink, fontSize },
    legend: { textStyle: { color: ink, fontSize }, itemWidth: 14 * scale, itemHeight: 8 * scale },
    tooltip: { backgroundColor: paper, borderColor: line, textStyle: { color: ink, fontSize } },
    categoryAxis: axis,
    valueAxis: axis,
    timeAxis: axis,
  };
}
