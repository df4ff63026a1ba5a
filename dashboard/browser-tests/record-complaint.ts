import { expect, inject } from "vitest";
import { ask } from "./atlas-page.ts";

/** The test server's; a server that already runs says its own. */
const WRITE_TOKEN = process.env.BROWSER_TESTS_WRITE_TOKEN ?? "test-write-token";

let recorded = 0;

/** Records one complaint, as a platform would; gives its category once the server has acknowledged it. In Jinan just now, unless `more` says otherwise. */
export async function recordComplaint(
  category: string,
  {
    daysAgo = 0,
    source = "browser-test",
    description,
    ...more
  }: { daysAgo?: number; source?: string; regionCode?: string; description?: string } = {},
): Promise<string> {
  recorded += 1;
  const now = Math.min(
    Date.now(),
    Date.parse(`${(await ask<{ platform: { today: string } }>("{ platform { today } }")).platform.today}T15:00:00Z`),
  );
  const complaint = {
    externalId: `browser-${process.pid}-${recorded}-${performance.now()}`,
    category,
    description,
    reportedAt: new Date(now - daysAgo * 86_400_000).toISOString(),
    ...(more.regionCode === undefined ? { longitude: 117.02, latitude: 36.66, regionCode: "370102" } : more),
  };
  const response = await fetch(`${inject("atlasUrl")}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${WRITE_TOKEN}` },
    body: JSON.stringify({
      query: `mutation ($source: String!, $complaints: [ComplaintInput!]!) { recordComplaints(source: $source, complaints: $complaints) {
        __typename ... on ComplaintsRefused { problems { field expected got } } } }`,
      variables: { source, complaints: [complaint] },
    }),
  });
  expect(await response.json()).toEqual({ data: { recordComplaints: { __typename: "ComplaintsStored" } } });
  return category;
}
