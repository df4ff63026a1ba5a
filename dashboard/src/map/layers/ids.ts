import type { Ground } from "../ground.ts";

/** Names of sources and layers on the map, the same for both engines. */
export const SOURCE = {
  context: "context",
  zones: "zones",
  zoneLabels: "zone-labels",
  regions: "regions",
  regionLabels: "region-labels",
  complaintHeat: "complaint-heat",
  estates: "estates",
  records: "records",
  selectedEstate: "selected-estate",
  pulses: "pulses",
} as const;

export const LAYER = {
  paper: "paper",
  /** Nothing to be seen: base maps lie under it, all else above. */
  baseAnchor: "base-anchor",
  /** Nothing to be seen: fills and lines of ours lie under it, a base map's names right below it, our points and names above. */
  baseNamesAnchor: "base-names-anchor",
  contextFill: "context-fill",
  contextLine: "context-line",
  currentFill: "current-fill",
  currentLine: "current-line",
  zoneFill: "zone-fill",
  zoneHatch: "zone-hatch",
  zoneLine: "zone-line",
  zoneLabel: "zone-label",
  regionFill: "region-fill",
  regionHatch: "region-hatch",
  regionDots: "region-dots",
  regionLine: "region-line",
  regionLineApproximate: "region-line-approximate",
  regionHover: "region-hover",
  regionPoint: "region-point",
  regionLabel: "region-label",
  regionPointLabel: "region-point-label",
  regionExtremeLabel: "region-extreme-label",
  regionExtremePointLabel: "region-extreme-point-label",
  complaintHeat: "complaint-heat",
  estatePoint: "estate-point",
  estateName: "estate-name",
  estatePointRoom: "estate-point-room",
  estateCluster: "estate-cluster",
  estateClusterCount: "estate-cluster-count",
  estateClusterRoom: "estate-cluster-room",
  recordPoint: "record-point",
  recordCluster: "record-cluster",
  recordClusterCount: "record-cluster-count",
  selectedEstate: "selected-estate",
  pulseRing: "pulse-ring",
  pulseDot: "pulse-dot",
} as const;

/** Drawn by the page and registered with the engine: grey diagonal strokes. */
export const HATCH_IMAGE = "no-data-hatch";
/** The same, wider apart and the other way round: a functional zone. */
export const ZONE_IMAGE = "zone-hatch";
/** Dots on nothing: a small count. */
export const DOTS_IMAGE = "small-count-dots";

/** Name of an image as drawn for a ground. */
export const image = (name: string, ground: Ground): string => `${name}-${ground.isDark ? "dark" : "light"}`;
