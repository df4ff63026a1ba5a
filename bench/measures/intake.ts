import pg from "pg";
import { startApi } from "../api-server.ts";
import { freePort } from "../process.ts";
import { finding, noted, type Section } from "../report.ts";

const TOKEN = "a-token-of-the-benchmark-alone";
const BATCH = 500;
const SECONDS = 15;
/** Who sends at once; the last measurement has more than may wait. */
const SENDERS = 3;
const TOO_MANY = 20;

interface Sent {
  readonly stored: number;
  readonly refused: number;
}

/** Events of open complaints sent over HTTP in two ways, each acknowledged once it is stored; and what too many senders are told. */
export async function intake(url: string): Promise<Section> {
  const client = new pg.Client(url);
  await client.connect();
  const port = await freePort();
  const api = await startApi(url, port, { WRITE_TOKEN: TOKEN, ESCALATE: "0", REQUESTS_PER_MINUTE: "100000" });
  try {
    const { rows } = await client.query<{ source: string; ids: string[] }>(
      `select s.name as source, array_agg(c.external_id) as ids from complaints c join sources s using (source_id)
       where c.status = 'ASSIGNED' and c.reported_on < date '2026-10-30' group by 1 order by count(*) desc limit 1`,
    );
    const { source, ids } = rows[0]!;
    let made = 0;
    const batch = () =>
      Array.from({ length: BATCH }, () => {
        made += 1;
        return {
          eventId: `bench-${made}`,
          complaint: ids[(made * 7919) % ids.length]!,
          type: "URGED",
          at: "2026-10-31T08:00:00+08:00",
        };
      });
    const post = async (path: string, type: string, body: string): Promise<number | null> => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: "POST",
        headers: { "content-type": type, authorization: `Bearer ${TOKEN}` },
        body,
      });
      const told = await answer.text();
      if (answer.status === 429 && Number(answer.headers.get("retry-after")) > 0) return null;
      const stored = /"inserted":(\d+)/.exec(told)?.[1];
      if (!answer.ok || stored === undefined) throw new Error(`${path}: ${answer.status} ${told.slice(0, 500)}`);
      return Number(stored);
    };
    const lines = () =>
      post(
        `/complaint-events?source=bench&complaintsOf=${encodeURIComponent(source)}`,
        "application/x-ndjson",
        batch()
          .map((event) => JSON.stringify(event))
          .join("\n"),
      );
    const mutation = () =>
      post(
        "/graphql",
        "application/json",
        JSON.stringify({
          query: `mutation($source: String!, $of: String, $events: [ComplaintEventInput!]!) {
            recordComplaintEvents(source: $source, complaintsOf: $of, events: $events) { ... on ComplaintEventsStored { inserted } } }`,
          variables: { source: "bench", of: source, events: batch() },
        }),
      );
    const sustained = async (senders: number, send: () => Promise<number | null>): Promise<Sent & { rate: number }> => {
      const begun = performance.now();
      const sent = await Promise.all(
        Array.from({ length: senders }, async () => {
          let [stored, refused] = [0, 0];
          while (performance.now() - begun < SECONDS * 1000) {
            const told = await send();
            if (told === null) refused += 1;
            else stored += told;
          }
          return { stored, refused };
        }),
      );
      const seconds = (performance.now() - begun) / 1000;
      const stored = sent.reduce((sum, one) => sum + one.stored, 0);
      return { stored, refused: sent.reduce((sum, one) => sum + one.refused, 0), rate: stored / seconds };
    };
    const byLines = await sustained(SENDERS, lines);
    const byMutation = await sustained(SENDERS, mutation);
    const crowd = await sustained(TOO_MANY, lines);
    const { rows: kept } = await client.query<{ n: number }>(
      "select count(*)::int as n from complaint_events where event_id like 'bench-%'",
    );
    const acknowledged = byLines.stored + byMutation.stored + crowd.stored;
    if (kept[0]!.n !== acknowledged)
      throw new Error(`${acknowledged} events were acknowledged, ${kept[0]!.n} are stored`);
    if (crowd.refused === 0) throw new Error("expected some of too many senders to be told to come again, none was");
    return {
      title: "Intake of events",
      how: `${SENDERS} senders of batches of ${BATCH} for ${SECONDS} seconds each; every batch is answered once it is committed with columns and rollups, and as many are stored as were acknowledged. ${TOO_MANY} senders at once are held back by 429.`,
      findings: [
        finding("events stored as lines", byLines.rate, "events/s", { least: 500 }),
        finding("events stored by recordComplaintEvents", byMutation.rate, "events/s", { least: 500 }),
        finding(`events stored while ${TOO_MANY} send at once`, crowd.rate, "events/s", { least: 500 }),
        noted("batches of theirs that were told to come again", crowd.refused, "batches"),
      ],
    };
  } finally {
    await api.end();
    await client.end();
  }
}
