import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** An identity provider on this machine, whose people have whatever claims a test says. */
export interface TestProvider {
  readonly issuer: string;
  /** Claims by subject; a subject that is not there has none. */
  readonly claims: Map<string, Record<string, unknown>>;
  /**
   * Walks a reader through its pages from the address that they were sent to: signs them in as the subject and lets the client have what it asks
   * for. Returns the address that they are sent back to.
   */
  signIn(address: string, subject: string): Promise<URL>;
  close(): Promise<void>;
}

const CLIENT = { client_id: "atlas", client_secret: "a-secret-of-the-tests" };

/** `callback`: where it sends people back to. `port`: to come again where one was before. */
export async function startTestProvider(callback: string, port = 0): Promise<TestProvider> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const claims = new Map<string, Record<string, unknown>>();
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [callback], response_types: ["code"], grant_types: ["authorization_code"] }],
    claims: { openid: ["sub"], profile: ["groups", "realm_access"] },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ["of the tests"] },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...claims.get(sub) }) }),
  });
  server.on("request", provider.callback());
  return {
    issuer,
    claims,
    async signIn(address, subject) {
      const cookies = new Map<string, string>();
      let next = new URL(address);
      let form: URLSearchParams | null = null;
      // log-in, consent and what leads from one to the other are some ten pages
      for (let page = 0; page < 20; page++) {
        const response: Response = await fetch(next, {
          redirect: "manual",
          headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
          ...(form && { method: "POST", body: form }),
        });
        form = null;
        for (const told of response.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(told)!;
          cookies.set(name!, value!);
        }
        const location = response.headers.get("location");
        if (location !== null) {
          next = new URL(location, next);
          if (next.origin !== issuer) return next;
          continue;
        }
        const prompt = /name="prompt" value="(\w+)"/.exec(await response.text())?.[1];
        if (prompt === undefined) throw new Error(`expected a form of the provider, got status ${response.status}`);
        form = new URLSearchParams({ prompt, ...(prompt === "login" && { login: subject, password: "any" }) });
      }
      throw new Error("expected the way through the provider's pages to end");
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
