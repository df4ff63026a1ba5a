import { scaledCount } from "../model.ts";
import { publishedTargets } from "../published-targets.ts";
import type { DemoCity } from "./demo-city.ts";

/** The demo has this much more than what an article says it is over (余, 以上). */
const A_LITTLE_MORE = 1.004;

/** How many a city has: as published, else as drawn for a city of its size; both at the demo's scale. */
export function howMany(city: DemoCity, indicator: string, otherwise: number): number {
  const found = targetOf(city, indicator);
  if (found === undefined) return Math.round(otherwise);
  return scaledCount(found.over ? Math.ceil(found.value * A_LITTLE_MORE) : found.value, city.scale);
}

/** An amount of money of a city, likewise, in 10,000 yuan and not rounded. */
export function howMuch(city: DemoCity, indicator: string, otherwise: number): number {
  const found = targetOf(city, indicator);
  return found === undefined ? otherwise : found.value * (found.over ? A_LITTLE_MORE : 1) * city.scale;
}

const targetOf = ({ plan }: DemoCity, indicator: string) =>
  publishedTargets.find((row) => row.code === plan.code && row.indicator === indicator);
