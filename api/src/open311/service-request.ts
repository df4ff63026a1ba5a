import { CHINA, zonedText } from "../calendar/local-time.ts";
import type { ClockState } from "../clocks/deadline.ts";
import type { Complaint } from "../complaints/complaint.type.ts";
import { type ComplaintStatus, complaintStatuses } from "../complaints/complaint-statuses.ts";
import type { Named, Told } from "./format.ts";

export const REQUESTS: Named = { all: "service_requests", each: "request" };

/** What is asked of a complaint; through the schema, so that scope, masks and the audit are those of every other answer. */
const FIELDS = `fragment request on Complaint {
  id status reportedAt events { at } category { category nameZh } location description
  region { nameZh ancestors { nameZh } } estate { name address }
  clocks { steps { applies clock { state due } } }
}`;

export const REQUEST_BY_ID = `query ($id: ID!) { complaint(id: $id) { ...request } } ${FIELDS}`;

export const REQUESTS_PAGE = `query ($filter: ComplaintFilter!, $first: Int!, $after: String) {
  complaints(filter: $filter, first: $first, after: $after) {
    nodes { ...request } pageInfo { hasNextPage endCursor }
  }
} ${FIELDS}`;

/** The answer to FIELDS. */
export interface AskedComplaint extends Pick<Complaint, "id" | "status" | "location" | "description"> {
  /** ISO 8601, or a Date: as the executor leaves it. */
  readonly reportedAt: string | Date;
  readonly events: readonly { readonly at: string | Date }[];
  readonly category: { readonly category: string; readonly nameZh: string };
  readonly region: { readonly nameZh: string; readonly ancestors: readonly { readonly nameZh: string }[] };
  readonly estate: { readonly name: string; readonly address: string | null } | null;
  readonly clocks: { readonly steps: readonly AskedStep[] } | null;
}

interface AskedStep {
  readonly applies: boolean | null;
  readonly clock: { readonly state: ClockState; readonly due: string | Date | null };
}

const momentOf = (at: string | Date): number => new Date(at).getTime();
const told = (at: number): string => zonedText(CHINA, at);

/** GeoReport v2's two states: everything that is not closed is open. */
export const statusesOf = (state: "open" | "closed"): ComplaintStatus[] =>
  complaintStatuses.values.filter((status) => (status === "CLOSED") === (state === "closed"));

export const reportedAtOf = ({ reportedAt }: AskedComplaint): number => momentOf(reportedAt);

/** When the last of the steps that run is due; null: none runs, or none of them has a time. A clock that stands promises nothing. */
function expectedAt({ clocks }: AskedComplaint): number | null {
  const dues = (clocks?.steps ?? []).flatMap(({ applies, clock: { state, due } }) =>
    applies && state === "RUNNING" && due !== null ? [momentOf(due)] : [],
  );
  return dues.length === 0 ? null : Math.max(...dues);
}

/** A complaint as GeoReport v2's service request; what is not known is null. */
export function requestOf(complaint: AskedComplaint): Told {
  const { id, status, events, category, region, estate, location, description } = complaint;
  const expected = expectedAt(complaint);
  return {
    service_request_id: id,
    status: status === "CLOSED" ? "closed" : "open",
    status_notes: complaintStatuses.codes[status].zh,
    service_name: category.nameZh,
    service_code: category.category,
    description,
    agency_responsible: region.nameZh,
    service_notice: null,
    requested_datetime: told(reportedAtOf(complaint)),
    updated_datetime: told(Math.max(...events.map(({ at }) => momentOf(at)))),
    expected_datetime: expected === null ? null : told(expected),
    address: [
      ...region.ancestors.map(({ nameZh }) => nameZh),
      region.nameZh,
      estate?.address ?? estate?.name ?? "",
    ].join(""),
    address_id: null,
    zipcode: null,
    lat: location?.[1] ?? null,
    long: location?.[0] ?? null,
    media_url: null,
  };
}
