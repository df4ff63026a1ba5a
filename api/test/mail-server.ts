import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came. */
  readonly text: string;
}
export interface MailServer {
  readonly url: string;
  readonly taken: readonly Taken[];
  close(): Promise<void>;
}

/** A mail server on this machine; `refuses` these recipients, or takes the text and `hangsUp` without a word. */
export async function mailServer({ refuses = [] as readonly string[], hangsUp = false } = {}): Promise<MailServer> {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      done(refuses.includes(address) ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        taken.push({ from, to: rcptTo.map(({ address }) => address), text: Buffer.concat(chunks).toString() });
        if (!hangsUp) return done();
        for (const connection of server.connections) connection._socket.destroy();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
