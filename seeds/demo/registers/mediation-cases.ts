import { dayText } from "../calendar.ts";
import { localQuality } from "../local-quality.ts";
import { numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import { isWorkingDay } from "../working-time.ts";
import type { DemoCity } from "./demo-city.ts";
import { mediationCentres } from "./mediation-centres.ts";

/** Cases a year and 1,000 households, in the middle. */
const CASES_A_YEAR = 0.45;
/** Cases that are never closed: Lanshan's centre reports 98.93 % of its lawsuits closed. */
const NEVER_CLOSED = 0.011;

const RESULTS = [
  ["SETTLED", 0.54],
  ["CONFIRMED", 0.14],
  ["TO_COURT", 0.14],
  ["FAILED", 0.1],
  ["WITHDRAWN", 0.08],
] as const;
const SURNAMES = [..."王李张刘陈杨赵孙周徐马高郭宋于韩"];

/** One city's mediation cases, in the counties that have a centre, since it began: more where estates are looked after badly. */
export function makeMediationCases({ plan, estates, places, today }: DemoCity): Row[] {
  const random = new Random(`mediation:${plan.code}`);
  const beginnings = mediationCentres(places.counties.map(({ code }) => code));
  const number = numbered("M", plan.code);
  const cases: { received: number; row: Omit<Row, "id"> }[] = [];
  for (const estate of estates) {
    const began = beginnings.get(estate.place.countyCode);
    if (began === undefined) continue;
    const from = Math.max(began, estate.from ?? began);
    const years = Math.max(0, today - from) / 365.25;
    const troubled = 1.6 - 1.2 * localQuality("care", estate.place);
    const expected = (estate.households / 1000) * CASES_A_YEAR * years * troubled;
    const cases_ = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
    for (let i = 0; i < cases_; i += 1) {
      let received = today - (random.chance(0.6) ? random.whole(0, today - from) : random.daysAgo(today - from));
      while (!isWorkingDay(received) && received > from) received -= 1;
      cases.push({ received, row: oneCase(random, estate.id, estate.place.streetCode, received, today) });
    }
  }
  cases.sort((a, b) => a.received - b.received);
  return cases.map(({ row }) => ({ id: number(), ...row }));
}

function oneCase(random: Random, estate: string, street: string, received: number, today: number): Omit<Row, "id"> {
  // most within a month, few after two
  const days = Math.round(Math.min(150, Math.exp(3.05 + 0.55 * random.normal())));
  const closed = received + days <= today && !random.chance(NEVER_CLOSED) ? received + days : null;
  const amount = random.chance(0.82) ? Math.round(Math.exp(8.3 + 0.9 * random.normal()) * 100) : null;
  return {
    estate_id: random.chance(0.88) ? estate : null,
    street_code: street,
    received_on: dayText(received),
    closed_on: closed === null ? null : dayText(closed),
    stage: closed !== null ? "CLOSED" : today - received > 7 ? "MEDIATING" : "RECEIVED",
    result: closed === null ? null : result(random.next()),
    amount: amount === null ? null : `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`,
    applicant: `${random.pick(SURNAMES)}某`,
  };
}

function result(drawn: number): string {
  let sum = 0;
  for (const [code, part] of RESULTS) {
    sum += part;
    if (drawn < sum) return code;
  }
  return "SETTLED";
}
