import type { Feature } from "geojson";
import { boxOf, labelPlace, type Shape } from "../../../geometry/shape.ts";
import type { Boundaries } from "../../../live/use-boundaries.ts";
import { luminance } from "../../../map/palettes.ts";
import type { Symbolization } from "../../../map/symbolization.ts";
import { placeLabels } from "./labels.ts";
import { fit, type Project } from "./projection.ts";

export const MAP_WIDTH = 960;
export const MAP_HEIGHT = 660;
const LEGEND_WIDTH = 210;
const FOOT_LINE = 22;
const FONT = "'Noto Sans CJK SC','Microsoft YaHei','PingFang SC','SimHei',sans-serif";
const INK = "#16212c";

export interface LegendEntry {
  /** Null: hatched, no data. */
  readonly colour: string | null;
  readonly text: string;
}
export interface SvgMap {
  /** Read out in place of the picture. */
  readonly title: string;
  readonly boundaries: Boundaries;
  readonly symbolization: Symbolization;
  /** Name and value of a region on the map, by code. */
  readonly labels: ReadonlyMap<string, { name: string; value: string; isExtreme: boolean }>;
  /** Indicator and unit, above the classes. */
  readonly legendTitle: readonly string[];
  readonly legend: readonly LegendEntry[];
  /** Date, source, approval: a line each, under the map. */
  readonly foot: readonly string[];
}

/** A choropleth as one SVG without outside references: print, file and Word show the same. Null without a shape. */
export function svgMap(map: SvgMap): string | null {
  const box = boxOf(map.boundaries);
  if (box === null) return null;
  const footHeight = map.foot.length * FOOT_LINE + 8;
  const frame = { x: 12, y: 12, width: MAP_WIDTH - LEGEND_WIDTH - 24, height: MAP_HEIGHT - footHeight - 24 };
  const project = fit(box, frame);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}" width="${MAP_WIDTH}" height="${MAP_HEIGHT}" font-family="${FONT}" role="img">`,
    `<title>${escapeXml(map.title)}</title>`,
    `<defs><pattern id="none" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="#e9ecef"/><line x1="0" y1="0" x2="0" y2="8" stroke="#8b97a3" stroke-width="2"/></pattern></defs>`,
    `<rect width="${MAP_WIDTH}" height="${MAP_HEIGHT}" fill="#ffffff"/>`,
    ...map.boundaries.features.map((feature) => region(feature, map.symbolization, project)),
    ...labels(map, project),
    ...legend(map),
    ...map.foot.map((line, i) => text(12, MAP_HEIGHT - footHeight + (i + 0.8) * FOOT_LINE, 16, line)),
    "</svg>",
  ].join("");
}

function region(
  feature: Feature<Shape, Boundaries["features"][number]["properties"]>,
  { colours }: Symbolization,
  project: Project,
): string {
  const { code, quality } = feature.properties;
  const dashed = quality === "APPROXIMATE" ? ' stroke-dasharray="5 4"' : "";
  return `<path data-code="${escapeXml(code)}" d="${path(feature, project)}" fill="${colours.get(code) ?? "url(#none)"}" fill-rule="evenodd" stroke="#4a5b6c" stroke-width="1"${dashed}/>`;
}

function path({ geometry }: Feature<Shape>, project: Project): string {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map(
      (ring) =>
        `M${ring
          .map((position) =>
            project(position)
              .map((part) => part.toFixed(1))
              .join(" "),
          )
          .join("L")}Z`,
    )
    .join("");
}

function labels({ boundaries, symbolization, labels }: SvgMap, project: Project): string[] {
  const wanted = boundaries.features.flatMap((feature) => {
    const label = labels.get(feature.properties.code);
    if (!label) return [];
    const { point, area } = labelPlace(feature);
    const [x, y] = project(point);
    return [{ ...label, code: feature.properties.code, x, y, area }];
  });
  return placeLabels(wanted).flatMap(({ code, x, y, size, lines }) => {
    const colour = symbolization.colours.get(code);
    const onDark = colour !== undefined && luminance(colour) < 0.28;
    const ink = onDark ? "#ffffff" : INK;
    const halo = onDark ? (colour ?? INK) : "#ffffff";
    return lines.map(
      (line, i) =>
        `<text x="${x.toFixed(1)}" y="${(y + (i - lines.length / 2 + 0.8) * size * 1.15).toFixed(1)}" font-size="${size}" text-anchor="middle" fill="${ink}" stroke="${halo}" stroke-opacity="0.75" stroke-width="3" paint-order="stroke" stroke-linejoin="round">${escapeXml(line)}</text>`,
    );
  });
}

function legend({ legendTitle, legend }: SvgMap): string[] {
  const x = MAP_WIDTH - LEGEND_WIDTH + 6;
  const top = 40;
  return [
    ...legendTitle.map((line, i) => text(x, top + i * 24, 17, line, i === 0 ? "bold" : "normal")),
    ...legend.flatMap(({ colour, text: label }, i) => {
      const y = top + legendTitle.length * 24 + i * 30;
      return [
        `<rect x="${x}" y="${y - 14}" width="28" height="18" fill="${colour ?? "url(#none)"}" stroke="#4a5b6c" stroke-width="0.8"/>`,
        text(x + 38, y + 1, 16, label),
      ];
    }),
  ];
}

const text = (x: number, y: number, size: number, content: string, weight = "normal"): string =>
  `<text x="${x}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${INK}">${escapeXml(content)}</text>`;

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeXml = (content: string): string => content.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
