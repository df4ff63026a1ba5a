import { NotFound } from "../errors.ts";
import { INDICATORS } from "./definitions/index.ts";
import type { Indicator } from "./indicator.ts";

const byId = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** Throws NotFound. */
export function indicatorById(id: string): Indicator {
  const indicator = byId.get(id);
  if (indicator === undefined) throw new NotFound("indicator", id);
  return indicator;
}
