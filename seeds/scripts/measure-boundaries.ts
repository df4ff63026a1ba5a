// npm run boundaries:measure: holds the committed shapes to their bar, with polyclip-ts and areas on the sphere: valid, no overlap or gap over
// 1 km² in all at any level, and, where the official shapes are at hand, counties with a median intersection over union of 0.955 or more.
import { differenceKm2, fault, gapKm2, intersectionOverUnion, median, overlapKm2 } from "./coverage.ts";
import { readShapes, readYardstick } from "./shapes.ts";

const MAX_KM2 = 1;
const MIN_MEDIAN = 0.955;
let failed = false;
const hold = (good: boolean) => {
  failed ||= !good;
  return good ? "ok" : "BELOW THE BAR";
};

const province = readShapes("PROVINCE").get("370000")!;
for (const level of ["CITY", "COUNTY", "STREET"] as const) {
  const shapes = readShapes(level);
  const faults = [...shapes.values()].filter((shape) => fault(shape) !== null).length;
  const overlap = overlapKm2([...shapes.values()]);
  const gap = gapKm2([...shapes.values()]);
  console.log(
    `${level.padEnd(7)} ${String(shapes.size).padStart(5)} shapes · invalid ${faults} · overlap ${overlap.toFixed(3)} km² · ` +
      `gap ${gap.toFixed(3)} km² · ${hold(!faults && overlap + gap <= MAX_KM2)}`,
  );
}
const streetsApart = differenceOfStreets();
console.log(
  `streets against the province's outline: ${streetsApart.toFixed(3)} km² apart · ${hold(streetsApart <= MAX_KM2)}`,
);

const yardstick = readYardstick(process.env.ATLAS_REAL_DATA);
if (yardstick) {
  const counties = readShapes("COUNTY");
  const ratios = [...yardstick].map(([code, shape]) => {
    const own = counties.get(code);
    return { code, ratio: own ? intersectionOverUnion(own, shape) : 0 };
  });
  ratios.sort((a, b) => a.ratio - b.ratio);
  for (const { code, ratio } of ratios) console.log(`  ${code} ${ratio.toFixed(4)}`);
  const middle = median(ratios.map(({ ratio }) => ratio));
  console.log(
    `against ${ratios.length} official counties: least ${ratios[0]!.ratio.toFixed(4)} (${ratios[0]!.code}), ` +
      `median ${middle.toFixed(4)}, bar ${MIN_MEDIAN} · ${hold(middle >= MIN_MEDIAN)}`,
  );
} else console.log("no official shapes found (ATLAS_REAL_DATA): intersection over union NOT measured");
process.exitCode = failed ? 1 : 0;

/** The union of the streets of every city against the province. */
function differenceOfStreets(): number {
  const all = [...readShapes("STREET").values()];
  const coordinates = all.flatMap((shape) => (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates));
  return differenceKm2({ type: "MultiPolygon", coordinates }, province);
}
