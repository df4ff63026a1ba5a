import type { Limit, Unit } from "../clocks/limit.ts";
import { BadValue } from "../parsers/bad-value.ts";

const UNITS: readonly (readonly [RegExp, Unit, number])[] = [
  [/工作日|(?:working|business|work) ?days?/u, "workingDays", 1],
  [/工作小时|(?:working|business) ?hours?/u, "businessHours", 1],
  [/周|星期|weeks?/u, "days", 7],
  [/天|日|days?/u, "days", 1],
  [/小时|hours?|hrs?/u, "hours", 1],
  [/分钟?|minutes?|mins?/u, "minutes", 1],
];
const AMOUNT = /^(\d+(?:\.\d+)?)\s*(.*)$/u;

/** The unit that a header or a cell names. */
function unitIn(text: string): readonly [Unit, number] | null {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");
  const found = UNITS.find(([word]) => word.test(plain));
  return found === undefined ? null : [found[1], found[2]];
}

/** Reads how long something may take: "5个工作日", "72 hours", and a number alone by the unit in its header. Null where it is neither. */
export function limitOf(text: string, header: string): Limit | null {
  const [, amount, rest] = AMOUNT.exec(text.normalize("NFKC").trim()) ?? [];
  const unit =
    amount === undefined ? null : rest === "" ? unitIn(header) : /^\W*\d/u.test(rest!) ? null : unitIn(rest!);
  if (unit === null) return null;
  const whole = Number(amount) * unit[1];
  if (whole === 0) return null;
  if (Number.isInteger(whole)) return { amount: whole, unit: unit[0] };
  // half a day is twelve hours; of working days there are no halves
  const inMinutes = { minutes: 1, hours: 60, days: 1440 }[unit[0] as "minutes" | "hours" | "days"];
  return inMinutes === undefined ? null : { amount: Math.max(1, Math.round(whole * inMinutes)), unit: "minutes" };
}

/** As a column's value: "5 workingDays". */
export const toldLimit =
  (header: string) =>
  (text: string): string => {
    const limit = limitOf(text, header);
    if (limit === null) throw new BadValue("a length such as 5个工作日, 72小时 or 3 days");
    return `${limit.amount} ${limit.unit}`;
  };

export function limitFrom(told: string): Limit {
  const [amount, unit] = told.split(" ") as [string, Unit];
  return { amount: Number(amount), unit };
}
