import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Candidate } from "./links-query.ts";

const [WIDTH, HEIGHT, MARGIN] = [420, 300, 34];
/** Below the places, where the scale hides none of them. */
const SCALE_HEIGHT = 34;
const METRES_A_DEGREE = 111_320;
/** Never closer than this, so that points at one gate do not seem far apart. */
const LEAST_METRES = 300;

type Point = readonly number[];

/** Where the source's estate lies and those that it may mean, with a scale; numbers are the candidates'. */
export function MatchMap({ own, candidates }: { own: Point | null; candidates: readonly Candidate[] }): ReactNode {
  const { t } = useTranslation();
  const placed = candidates.flatMap(({ estate: { id, name, location } }, index) =>
    location === null ? [] : [{ id, name, at: location, number: index + 1 }],
  );
  const all = [...placed.map(({ at }) => at), ...(own === null ? [] : [own])];
  if (all.length === 0) return <p className="muted">{t("estateLinks.noPlace")}</p>;
  const { project, metres } = projection(all);
  const bar = niceLength(metres(WIDTH / 3));
  const from = own === null ? null : project(own);
  return (
    <figure className="matches-map">
      <figcaption>{t("estateLinks.map")}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + SCALE_HEIGHT}`}
        role="img"
        aria-label={t("estateLinks.mapLabel", { count: placed.length })}
      >
        {from &&
          placed.map(({ id, at }) => {
            const [x, y] = project(at);
            return <line key={id} x1={from[0]} y1={from[1]} x2={x} y2={y} />;
          })}
        {placed.map(({ id, name, at, number }) => {
          const [x, y] = project(at);
          return (
            <g key={id} className="matches-point">
              <circle cx={x} cy={y} r={11} />
              <text x={x} y={y + 4.5}>
                {number}
              </text>
              <title>{name}</title>
            </g>
          );
        })}
        {from && (
          <g className="matches-own">
            <rect x={from[0] - 6} y={from[1] - 6} width={12} height={12} />
            <text x={from[0]} y={from[1] - 10}>
              {t("estateLinks.itself")}
            </text>
          </g>
        )}
        <g className="matches-scale">
          <path d={`M12 ${HEIGHT + 16}v6h${(bar / metres(1)).toFixed(1)}v-6`} />
          <text x={16} y={HEIGHT + 14}>
            {bar < 1000 ? t("estateLinks.metres", { shown: bar }) : t("estateLinks.kilometres", { shown: bar / 1000 })}
          </text>
        </g>
      </svg>
    </figure>
  );
}

/** Degrees into the picture, a degree of longitude as long as it is there; `metres`: how many a length in the picture is. */
function projection(points: readonly Point[]) {
  const [lons, lats] = [points.map(([lon]) => lon!), points.map(([, lat]) => lat!)];
  const middle = (values: number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const [lon, lat] = [middle(lons), middle(lats)];
  const narrow = Math.cos((lat * Math.PI) / 180);
  const least = LEAST_METRES / METRES_A_DEGREE;
  const spanOf = (values: number[], by: number): number =>
    Math.max((Math.max(...values) - Math.min(...values)) * by, least);
  const scale = Math.min((WIDTH - 2 * MARGIN) / spanOf(lons, narrow), (HEIGHT - 2 * MARGIN) / spanOf(lats, 1));
  return {
    project: ([x, y]: Point): readonly [number, number] => [
      WIDTH / 2 + (x! - lon) * narrow * scale,
      HEIGHT / 2 - (y! - lat) * scale,
    ],
    metres: (length: number): number => (length / scale) * METRES_A_DEGREE,
  };
}

/** 1, 2 or 5 with noughts, at most. */
function niceLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((digit) => digit * power <= most) ?? 1) * power;
}
