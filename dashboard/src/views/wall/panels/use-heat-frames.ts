import { useEffect, useState } from "react";
import { useClient } from "urql";
import { graphql } from "../../../graphql/tada.ts";
import { useConnection } from "../../../live/connection.ts";
import { middleLatitude, robustDomain } from "../../../scene/heat-on-map.ts";
import { coarsened, type Frame, type Squares } from "./frames.ts";

const FrameQuery = graphql(`
  query WallHeatFrame($filter: ComplaintFilter) {
    complaintHeatmap(filter: $filter) {
      longitudes
      latitudes
      weights
      cellDegrees
      complaints
      known
    }
  }
`);

interface LoadedFrame extends Frame {
  readonly squares: Squares;
  /** Null: no data. */
  readonly complaints: number | null;
}
export interface HeatFrames {
  /** All frames, on one lattice; null until all have come. */
  readonly frames: readonly LoadedFrame[] | null;
  /** Weight that has the last colour: the same for all frames, nearly the densest square of all. */
  readonly domain: number;
  /** Of the middle of all squares, degrees. */
  readonly latitude: number;
  readonly error: Error | null;
}

const NONE: HeatFrames = { frames: null, domain: 1, latitude: middleLatitude([]), error: null };

/** The frames of a playback, asked for one after the other so that the wall's other questions are not held up. */
export function useHeatFrames(under: string, wanted: readonly Frame[]): HeatFrames {
  const client = useClient();
  const { returns } = useConnection();
  const [loaded, setLoaded] = useState<HeatFrames>(NONE);
  const key = JSON.stringify(wanted);
  useEffect(() => {
    let stopped = false;
    void returns;
    const load = async (): Promise<void> => {
      const frames: LoadedFrame[] = [];
      for (const frame of JSON.parse(key) as Frame[]) {
        const variables = { filter: { under, from: frame.from, to: frame.to } };
        const { data, error } = await client
          .query(FrameQuery, variables, { requestPolicy: "network-only" })
          .toPromise();
        if (stopped) return;
        if (!data) {
          setLoaded((before) => (before.frames ? before : { ...NONE, error: error ?? null }));
          return;
        }
        const { complaints, known, ...squares } = data.complaintHeatmap;
        frames.push({ ...frame, complaints: known ? complaints : null, squares });
      }
      const coarsest = Math.max(...frames.map(({ squares }) => squares.cellDegrees));
      const alike = frames.map((frame) => ({ ...frame, squares: coarsened(frame.squares, coarsest) }));
      const all = (column: "weights" | "latitudes"): number[] => alike.flatMap(({ squares }) => squares[column]);
      const [domain, latitude] = [robustDomain(all("weights")), middleLatitude(all("latitudes"))];
      setLoaded({ frames: alike, domain, latitude, error: null });
    };
    void load();
    return () => {
      stopped = true;
    };
  }, [client, under, key, returns]);
  return loaded;
}
