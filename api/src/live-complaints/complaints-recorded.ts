import { complaintsByIds } from "../complaints/complaint.queries.ts";
import { command, send } from "../db/command.ts";
import { type Database, run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { EVERYWHERE } from "../db/statement.ts";
import { type Recorded, RecordedStream } from "./recorded-stream.ts";

/** The channel on which recorded complaints are told, after the commit, to every process on the database. */
const CHANNEL = "complaints_recorded";
/** PostgreSQL takes payloads below 8,000 bytes. */
const PAYLOAD_BYTES = 7900;

const tell = command<{ readonly channel: string; readonly payload: string }>("select pg_notify(:channel, :payload)");

interface Written {
  readonly complaintId: string;
  readonly cityCode: string;
  readonly reportedOn: string;
}

/** Tells listeners what the transaction has written; they hear it once it is committed. */
export async function tellRecorded(client: Queryable, written: readonly Written[]): Promise<void> {
  const at = new Date().toISOString();
  for (const payload of payloadsOf(at, written)) await send(client, tell, { channel: CHANNEL, payload });
}

/** Keys as `<at> <city>:<day>:<id>,…`, in as many payloads as it takes. */
export function payloadsOf(at: string, written: readonly Written[]): string[] {
  const payloads: string[] = [];
  let keys = "";
  for (const { cityCode, reportedOn, complaintId } of written) {
    const key = `${cityCode}:${reportedOn}:${complaintId}`;
    if (keys !== "" && Buffer.byteLength(`${at} ${keys},${key}`) > PAYLOAD_BYTES) {
      payloads.push(`${at} ${keys}`);
      keys = "";
    }
    keys += keys === "" ? key : `,${key}`;
  }
  if (keys !== "") payloads.push(`${at} ${keys}`);
  return payloads;
}

/** What the streams of one database share: one listener, and one look-up an event. It listens only while there are streams. */
class Newsroom {
  private readonly streams = new Set<RecordedStream>();
  private listening: Promise<() => Promise<void>> | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  async join(wanted: (row: Recorded["rows"][number]) => boolean): Promise<RecordedStream> {
    const stream = new RecordedStream(wanted, () => this.leave(stream));
    this.streams.add(stream);
    this.listening ??= this.database.listen(
      CHANNEL,
      (payload) => this.heard(payload),
      () => this.endAll("news may have been missed while the database was unavailable; subscribe again and read anew"),
    );
    try {
      await this.listening;
    } catch (error) {
      this.listening = null;
      this.streams.delete(stream);
      throw error;
    }
    return stream;
  }

  private leave(stream: RecordedStream): void {
    this.streams.delete(stream);
    if (this.streams.size > 0 || this.listening === null) return;
    const { listening } = this;
    this.listening = null;
    void listening.then((stop) => stop()).catch(() => this.endAll("the database has become unavailable"));
  }

  /** One after the other, so that streams hear in the order of commits. */
  private heard(payload: string): void {
    this.last = this.last.then(async () => {
      try {
        const recorded = await this.read(payload);
        for (const stream of [...this.streams]) stream.push(recorded);
      } catch {
        this.endAll("the recorded complaints could not be read; subscribe again and read anew");
      }
    });
  }

  /** From the writing pool: a replica may not have them yet. */
  private async read(payload: string): Promise<Recorded> {
    const [at = "", list = ""] = payload.split(" ");
    const keys = list.split(",").map((key) => key.split(":") as [string, string, string]);
    const column = (i: 0 | 1 | 2): string[] => keys.map((key) => key[i]);
    const rows = await run(this.database.pool, complaintsByIds, {
      cityCodes: column(0),
      days: column(1),
      numbers: column(2),
      ...EVERYWHERE,
    });
    return { at: new Date(at), rows };
  }

  private endAll(reason: string): void {
    for (const stream of [...this.streams]) stream.fail(reason);
  }
}

const newsrooms = new WeakMap<Database, Newsroom>();

/** A stream of what is recorded from now on, by any process; only rows that are wanted. */
export function recordedStream(
  database: Database,
  wanted: (row: Recorded["rows"][number]) => boolean,
): Promise<RecordedStream> {
  let newsroom = newsrooms.get(database);
  if (newsroom === undefined) {
    newsroom = new Newsroom(database);
    newsrooms.set(database, newsroom);
  }
  return newsroom.join(wanted);
}
