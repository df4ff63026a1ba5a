import Fraction from "fraction.js";
import type { Indicator, Measure } from "../../facts/indicator.ts";
import type { Region } from "../../region/region.type.ts";
import type { Assessed } from "../entries/assessed.ts";
import type { SubjectInputs } from "../evaluate.ts";
import type { Scheme } from "../scheme.ts";
import type { CountedValue } from "./counted-value.ts";

/** What an input is made of, as it is counted; the denominator of a count is null. */
export interface Amount {
  readonly numerator: Fraction;
  readonly denominator: Fraction | null;
}

/** A subject, what the platform counted of it, and where it lies: of a firm where all that it manages lies. */
export interface Counted extends SubjectInputs {
  readonly name: string;
  readonly region: Region;
  /** By criterion; those without a value may have one, as where the denominator is 0. */
  readonly amounts: ReadonlyMap<string, Amount>;
  /** By criterion, where several may have entered it. */
  readonly assessed?: ReadonlyMap<string, readonly Assessed[]>;
}

/** Of whom what is counted: all of a scheme that counting asks for. */
export type Counting = Pick<Scheme, "subject" | "criteria" | "beside">;

/** An amount in smallest units, which is a whole number wherever that is exact, as a fraction. */
const exactly = (smallest: number, { decimals = 0 }: Measure): Fraction =>
  new Fraction(String(smallest)).div(10 ** decimals);

/** Null where either is not known. */
export function amountOf(
  { numerator, denominator }: Indicator,
  counted: { readonly numerator: number | null; readonly denominator: number | null },
): Amount | null {
  if (counted.numerator === null) return null;
  if (denominator === null) return { numerator: exactly(counted.numerator, numerator), denominator: null };
  if (counted.denominator === null) return null;
  return {
    numerator: exactly(counted.numerator, numerator),
    denominator: exactly(counted.denominator, denominator),
  };
}

/** Scale × numerator ÷ denominator, as `valueFrom` has it of binary numbers; null where the denominator is 0. */
export function exactValue({ scale }: Indicator, { numerator, denominator }: Amount): Fraction | null {
  const scaled = numerator.mul(new Fraction(String(scale)));
  if (denominator === null) return scaled;
  return denominator.equals(0) ? null : scaled.div(denominator);
}

/** A subject of what was counted of it, by criterion. */
export function countedSubject(
  subject: Pick<Counted, "subject" | "name" | "region">,
  counted: readonly CountedValue[],
  amountOfValue: (value: CountedValue) => Amount | null,
): Counted {
  const values = new Map<string, Fraction>();
  const amounts = new Map<string, Amount>();
  for (const of of counted) {
    const { id, indicator } = of;
    const amount = amountOfValue(of);
    if (amount === null) continue;
    amounts.set(id, amount);
    const value = exactValue(indicator, amount);
    if (value !== null) values.set(id, value);
  }
  return { ...subject, values, amounts };
}
