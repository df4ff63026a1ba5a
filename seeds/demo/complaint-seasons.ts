import { WeightedIndex } from "./apportion.ts";
import { complaintCategories } from "./complaint-categories.ts";
import type { Estate } from "./model.ts";
import { share } from "./random.ts";
import { inFireworksSeason } from "./working-time.ts";

export type EstateClass = "old" | "lowRise" | "highRise";

export const classOf = (estate: Estate): EstateClass => (estate.old ? "old" : estate.highRise ? "highRise" : "lowRise");

/** Cities on the sea: milder winters, rains that last into September, and guests in summer. */
const coastal = new Set(["370200", "370600", "371000", "371100"]);

/** Fireworks: what noise weighs in their season. */
const FIREWORKS = 3.2;

/** The seasons of one city: what its complaints are about on any day, and how many there are because of it. */
export class CitySeasons {
  private readonly code: string;
  private readonly mixes = new Map<string, WeightedIndex>();
  private readonly levels = new Map<number, number>();

  constructor(code: string) {
    this.code = code;
  }

  /** Draws an index into complaintCategories for an estate of a kind. `month` from 0, `dayOfMonth` from 1. */
  mix(kind: EstateClass, day: number, month: number, dayOfMonth: number): WeightedIndex {
    const key = `${kind}:${period(day, month, dayOfMonth)}`;
    let mix = this.mixes.get(key);
    if (mix === undefined) {
      mix = new WeightedIndex(
        this.weights(day, month, dayOfMonth).map((weight, index) => weight * complaintCategories[index]![kind]),
      );
      this.mixes.set(key, mix);
    }
    return mix;
  }

  /** How much all categories together weigh on a day; about 100. */
  level(day: number, month: number, dayOfMonth: number): number {
    const key = period(day, month, dayOfMonth);
    let level = this.levels.get(key);
    if (level === undefined) {
      level = this.weights(day, month, dayOfMonth).reduce(
        (sum, weight, index) => sum + weight * complaintCategories[index]!.lowRise,
        0,
      );
      this.levels.set(key, level);
    }
    return level;
  }

  private weights(day: number, month: number, dayOfMonth: number): number[] {
    const half = dayOfMonth <= 15 ? 0 : 1;
    const seaside = coastal.has(this.code);
    return complaintCategories.map(({ id, byMonth, halves }) => {
      // by the sea a season comes half a month later
      const seasonal = seaside && half === 0 ? (byMonth[month]! + byMonth[(month + 11) % 12]!) / 2 : byMonth[month]!;
      const own = Math.exp((share(`mix:${id}:${this.code}`) - 0.5) * 0.9);
      let weight = seasonal * (halves?.[month]?.[half] ?? 1) * own;
      if (id === "NOISE" && inFireworksSeason(day)) weight *= FIREWORKS;
      if (seaside && id === "HEATING") weight *= 0.75;
      if (seaside && (month === 6 || month === 7) && (id === "PARKING" || id === "NOISE")) weight *= 1.35;
      return weight;
    });
  }
}

/** Days of one key are alike: half-months, and the fireworks' days among them. */
function period(day: number, month: number, dayOfMonth: number): number {
  return month * 4 + (dayOfMonth <= 15 ? 0 : 2) + (inFireworksSeason(day) ? 1 : 0);
}
