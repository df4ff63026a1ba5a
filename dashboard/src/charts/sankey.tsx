import { SankeyChart } from "echarts/charts";
import { use } from "echarts/core";
import { type ReactNode, useMemo } from "react";
import { useScale, useTheme } from "../theme/theme.ts";
import { Chart } from "./chart.tsx";
import { INK } from "./chart-theme.ts";

// Only the page that draws flows carries this kind of chart.
use([SankeyChart]);

interface Node {
  /** Unique among all nodes. */
  readonly id: string;
  readonly label: string;
  readonly colour: string;
}

/** Flows from nodes on the left to nodes on the right, as wide as their values. */
export function Sankey(props: {
  nodes: readonly Node[];
  links: readonly { readonly source: string; readonly target: string; readonly value: number }[];
  label: string;
  /** What stands beside a value: 个小区, estates. */
  unit: string;
}): ReactNode {
  const { nodes, links, label, unit } = props;
  const scale = useScale();
  const theme = useTheme();
  const option = useMemo(() => {
    const labels = new Map(nodes.map((node) => [node.id, node.label]));
    return {
      tooltip: {
        trigger: "item",
        formatter: ({
          data,
          name,
          value,
        }: {
          data: { source?: string; target?: string };
          name: string;
          value: number;
        }) =>
          data.source === undefined
            ? `${labels.get(name)}: ${value}${unit}`
            : `${labels.get(data.source)} → ${labels.get(data.target!)}: ${value}${unit}`,
      },
      series: [
        {
          type: "sankey",
          left: 8,
          right: 8,
          top: 8,
          bottom: 8,
          nodeWidth: 16 * scale,
          // a name of one line stands beside the thinnest of them
          nodeGap: 18 * scale,
          emphasis: { focus: "adjacency" },
          lineStyle: { color: "source", opacity: 0.35 },
          label: {
            fontSize: 12 * scale,
            color: INK[theme].ink,
            // of itself the outline is of another colour, which at a small size hides the letters
            textBorderColor: INK[theme].paper,
            textBorderWidth: 3 * scale,
            formatter: ({ name, value }: { name: string; value: number }) => `${labels.get(name)} ${value}`,
          },
          // names stand inside, where there is room for them at any width
          data: nodes.map(({ id, colour }) => ({
            name: id,
            itemStyle: { color: colour },
            label: { position: links.some(({ target }) => target === id) ? "left" : "right" },
          })),
          links,
        },
      ],
    };
  }, [nodes, links, unit, scale, theme]);
  return <Chart option={option} label={label} />;
}
