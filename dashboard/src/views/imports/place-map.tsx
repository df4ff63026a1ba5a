import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BoundarySource } from "../../scene/boundary-lines.tsx";
import { sourceOf } from "../../scene/boundary-says.ts";
import { percentOf } from "./figures.ts";
import type { Choices, Places, WaitingFile } from "./imports-client.ts";

const WIDTH = 360;
const HEIGHT = 260;
const MARGIN = 10;

/** Which system the points fit, and a small map of some of them over the regions that their rows state. */
export function PlaceMap({
  file: { choices },
  places,
  change,
}: {
  file: WaitingFile;
  places: Places;
  change: (choices: Choices) => void;
}): ReactNode {
  const { t } = useTranslation();
  const crs = choices.crs === "cgcs2000" ? "wgs84" : (choices.crs ?? "wgs84");
  const best = places.fits.reduce((a, b) => (b.share > a.share ? b : a));
  const points = places.points.flatMap((point) => point[crs] ?? []);
  const project = projection([...points.map(({ at }) => at), ...places.shapes.flatMap(({ rings }) => rings.flat())]);
  return (
    <section className="imports-places" aria-label={t("imports.places")}>
      <div>
        <h4>{t("imports.places")}</h4>
        <p className="muted">{t("imports.placesHint", { count: places.rows })}</p>
        <ul>
          {places.fits.map((fit) => (
            <li key={fit.crs} data-best={fit === best || undefined}>
              <button
                type="button"
                aria-pressed={fit.crs === crs}
                onClick={() => fit.crs !== crs && change({ ...choices, crs: fit.crs })}
              >
                {t(`imports.system.${fit.crs as "wgs84"}`)} <strong>{percentOf(fit.share)}</strong>
              </button>
            </li>
          ))}
        </ul>
        <p className="imports-legend">
          <i data-inside="true" /> {t("imports.inside")} <i data-inside="false" /> {t("imports.outside")}
        </p>
        <div className="map-source">
          <p>{t("legend.simplified")}</p>
          <BoundarySource of={sourceOf([places])} />
        </div>
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t("imports.mapLabel", { share: percentOf(share(points)) })}
      >
        {places.shapes.map(({ code, name, rings }) => (
          <path key={code} d={rings.map((ring) => pathOf(ring.map(project))).join("")}>
            <title>{name}</title>
          </path>
        ))}
        {points.map(({ at, inside }) => {
          const [x, y] = project(at);
          return <circle key={`${at}`} cx={x} cy={y} r={2.5} data-inside={inside} />;
        })}
      </svg>
    </section>
  );
}

type Point = readonly [number, number];

const share = (points: readonly { readonly inside: boolean }[]): number =>
  points.length === 0 ? 0 : points.filter(({ inside }) => inside).length / points.length;

/** Degrees into the box of the picture, a degree of longitude as long as it is there. */
function projection(all: readonly Point[]): (point: Point) => Point {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of all) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [across, up] = [Math.max((east - west) * narrow, 1e-6), Math.max(north - south, 1e-6)];
  const scale = Math.min((WIDTH - 2 * MARGIN) / across, (HEIGHT - 2 * MARGIN) / up);
  const [left, top] = [(WIDTH - across * scale) / 2, (HEIGHT - up * scale) / 2];
  return ([lon, lat]) => [left + (lon - west) * narrow * scale, top + (north - lat) * scale];
}

const pathOf = (points: readonly Point[]): string =>
  points.length === 0 ? "" : `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
