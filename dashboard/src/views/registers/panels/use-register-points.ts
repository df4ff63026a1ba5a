import { useMemo } from "react";
import { graphql, type ResultOf } from "../../../graphql/tada.ts";
import { useRegionsMeant } from "../../../link/regions-meant.ts";
import { type Live, useLive } from "../../../live/use-live.ts";
import { MODE_COLOURS } from "../../../map/estate-symbolization.ts";
import { countsFilter } from "../../../registers/filters.ts";
import { codesOf, columnOf, type RegisterColumn } from "../../../registers/register.ts";
import type { RecordsOnMap } from "../../../scene/scene-map.tsx";
import type { RegisterView } from "../view.ts";
import { placesOf, type RecordPlace } from "./record-places.ts";

const PointsQuery = graphql(`
  query RegisterPoints($register: ID!, $filter: RegisterFilter) {
    registerPoints(register: $register, filter: $filter) {
      records
      placed
      given
      longitudes
      latitudes
      estates
      codeField
      codes
    }
  }
`);
type Points = ResultOf<typeof PointsQuery>["registerPoints"];

/** Records of one code among those drawn. */
interface PointClass {
  /** Null: they state none. */
  readonly code: string | null;
  readonly colour: string;
  readonly records: number;
}

/** A register's records as points, and what is to be said of them. */
export interface RegisterPoints {
  readonly columns: Points;
  readonly places: readonly RecordPlace[];
  readonly onMap: RecordsOnMap;
  /** The column whose codes the colours are; null where all are alike. */
  readonly colouredBy: RegisterColumn | null;
  readonly classes: readonly PointClass[];
}

const NOT_STATED = "#9aa5b1";

/** The records that the page shows, by where they are; nothing is asked unless they are wanted. */
export function useRegisterPoints(
  { register, address }: RegisterView,
  wanted: boolean,
): { points: RegisterPoints | null; live: Live<unknown> } {
  const meant = useRegionsMeant();
  const filter = { ...countsFilter(address), ...meant };
  const live = useLive(PointsQuery, { register: register.id, filter }, !wanted);
  const columns = wanted ? (live.data?.registerPoints ?? null) : null;
  const points = useMemo((): RegisterPoints | null => {
    if (columns === null) return null;
    const column = columnOf(register, columns.codeField ?? "");
    const codes = column === null ? [] : codesOf(column);
    const counts = new Map<number, number>();
    for (const code of columns.codes) counts.set(code, (counts.get(code) ?? 0) + 1);
    const coded = codes.map(({ code, colour }, i) => ({
      code,
      colour: colour ?? MODE_COLOURS[i % MODE_COLOURS.length]!,
      records: counts.get(i) ?? 0,
    }));
    const others = {
      code: null,
      colour: column === null ? MODE_COLOURS[0]! : NOT_STATED,
      records: counts.get(-1) ?? 0,
    };
    const classes = [...coded, others];
    const places = placesOf(columns);
    const features = places.map(({ at, code, records }, index) => ({
      type: "Feature" as const,
      id: index,
      properties: { index, records, k: code < 0 ? codes.length : code },
      geometry: { type: "Point" as const, coordinates: [...at] },
    }));
    return {
      columns,
      places,
      onMap: { points: { type: "FeatureCollection", features }, colours: classes.map(({ colour }) => colour) },
      colouredBy: column,
      classes: classes.filter(({ records }) => records > 0),
    };
  }, [columns, register]);
  return { points, live };
}
