import * as z from "zod";
import { daysLater } from "../calendar/day.ts";
import { CHINA, localDayOf } from "../calendar/local-time.ts";
import { BadInput } from "../errors.ts";
import { expected, faultsOf } from "../faults.ts";
import { statusesOf } from "./service-request.ts";

/** GeoReport v2: at most so many requests, of so many days. */
export const MOST_REQUESTS = 1000;
const MOST_DAYS = 90;
/** Requests asked for by their ids at once. */
const MOST_IDS = 50;

const text = z.string().optional();
const count = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, { error: expected("a whole number from 1") })
    .transform(Number)
    .pipe(z.number().max(most, { error: expected(`at most ${most}`) }))
    .optional();
const moment = z
  .string()
  .refine((given) => /(?:Z|[+-]\d\d:?\d\d)$/.test(given) && !Number.isNaN(Date.parse(given)), {
    error: expected("a W3C date and time with its offset, such as 2026-03-01T08:30:00+08:00"),
  })
  .transform((given) => Date.parse(given))
  .optional();
const list = z
  .string()
  .transform((given) => given.split(",").map((one) => one.trim()))
  .optional();

const parameters = z.object({
  service_request_id: list,
  service_code: list,
  start_date: moment,
  end_date: moment,
  status: z
    .string()
    .transform((given) => given.split(","))
    .pipe(z.array(z.enum(["open", "closed"], { error: expected("open, closed, or both with a comma between") })))
    .optional(),
  jurisdiction_id: text,
  page: count(MOST_REQUESTS),
  page_size: count(MOST_REQUESTS),
});

/** Which requests are asked for: by their ids, or by what they are, newest first. */
export type Asked =
  | { readonly ids: readonly string[] }
  | {
      readonly filter: Readonly<Record<string, unknown>>;
      /** Milliseconds, both included; the filter has the days of them. */
      readonly from: number;
      readonly to: number;
      /** Rows that are passed over, and rows of the page. */
      readonly skip: number;
      readonly take: number;
    };

/** Reads the parameters of GET requests; `now` in milliseconds. Throws BadInput with what was expected and what came. */
export function askedOf(query: unknown, now: number): Asked {
  const parsed = parameters.safeParse(query);
  if (!parsed.success) throw new BadInput("the query", faultsOf(parsed.error, "")[0]!, query);
  const { service_request_id: ids, service_code: categories, status, jurisdiction_id: under } = parsed.data;
  if (ids !== undefined) {
    if (ids.length > MOST_IDS) throw new BadInput("service_request_id", `at most ${MOST_IDS} ids`, `${ids.length}`);
    return { ids };
  }
  const { start_date: start, end_date: end, page = 1, page_size: take = MOST_REQUESTS } = parsed.data;
  const to = end ?? Math.max(now, start ?? now);
  const earliest = daysLater(new Date(to), -MOST_DAYS).getTime();
  const from = start ?? earliest;
  if (from > to || from < earliest)
    throw new BadInput("start_date", `a moment of the ${MOST_DAYS} days before end_date`, new Date(from).toISOString());
  const skip = (page - 1) * take;
  if (skip + take > MOST_REQUESTS)
    throw new BadInput("page", `pages within the newest ${MOST_REQUESTS} requests; ask for fewer days`, `${page}`);
  const filter = {
    from: localDayOf(CHINA, from),
    to: localDayOf(CHINA, to),
    ...(under !== undefined && { under }),
    ...(categories !== undefined && { categories }),
    ...(status !== undefined && { statuses: [...new Set(status)].flatMap(statusesOf) }),
  };
  return { filter, from, to, skip, take };
}
