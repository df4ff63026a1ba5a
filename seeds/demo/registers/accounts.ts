import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { numbered, type Row } from "../model.ts";
import { Random, share } from "../random.ts";
import type { DemoCity } from "./demo-city.ts";
import { howMany } from "./how-many.ts";
import { yuan } from "./yuan.ts";

/** Of the estates that are managed, those whose money is on record. */
const ON_RECORD = 0.02;
/** Days between two disclosures, and how many of them are on record. */
const [QUARTER, QUARTERS] = [91, 6];
/** Cities with more counties have one that is silent. */
const MANY_COUNTIES = 9;
/** A repair that was paid and never booked: the balance of the quarter, and all later ones, are lower than what moved. In yuan. */
const UNBOOKED = { city: "370100", account: 2, quarter: 3, amount: 18_600 } as const;
const BANKS = ["齐鲁银行", "农业银行", "建设银行", "工商银行", "农商银行"];
const IN = ["PARKING", "PARKING", "ADVERTISING", "PREMISES"] as const;
const OUT = ["REPAIR", "REPAIR", "FACILITIES", "COSTS", "SHARED_OUT"] as const;
const PURPOSES: Readonly<Record<string, string>> = {
  PARKING: "地面车位租金",
  ADVERTISING: "电梯轿厢广告",
  PREMISES: "共用场地租金",
  INTEREST: "存款利息",
  REPAIR: "楼道、道路零星维修",
  FACILITIES: "充电设施、门禁更新",
  COSTS: "审计、账户管理费",
  SHARED_OUT: "抵扣业主物业费",
};

interface OwnersMoney {
  readonly accounts: readonly Row[];
  readonly movements: readonly Row[];
  readonly balances: readonly Row[];
}

/** One city's accounts of public revenue, what moved in the last year and a half, and what was disclosed of it each quarter. */
function makeAll(city: DemoCity): OwnersMoney {
  const { plan, estates, today } = city;
  const random = new Random(`accounts:${plan.code}`);
  const [accountNumber, movementNumber, balanceNumber] = ["AC", "AM", "AB"].map((prefix) =>
    numbered(prefix, plan.code),
  ) as [() => string, () => string, () => string];
  const begun = today - QUARTER * QUARTERS;
  // one county of the city has not brought its accounts: a gap, and no zero
  const counties = [...new Set(estates.map(({ place }) => place.code.slice(0, 6)))].sort();
  const silent = counties.length > MANY_COUNTIES ? counties.at(-1) : undefined;
  const standing = estates.filter(
    ({ from, place }) => (from === null || from < begun - 400) && place.code.slice(0, 6) !== silent,
  );
  const lanshan = standing.filter(({ place }) => place.code.startsWith("371302"));
  const published = howMany({ ...city, plan: { ...plan, code: "371302" } }, "public_revenue_accounts", 0);
  const chosen = [
    ...chooseExactly(lanshan, plan.code === "371300" ? Math.min(lanshan.length, published) : 0, random),
    ...chooseExactly(
      standing.filter(({ place }) => !place.code.startsWith("371302")),
      Math.round(standing.length * ON_RECORD),
      random,
    ),
  ];
  const money: { accounts: Row[]; movements: Row[]; balances: Row[] } = { accounts: [], movements: [], balances: [] };
  for (const [place, estate] of chosen.entries()) {
    const account = accountNumber();
    const opened = begun - random.whole(5, 360);
    const supervised =
      estate.place.code.startsWith("371302") || random.chance(0.3 + 0.5 * share(`supervised:${plan.code}`));
    const common = { region_code: estate.place.code, estate_id: estate.id };
    let fen = random.whole(40, 900) * 10_000;
    money.accounts.push({
      ...common,
      id: account,
      fund: "PUBLIC_REVENUE",
      opened_on: dayText(opened),
      closed_on: null,
      opening_balance: yuan(fen),
      supervised_since: supervised ? dayText(opened + random.whole(0, 200)) : null,
      bank: random.pick(BANKS),
    });
    const income = Math.max(60, estate.households) * random.whole(900, 2_600);
    for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
      const first = begun + quarter * QUARTER;
      const moved = [
        { kind: random.pick(IN), amount: Math.round(income * (0.8 + 0.4 * random.next())) },
        { kind: random.pick(OUT), amount: -Math.round(Math.min(fen, income) * (0.3 + 0.6 * random.next())) },
        ...(quarter % 2 === 1 ? [{ kind: "INTEREST", amount: Math.round(fen * 0.0009) }] : []),
      ];
      const days = moved.map(() => first + random.whole(2, QUARTER - 4)).sort((a, b) => a - b);
      for (const [i, { kind, amount }] of moved.entries()) {
        if (amount === 0) continue;
        fen += amount;
        money.movements.push({
          ...common,
          id: movementNumber(),
          account_id: account,
          booked_on: dayText(days[i]!),
          kind,
          amount: amount < 0 ? `-${yuan(-amount)}` : yuan(amount),
          purpose: PURPOSES[kind]!,
        });
      }
      if (plan.code === UNBOOKED.city && place === UNBOOKED.account && quarter === UNBOOKED.quarter)
        fen -= UNBOOKED.amount * 100;
      const known = first + QUARTER - 1;
      if (known >= today - 20) continue;
      money.balances.push({
        ...common,
        id: balanceNumber(),
        fund: "PUBLIC_REVENUE",
        known_on: dayText(known),
        balance: yuan(fen),
        disclosed_on: random.chance(0.93) ? dayText(Math.min(today, known + random.whole(3, 25))) : null,
      });
    }
  }
  return money;
}

export const makeAccounts = (city: DemoCity): readonly Row[] => makeAll(city).accounts;
export const makeAccountMovements = (city: DemoCity): readonly Row[] => makeAll(city).movements;
export const makeAccountBalances = (city: DemoCity): readonly Row[] => makeAll(city).balances;
