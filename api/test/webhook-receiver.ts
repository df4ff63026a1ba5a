import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Changing, createAccount, grant } from "../src/accounts/account-changes.ts";
import { type Database, inTransaction } from "../src/db/database.ts";
import { countedSmallWorld } from "./complaints.ts";

export const PASSWORD = "a long pass phrase";
export const COUNTY = "370102";
export const SUPERVISOR = { role: "SUPERVISOR", regionCode: COUNTY } as const;

export interface Posted {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What somebody else's program does with what is posted to it. */
export class Receiver {
  readonly posted: Posted[] = [];
  answer = 200;
  private constructor(private readonly server: Server) {}

  static async open(): Promise<Receiver> {
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (part: Buffer) => {
        body += part.toString();
      });
      request.on("end", () => {
        receiver.posted.push({ headers: request.headers, body });
        response.writeHead(receiver.answer).end();
      });
    });
    const receiver = new Receiver(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** What has been posted since this was last asked, as type and complaint. */
  take(): string[] {
    return this.posted.splice(0).map(({ body }) => {
      const { type, data } = JSON.parse(body);
      return `${type} ${data.complaint?.externalId ?? ""}`.trim();
    });
  }

  close(): Promise<unknown> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

export const changing = <T>(database: Database, work: (changing: Changing) => Promise<T>): Promise<T> =>
  inTransaction(database, (client) =>
    work({ client, actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" }),
  );

export async function withSupervisor(database: Database): Promise<void> {
  await countedSmallWorld(database);
  await changing(database, async (as) => {
    await createAccount(as, { name: "wang", password: PASSWORD });
    await grant(as, "wang", SUPERVISOR);
  });
}

export const given = (externalId: string, more: object = {}) => ({
  externalId,
  category: "NOISE",
  reportedAt: "2026-11-19T09:00:00+08:00",
  regionCode: "370102001",
  ...more,
});
