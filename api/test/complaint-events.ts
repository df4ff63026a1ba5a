import type { FastifyInstance } from "fastify";
import type { ComplaintEventType } from "../src/clocks/complaint-event-types.ts";

/** An event as recordComplaintEvents takes it. */
export interface EventGiven {
  readonly eventId: string;
  readonly complaint: string;
  readonly type: ComplaintEventType;
  readonly at: string;
  readonly [more: string]: unknown;
}

const RECORD_EVENTS = `mutation RecordEvents($source: String!, $complaintsOf: String, $events: [ComplaintEventInput!]!) {
  recordComplaintEvents(source: $source, complaintsOf: $complaintsOf, events: $events) {
    ... on ComplaintEventsStored { received inserted unchanged }
    ... on ComplaintsRefused { problems { index field expected got } }
  }
}`;

/** Sends a batch with the token of the test configuration; returns what came of it, and throws the first error. */
export async function recordEvents(
  app: FastifyInstance,
  events: readonly EventGiven[],
  { source = "hotline", complaintsOf }: { source?: string; complaintsOf?: string } = {},
): Promise<unknown> {
  const response = await app.inject({
    method: "POST",
    url: "/graphql",
    payload: { query: RECORD_EVENTS, variables: { source, complaintsOf, events } },
    headers: { authorization: "Bearer test-write-token" },
  });
  const { data, errors } = response.json();
  if (errors) throw new Error(errors[0].message);
  return data.recordComplaintEvents;
}
