import { textEms } from "./text-ems.ts";

/** Width of a month's label below an axis, in its own text size. */
export const MONTH_EMS = textEms("2026/11");
/** What stands beside the months: values on the left, half of a label on the right. */
const BESIDE_EMS = 9;
const GAP_EMS = 1;

/**
 * Which of so many months are labelled in a panel of a width (in text sizes) so that no label touches another: counted back from the last,
 * which matters most.
 */
export function labelledMonths(months: number, widthEms: number): (index: number) => boolean {
  const most = Math.max(2, Math.floor((widthEms - BESIDE_EMS) / (MONTH_EMS + GAP_EMS)));
  const step = Math.max(1, Math.ceil((months - 1) / (most - 1)));
  return (index) => (months - 1 - index) % step === 0;
}
