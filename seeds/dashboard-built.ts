/** What the start script says when it has built the dashboard; a note such as "built in 12.3 s", or "unchanged". */
interface Built {
  readonly dashboard: string;
}

/**
 * Resolves to a note once the dashboard is built. The start script builds it while the database is being made ready, which halves a
 * newcomer's wait, and tells this process over its IPC channel; started by hand there is no channel, and nothing to wait for.
 */
export function dashboardBuilt(): Promise<string> {
  if (!process.connected) return Promise.resolve("as it is");
  return new Promise((resolve) => {
    process.once("message", (message: Built) => {
      // unref, not disconnect: Node falls over a channel that closes while its first message is being handed on
      process.channel?.unref();
      resolve(message.dashboard);
    });
  });
}
