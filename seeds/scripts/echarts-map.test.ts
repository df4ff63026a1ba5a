import { describe, expect, it } from "vitest";
import { decodeRing, readEchartsMap } from "./echarts-map.ts";

/** The inverse, written from the form's description: zigzag differences from the ring's offset, plus 64. */
function encode(ring: [number, number][], offset: [number, number]): string {
  let last = offset;
  return ring
    .map((point) => {
      const text = point.map((value, axis) => {
        const difference = value - last[axis]!;
        return String.fromCharCode((difference >= 0 ? 2 * difference : -2 * difference - 1) + 64);
      });
      last = point;
      return text.join("");
    })
    .join("");
}

const square: [number, number][] = [
  [121233, 38167],
  [121240, 38167],
  [121240, 38100],
  [121233, 38167],
];

describe("echarts maps", () => {
  it("decodes a ring of 1/1024° steps", () => {
    expect(decodeRing(encode(square, [121233, 38167]), [121233, 38167])).toEqual(
      square.map(([x, y]) => [x / 1024, y / 1024]),
    );
    // Written out by hand: "@" is 0, "A" −1, "B" +1.
    expect(decodeRing("@@BA", [1024, 2048])).toEqual([
      [1, 2],
      [1025 / 1024, 2047 / 1024],
    ]);
  });

  it("reads code, name, seat and shape out of a map script", () => {
    const feature = {
      type: "Feature",
      id: "370502",
      properties: { name: "东营区", cp: [118.5, 37.4], childNum: 1 },
      geometry: {
        type: "MultiPolygon",
        coordinates: [[encode(square, [121000, 38000])]],
        encodeOffsets: [[[121000, 38000]]],
      },
    };
    const map = { type: "FeatureCollection", features: [feature], UTF8Encoding: true };
    const script = `(function (exports, echarts) {echarts.registerMap('东营区', ${JSON.stringify(map)});}));`;
    expect(readEchartsMap(script)).toEqual([
      {
        type: "Feature",
        properties: { code: "370502", name: "东营区", seat: [118.5, 37.4] },
        geometry: { type: "MultiPolygon", coordinates: [[square.map(([x, y]) => [x / 1024, y / 1024])]] },
      },
    ]);
  });

  it("says what it got where it is no map script", () => {
    expect(() => readEchartsMap("module.exports = 1")).toThrow(
      "expected an echarts map script, got module.exports = 1",
    );
  });
});
