import "./place-map.css";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { useBoundaries } from "../../../live/use-boundaries.ts";
import { useLive } from "../../../live/use-live.ts";
import type { Camera } from "../../../map/camera.ts";
import { usePlatform } from "../../../platform.tsx";
import { BoundaryLines } from "../../../scene/boundary-lines.tsx";
import { SceneMap } from "../../../scene/scene-map.tsx";
import { useEstatePoints } from "../../../scene/use-estate-points.ts";
import { RegionQuery, type Scene } from "../../../scene/use-scene.ts";
import { ErrorBoundary } from "../../../ui/error-boundary.tsx";
import { Empty, Failed, Loading } from "../../../ui/states.tsx";
import { Panel } from "./panel.tsx";

export const PlaceMap_Estate = graphql(`
  fragment PlaceMap_Estate on Estate {
    id
    location
    region {
      code
      level
      ancestors {
        code
        level
      }
    }
  }
`);

const StreetBoundaryQuery = graphql(`
  query StreetBoundary($code: ID!) {
    region(code: $code) {
      boundary {
        source
        quality
        approvalNumber
      }
    }
  }
`);

/** Close enough to tell estates apart, wide enough to know the place. */
const ZOOM = 13.5;
const NOTHING: Scene["boundaries"] = { type: "FeatureCollection", features: [] };

/** The estate marked among those of its street; another's point leads to its page. */
export function PlaceMap(props: { estate: FragmentOf<typeof PlaceMap_Estate> }): ReactNode {
  const { t } = useTranslation();
  const { id, location, region } = readFragment(PlaceMap_Estate, props.estate);
  const street = [...region.ancestors, region].findLast(({ level }) => level !== "COMMUNITY") ?? region;
  const [lon, lat] = location ?? [];
  return (
    <Panel area="place" share={4} title={t("estatePage.place")} note={t("estatePage.placeNote")}>
      {lon === undefined || lat === undefined ? (
        <Empty>{t("estatePage.noLocation")}</Empty>
      ) : (
        <StreetMap key={id} id={id} street={street.code} start={{ lon, lat, zoom: ZOOM }} />
      )}
    </Panel>
  );
}

function StreetMap({ id, street, start }: { id: string; street: string; start: Camera }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { platform, indicators } = usePlatform();
  const [camera, setCamera] = useState(start);
  const live = useLive(RegionQuery, { code: street });
  const region = live.data?.region ?? null;
  const boundary = useLive(StreetBoundaryQuery, { code: street }, platform.ownFirm !== null).data?.region?.boundary;
  // The streets round it, itself among them; their parent's shapes have both.
  const around = useBoundaries(region?.parent ? `/boundaries/${region.parent.code}/${region.level}.geojson` : null);
  const estates = useEstatePoints(region, platform.today, "step");
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  const indicator = indicators[0];
  if (!region || !indicator) return <Loading lines={4} />;
  const context = around.loaded?.boundaries ?? NOTHING;
  return (
    <>
      <div className="place-map">
        <ErrorBoundary fallback={(error) => <Failed reason={t("state.mapError", { reason: error.message })} />}>
          <Suspense fallback={<Loading lines={4} />}>
            <SceneMap
              scene={{ region, choropleth: null, boundaries: NOTHING, context, sheet: region.code, zones: NOTHING }}
              indicator={indicator}
              estates={estates}
              selectedEstate={id}
              camera={camera}
              legend="closed"
              onCamera={setCamera}
              onFit={() => setCamera(start)}
              onEstate={(other) => {
                if (other !== id) void navigate({ to: "/estate/$id", params: { id: other }, search: {} });
              }}
            />
          </Suspense>
        </ErrorBoundary>
      </div>
      {boundary && (
        <div className="map-source">
          <BoundaryLines boundary={boundary} />
        </div>
      )}
    </>
  );
}
