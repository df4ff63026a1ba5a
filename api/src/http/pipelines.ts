import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/** Requests of one connection under way. Browsers wait for each answer; everybody waits for whoever sends thousands in one write. */
const MOST_UNDER_WAY = 100;

/**
 * Ends what a connection has under way with it. Node tells the answer that is being sent that its client has gone, but none of those that wait behind it
 * (pipelining), which would hold their statements, memory and places for good. Ends also a connection that has too many. To be called before any other
 * hook waits for an answer's end.
 */
export function endPipelines(app: FastifyInstance): void {
  const underWay = new WeakMap<Socket, Set<ServerResponse>>();
  const waitingOn = (socket: Socket): Set<ServerResponse> => {
    const known = underWay.get(socket);
    if (known !== undefined) return known;
    const answers = new Set<ServerResponse>();
    underWay.set(socket, answers);
    // Node's own listeners tell first
    socket.once("close", () =>
      setImmediate(() => {
        for (const answer of answers) answer.destroy().emit("close");
      }),
    );
    return answers;
  };

  app.addHook("onRequest", (request, reply, done) => {
    const { socket } = request.raw;
    // what is still read of a write whose connection was cut is answered by nobody
    if (socket.destroyed) return;
    const answers = waitingOn(socket);
    if (answers.size >= MOST_UNDER_WAY) {
      socket.destroy();
      return;
    }
    answers.add(reply.raw);
    reply.raw.once("close", () => answers.delete(reply.raw));
    done();
  });
}
