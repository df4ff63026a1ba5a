import { share } from "./random.ts";

/** A way by which complaints come in. Every city has the hotline; what else it has, and since when, differs. */
export interface ComplaintSource {
  /** Its ids begin with it. */
  readonly prefix: string;
  /** As it stands in the database; it says that it is invented, so that no real source of the name is mixed with it. */
  readonly name: string;
  /** City → its share of the city's complaints once it runs fully, and how many months before the end it began. */
  readonly cities: Readonly<Record<string, { readonly part: number; readonly begun: number }>>;
}

const since = (part: number, begun: number) => ({ part, begun });
const LONG_AGO = 60;

/** The hotline takes what no other source does. */
const hotline: ComplaintSource = { prefix: "R", name: "12345政务服务便民热线（演示）", cities: {} };

const others: readonly ComplaintSource[] = [
  {
    prefix: "P",
    name: "市物业服务监管平台（演示）",
    cities: {
      "370100": since(0.16, LONG_AGO),
      "370200": since(0.12, LONG_AGO),
      "370700": since(0.1, 17),
      "371300": since(0.14, LONG_AGO),
      "371600": since(0.09, 20),
    },
  },
  {
    prefix: "X",
    name: "小区物业小程序（演示）",
    cities: {
      "370200": since(0.11, 14),
      "370600": since(0.08, 19),
      "370800": since(0.22, LONG_AGO),
      "371000": since(0.15, LONG_AGO),
      "371500": since(0.1, 16),
      "371700": since(0.12, 11),
    },
  },
  {
    prefix: "L",
    name: "街道社区来访（演示）",
    cities: Object.fromEntries(
      ["01", "03", "04", "05", "06", "07", "08", "09", "11", "13", "14", "15", "17"].map((city) => [
        `37${city}00`,
        since(0.03 + 0.06 * share(`walk-in:37${city}00`), LONG_AGO),
      ]),
    ),
  },
  {
    prefix: "W",
    name: "网格员巡查上报（演示）",
    cities: {
      "370100": since(0.07, LONG_AGO),
      "370300": since(0.06, 22),
      "370900": since(0.08, 18),
      "371100": since(0.11, LONG_AGO),
      "371400": since(0.14, LONG_AGO),
      "371500": since(0.06, LONG_AGO),
    },
  },
];

export const complaintSources: readonly ComplaintSource[] = [hotline, ...others];

/** Months in which a new source comes to its full share. */
const RISE = 6;

/** Upper ends of each source's share of a city's complaints, in the order of complaintSources from the second; the rest is the hotline's. */
export function sourceEnds(cityCode: string, monthsBeforeEnd: number): readonly number[] {
  let end = 0;
  return others.map(({ cities }) => {
    const city = cities[cityCode];
    if (city !== undefined) end += city.part * Math.min(1, Math.max(0, (city.begun - monthsBeforeEnd) / RISE));
    return end;
  });
}

/** The source of one complaint of a city's day, the same however often it is asked. Index into complaintSources. */
export function sourceOf(ends: readonly number[], day: number, city: number, index: number): number {
  let hash = Math.imul(day * 131 + city * 7919 + index, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  const at = ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
  const found = ends.findIndex((end) => at < end);
  return found + 1;
}
