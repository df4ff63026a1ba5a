import { expect, test } from "vitest";
import { MOST_PULSES, type Pulse, pulsesAt } from "./use-pulses.ts";

const pulse = (since: number): Pulse => ({ id: String(since), location: [117, 36], since });

test("a pulse widens, comes again, and is gone after seconds", () => {
  const ages = [0, 500, 1999, 2000, 5999, 6000].map(
    (now) => pulsesAt(now, [pulse(0)], false).features[0]?.properties?.age as number | undefined,
  );
  expect(ages[0]).toBe(0);
  expect(ages[1]).toBeCloseTo(0.25);
  expect(ages[2]).toBeGreaterThan(0.99);
  expect(ages[3]).toBe(0);
  expect(ages[4]).toBeGreaterThan(0.99);
  expect(ages[5]).toBeUndefined();
});

test("a flood of them draws the newest only", () => {
  const shown = pulsesAt(
    1000,
    Array.from({ length: 500 }, (_, i) => pulse(i)),
    false,
  );
  expect(shown.features).toHaveLength(MOST_PULSES);
  expect(shown.features[0]!.properties!.age).toBeCloseTo(((1000 - 460) / 6000) * 3);
});

test("without motion they stand still", () => {
  expect(pulsesAt(100, [pulse(0)], true)).toEqual(pulsesAt(4000, [pulse(0)], true));
});
