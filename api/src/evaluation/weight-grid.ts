import Fraction from "fraction.js";
import type { Scheme } from "./scheme.ts";

/** A weight of each top criterion in per cent; they sum to 100. */
export type Weighting = readonly Fraction[];

/** The weightings within a scheme's doubt, numbered from 0, without holding them. */
export class WeightGrid {
  readonly size: number;
  private readonly least: readonly Fraction[];
  private readonly step: Fraction;
  /** Of the criteria from each on: in how many ways they take so many steps. */
  private readonly ways: readonly (readonly number[])[];

  constructor({ criteria, doubt }: Pick<Scheme, "criteria" | "doubt">) {
    const { step, weights } = doubt!;
    const ranges = criteria.map(({ id, weight }) => weights[id] ?? { least: weight!, most: weight! });
    this.step = step;
    this.least = ranges.map(({ least }) => least);
    const all = stepsIn(new Fraction(100).sub(this.least.reduce((sum, one) => sum.add(one), new Fraction(0))), step);
    const ways = [Array.from({ length: all + 1 }, (_, left) => Number(left === 0))];
    for (const { least, most } of ranges.toReversed()) {
      const behind = ways[0]!;
      const widest = stepsIn(most.sub(least), step);
      ways.unshift(behind.map((_, left) => sumOf(behind.slice(Math.max(0, left - widest), left + 1))));
    }
    this.ways = ways;
    this.size = this.ways[0]![all]!;
  }

  at(index: number): Weighting {
    let [rest, left] = [index, this.ways[0]!.length - 1];
    return this.least.map((least, criterion) => {
      const behind = this.ways[criterion + 1]!;
      let taken = 0;
      while (rest >= behind[left - taken]!) rest -= behind[left - taken++]!;
      left -= taken;
      return least.add(this.step.mul(taken));
    });
  }
}

const stepsIn = (span: Fraction, step: Fraction): number => Number(span.div(step).valueOf());
const sumOf = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
