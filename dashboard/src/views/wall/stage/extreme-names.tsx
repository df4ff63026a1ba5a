import "./extreme-names.css";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MapRef } from "react-map-gl/maplibre";
import { formatValue, unitSuffix } from "../../../format/number.ts";
import { boxOf, contains, labelPlace } from "../../../geometry/shape.ts";
import { shortNameIn } from "../../../i18n/language.ts";
import type { Indicator } from "../../../platform.tsx";
import type { Scene } from "../../../scene/use-scene.ts";
import { textEms } from "../panels/text-ems.ts";
import { useWall } from "../wall-context.ts";
import { calloutPlaces, nearestOf, type Place, type Point } from "./callout-places.ts";
import { extremesOf } from "./extremes-of.ts";
import { stripPlaces } from "./strip-places.ts";

/** In text sizes: the sizes of names, of which the first that has room above the map is taken; in names' own sizes their height, and what stands about the words. */
const NAME_EMS = [1.35, 1.15, 1] as const;
const HEIGHT_EMS = 1.5;
const ABOUT_EMS = 1.6;

/** On a map smaller than so many times the names they would hide it, and the sentence above has them too. */
const LEAST_ROOM = 5;

/** Units up to this length stand behind a value. */
const SHORT_EMS = 1;

interface Callout {
  readonly code: string;
  readonly word: string;
  readonly name: string;
  readonly value: string;
  /** Size of its words, text sizes. */
  readonly ems: number;
  readonly point: Point;
  readonly place: Place;
}

/** Names and values of the regions with the highest and the lowest value, beside the regions and never left out. */
export function ExtremeNames({
  map,
  scene,
  indicator,
}: {
  map: MapRef;
  scene: Scene;
  indicator: Indicator;
}): ReactNode {
  const { t } = useTranslation();
  const { language, textPixels } = useWall();
  const { choropleth, boundaries } = scene;
  const [callouts, setCallouts] = useState<readonly Callout[]>([]);
  const named = useMemo(() => {
    const byCode = new Map(boundaries.features.map((feature) => [feature.properties.code, feature]));
    return extremesOf(choropleth?.values ?? []).flatMap(({ end, row }) => {
      const shape = byCode.get(row.code);
      const at = shape ? labelPlace(shape).point : row.region.centroid;
      if (!at) return [];
      const word = t(`wall.extreme.${end}`);
      const name = shortNameIn(language, row.region);
      // A longer unit stands in the panel's heading.
      const unit = unitSuffix(indicator, language);
      const value = formatValue(row.value!, indicator, language) + (textEms(unit) > SHORT_EMS ? "" : unit);
      return [{ code: row.code, word, name, value, at: [at[0]!, at[1]!] as [number, number] }];
    });
  }, [choropleth, boundaries, indicator, language, t]);

  const shapes = useMemo(
    () =>
      boundaries.features.flatMap((feature) => {
        const box = boxOf({ type: "FeatureCollection", features: [feature] });
        return box ? [{ feature, box }] : [];
      }),
    [boundaries],
  );

  useEffect(() => {
    const place = (): void => {
      const container = map.getContainer();
      if (container.clientWidth === 0 || container.clientHeight === 0) return;
      // The strip above the map is theirs as well.
      const strip = stripOver(container);
      const room = { width: container.clientWidth, height: container.clientHeight + strip };
      const regionAt = ({ x, y }: Point): string | null => {
        if (y < strip) return null;
        const { lng, lat } = map.unproject([x, y - strip]);
        // Thousands of points are asked for: most shapes are told by their box.
        const found = shapes.find(
          ({ box: [west, south, east, north], feature }) =>
            west <= lng && lng <= east && south <= lat && lat <= north && contains(feature, [lng, lat]),
        );
        return found?.feature.properties.code ?? null;
      };
      const points = named.map(({ at }) => {
        const { x, y } = map.project(at);
        return { x, y: y + strip };
      });
      const namesAt = (ems: number) =>
        named.map(({ code, word, name, value }, i) => ({
          code,
          point: points[i]!,
          size: {
            width: (textEms(`${word}${name}${value}`) + ABOUT_EMS) * ems * textPixels,
            height: HEIGHT_EMS * ems * textPixels,
          },
        }));
      const over = NAME_EMS.map((ems) => ({
        ems,
        places: stripPlaces(namesAt(ems), { width: room.width, height: strip }),
      })).find(({ places }) => places !== null);
      const ems = over?.ems ?? NAME_EMS[0];
      const names = namesAt(ems);
      const area = names.reduce((sum, { size }) => sum + size.width * size.height, 0);
      if (area * LEAST_ROOM > room.width * room.height) {
        setCallouts([]);
        return;
      }
      const places = over?.places ?? calloutPlaces(names, room, regionAt, legendOn(container));
      setCallouts(
        named.map(({ code, word, name, value }, i) => ({
          code,
          word,
          name,
          value,
          ems,
          point: points[i]!,
          place: places[i]!,
        })),
      );
    };
    place();
    map.on("moveend", place);
    map.on("resize", place);
    return () => {
      map.off("moveend", place);
      map.off("resize", place);
    };
  }, [map, named, shapes, textPixels]);

  return (
    <div className="wall-extremes">
      <svg aria-hidden="true">
        {callouts.map(({ code, point, place }) => {
          const end = nearestOf(place, point);
          return (
            <g key={code}>
              <line x1={point.x} y1={point.y} x2={end.x} y2={end.y} />
              <circle cx={point.x} cy={point.y} r={textPixels * 0.25} />
            </g>
          );
        })}
      </svg>
      {callouts.map(({ code, word, name, value, ems, place }) => (
        <p
          key={code}
          data-extreme={code}
          style={{ left: place.x, top: place.y, width: place.width, height: place.height, fontSize: `${ems}em` }}
        >
          <small>{word}</small>
          {name} {value}
        </p>
      ))}
    </div>
  );
}

/** Height of what is free between the pane and its map, pixels of the wall. */
function stripOver(container: HTMLElement): number {
  const pane = container.closest(".map-pane");
  if (!pane) return 0;
  const own = container.getBoundingClientRect();
  return ((own.top - pane.getBoundingClientRect().top) * container.clientWidth) / own.width;
}

/** Where a legend lies on the map, from the corner of the map with its strip. */
function legendOn(container: HTMLElement): Place[] {
  const legend = container.closest(".map-pane")?.querySelector(".legend");
  if (!legend) return [];
  const [own, around] = [legend.getBoundingClientRect(), container.getBoundingClientRect()];
  // In a preview the wall is shrunk as a whole.
  const scale = around.width / container.clientWidth;
  return [
    {
      x: (own.left - around.left) / scale,
      y: (own.top - around.top) / scale + stripOver(container),
      width: own.width / scale,
      height: own.height / scale,
    },
  ];
}
