import type { EChartsCoreOption, EChartsType } from "echarts/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useScale, useTheme } from "../theme/theme.ts";
import { chartTheme } from "./chart-theme.ts";
import { init } from "./echarts.ts";

export interface ChartProps {
  readonly option: EChartsCoreOption;
  /** What the chart shows, read out by screen readers: title, unit, dates. */
  readonly label: string;
  /** Height in rem; absent fills the parent. */
  readonly height?: number;
  /** A mark was clicked: its series name, its name on the axis, and its index in the data. */
  onMark?(mark: { seriesName: string; name: string; dataIndex: number }): void;
  /** A mark is pointed at; null: none. */
  onPoint?(mark: { seriesName: string; name: string; dataIndex: number } | null): void;
}

/** An ECharts chart in the page's theme, size and font; drawn as SVG, so that it prints and enlarges sharply. */
export function Chart({ option, label, height, onMark, onPoint }: ChartProps): ReactNode {
  const container = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const handlers = useRef({ onMark, onPoint });
  handlers.current = { onMark, onPoint };
  const theme = useTheme();
  const scale = useScale();

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const made = init(element, chartTheme(theme, scale), { renderer: "svg" });
    chart.current = made;
    made.on("click", ({ seriesName = "", name, dataIndex }) =>
      handlers.current.onMark?.({ seriesName, name, dataIndex }),
    );
    made.on("mouseover", ({ seriesName = "", name, dataIndex }) =>
      handlers.current.onPoint?.({ seriesName, name, dataIndex }),
    );
    made.on("mouseout", () => handlers.current.onPoint?.(null));
    const watch = new ResizeObserver(() => {
      made.resize();
      // On paper it is drawn smaller without being asked: the drawing then shrinks as a whole instead of being cut.
      element.querySelector("svg")?.setAttribute("viewBox", `0 0 ${made.getWidth()} ${made.getHeight()}`);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, [theme, scale]);

  useEffect(() => {
    void theme;
    void scale;
    chart.current?.setOption({ animationDuration: 200, ...option }, { notMerge: true });
  }, [option, theme, scale]);

  return (
    <div
      ref={container}
      className="chart"
      role="img"
      aria-label={label}
      style={{ width: "100%", height: height === undefined ? "100%" : `${height}rem` }}
    />
  );
}
