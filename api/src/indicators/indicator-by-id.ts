import { NotFound } from "../errors.ts";
import type { Indicator } from "../facts/indicator.ts";
import { INDICATORS } from "./definitions/index.ts";

const byId = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** Throws NotFound. */
export function indicatorById(id: string): Indicator {
  const indicator = byId.get(id);
  if (indicator === undefined) throw new NotFound("indicator", id);
  return indicator;
}
