import { connect } from "node:net";
import type pg from "pg";

/** The code that a CancelRequest begins with: https://www.postgresql.org/docs/current/protocol-message-formats.html */
const CANCEL_REQUEST = 80_877_102;

/** What pg knows of its connection and leaves out of its types. */
interface Connected {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
}

/**
 * Asks the server to cancel what `client` runs, on a connection of its own, as the protocol has it: a pooler understands that where it
 * would not understand a process id. Resolves when the server has closed that connection, and has so passed the request on.
 */
export function cancelStatement(client: pg.PoolClient): Promise<void> {
  const { host, port, processID, secretKey } = client as unknown as Connected;
  const request = Buffer.alloc(16);
  request.writeInt32BE(16, 0);
  request.writeInt32BE(CANCEL_REQUEST, 4);
  request.writeInt32BE(processID, 8);
  request.writeInt32BE(secretKey, 12);
  return new Promise((resolve, reject) => {
    const socket = host.startsWith("/") ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    socket.on("error", reject);
    socket.on("close", () => resolve());
    socket.resume();
    socket.write(request);
  });
}
