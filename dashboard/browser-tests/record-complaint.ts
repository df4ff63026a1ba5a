import { expect, inject } from "vitest";
import { ask } from "./atlas-page.ts";

/** The test server's; a server that already runs says its own. */
const WRITE_TOKEN = process.env.BROWSER_TESTS_WRITE_TOKEN ?? "test-write-token";

let recorded = 0;

/** Records one complaint in Jinan, as a platform would; gives its category once the server has acknowledged it. */
export async function recordComplaint(category: string): Promise<string> {
  recorded += 1;
  const now = Math.min(
    Date.now(),
    Date.parse(`${(await ask<{ platform: { today: string } }>("{ platform { today } }")).platform.today}T15:00:00Z`),
  );
  const complaint = {
    externalId: `browser-${process.pid}-${recorded}-${performance.now()}`,
    category,
    reportedAt: new Date(now).toISOString(),
    longitude: 117.02,
    latitude: 36.66,
    regionCode: "370102",
  };
  const response = await fetch(`${inject("atlasUrl")}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${WRITE_TOKEN}` },
    body: JSON.stringify({
      query: `mutation ($complaints: [ComplaintInput!]!) { recordComplaints(source: "browser-test", complaints: $complaints) {
        __typename ... on ComplaintsRefused { problems { field expected got } } } }`,
      variables: { complaints: [complaint] },
    }),
  });
  expect(await response.json()).toEqual({ data: { recordComplaints: { __typename: "ComplaintsStored" } } });
  return category;
}
