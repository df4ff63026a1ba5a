import { expect, it } from "vitest";
import { INDICATORS } from "./index.ts";

it("every share and rate says what it is divided by, and organisation and work coverage say different bases", () => {
  for (const { id, denominator, base } of INDICATORS) {
    expect(base === undefined, id).toBe(denominator === null);
    if (base) expect(base.zh, id).toMatch(/^[\u4e00-\u9fff]+$/);
  }
  const baseOf = (id: string) => INDICATORS.find((indicator) => indicator.id === id)?.base;
  for (const of of ["estate", "firm"])
    expect(baseOf(`${of}_organisation_coverage`)).not.toEqual(baseOf(`${of}_work_coverage`));
});

it("a sum says what it is counted in, where the indicator's own unit does not", () => {
  for (const { id, numerator, denominator, scale, base } of INDICATORS)
    for (const measure of [numerator, denominator])
      if (measure?.sql.includes("sum(") && (base !== undefined || scale !== 1))
        expect(measure.unit?.zh, `${id}: ${measure.sql}`).toMatch(/^[\u4e00-\u9fff]+$/);
});
