/** Who is signed in, as GET /session tells it; `auth` "open" where nobody needs to. */
export interface Session {
  readonly auth: "open" | "accounts";
  readonly name?: string;
  /** False where the site's identity provider keeps it. */
  readonly hasPassword?: boolean;
  readonly grants?: readonly Grant[];
}

export interface Grant {
  readonly role: string;
  readonly region: { readonly code: string; readonly nameZh: string; readonly nameEn: string } | null;
  /** Within whose estates it is held, instead of a region. */
  readonly firm: { readonly id: string; readonly name: string } | null;
  readonly personal: boolean;
}

/** Why the server refused, for people: its code, its message, and the seconds after which to try again. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly retryAfterSeconds: number | null,
    /** What of the request it does not take. */
    readonly argument: string | null = null,
  ) {
    super(message);
  }
}

async function answered(path: string, method: "GET" | "POST" | "PUT" | "DELETE", body?: object): Promise<Response> {
  const response = await fetch(path, {
    method,
    cache: "no-store",
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (response.ok) return response;
  const told = (await response.json().catch(() => null)) as {
    errors?: { message: string; extensions: { code: string; retryAfterSeconds?: number; argument?: string } }[];
  } | null;
  const error = told?.errors?.[0];
  throw new Refused(
    error?.extensions.code ?? "UNKNOWN",
    error?.message ?? `expected an answer of ${path}, got status ${response.status}`,
    error?.extensions.retryAfterSeconds ?? null,
    error?.extensions.argument ?? null,
  );
}

/** Null where nobody is signed in and somebody has to be. Throws Refused. */
export async function currentSession(): Promise<Session | null> {
  try {
    return (await (await answered("/session", "GET")).json()) as Session;
  } catch (error) {
    if (error instanceof Refused && error.code === "SIGN_IN_NEEDED") return null;
    throw error;
  }
}

export const signIn = (name: string, password: string): Promise<unknown> =>
  answered("/session", "POST", { name, password });

/** By what one may sign in beside a password; null: by nothing. Its name is null where the site has not given it any. */
export async function providerOfSite(): Promise<{ readonly name: string | null } | null> {
  const { provider } = (await (await answered("/session/ways", "GET")).json()) as {
    provider: { name: string | null } | null;
  };
  return provider;
}

export const signOut = (): Promise<unknown> => answered("/session", "DELETE");

/** One's own session, as GET /sessions lists it. */
export interface OwnSession {
  readonly id: string;
  readonly address: string;
  /** What the browser says of itself. */
  readonly agent: string;
  readonly startedAt: string;
  readonly seenAt: string;
  /** Whether it is the one that asks. */
  readonly isThis: boolean;
}

export async function ownSessions(): Promise<readonly OwnSession[]> {
  return ((await (await answered("/sessions", "GET")).json()) as { sessions: OwnSession[] }).sessions;
}

/** Throws Refused where it has ended by itself. */
export const endSession = (id: string): Promise<unknown> => answered(`/sessions/${id}`, "DELETE");

export const endOtherSessions = (): Promise<unknown> => answered("/sessions", "DELETE");

/** One's own token, as GET /tokens lists it. */
export interface OwnToken {
  readonly name: string;
  readonly role: string;
  readonly region: { readonly code: string; readonly nameZh: string; readonly nameEn: string };
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

export async function ownTokens(): Promise<readonly OwnToken[]> {
  return ((await (await answered("/tokens", "GET")).json()) as { tokens: OwnToken[] }).tokens;
}

/** Answers the token, which nothing shows again. Throws Refused. */
export async function makeToken(told: {
  readonly name: string;
  readonly role: string;
  readonly regionCode: string;
  readonly days: number;
}): Promise<string> {
  return ((await (await answered("/tokens", "POST", told)).json()) as { token: string }).token;
}

export const revokeToken = (name: string): Promise<unknown> =>
  answered(`/tokens/${encodeURIComponent(name)}`, "DELETE");

/** A webhook of one's own, as GET /webhooks lists it. */
export interface OwnWebhook {
  readonly id: string;
  readonly url: string;
  readonly region: { readonly code: string; readonly nameZh: string; readonly nameEn: string };
  readonly kinds: readonly string[];
  readonly createdAt: string;
  readonly deliveredAt: string | null;
  /** Since when every attempt has failed, and why the last did; null: the last one did not. */
  readonly failingSince: string | null;
  readonly failure: string | null;
  /** Messages that wait, and those that were given up. */
  readonly waiting: number;
  readonly givenUp: number;
  readonly endedAt: string | null;
  readonly endedBy: "FAILURES" | "RIGHTS" | null;
}

/** One's own webhooks, the kinds of messages that there are, and the regions whose events one may have posted. */
export interface OwnWebhooks {
  readonly kinds: readonly string[];
  readonly regions: readonly OwnWebhook["region"][];
  readonly webhooks: readonly OwnWebhook[];
}

export const ownWebhooks = async (): Promise<OwnWebhooks> => (await answered("/webhooks", "GET")).json();

/** Answers the secret by which its messages are signed, which nothing shows again. Throws Refused. */
export async function makeWebhook(told: {
  readonly url: string;
  readonly regionCode: string;
  readonly kinds: readonly string[];
}): Promise<string> {
  return ((await (await answered("/webhooks", "POST", told)).json()) as { secret: string }).secret;
}

/** Why a test could not be posted; null: it was taken. */
export async function testWebhook(id: string): Promise<string | null> {
  return ((await (await answered(`/webhooks/${id}/test`, "POST")).json()) as { failure: string | null }).failure;
}

export const endWebhook = (id: string): Promise<unknown> => answered(`/webhooks/${id}`, "DELETE");

export const changePassword = (password: string, newPassword: string): Promise<unknown> =>
  answered("/session/password", "PUT", { password, newPassword });

/** How a screen that asks to show a wall stands. */
export type Screen =
  | { readonly state: "WAITING"; readonly code: string; readonly until: string }
  | { readonly state: "CONFIRMED"; readonly name: string; readonly programme: string; readonly region: string };

/** Null where it has not asked yet, its code has run out, or it is revoked. Throws Refused. */
export async function ownScreen(): Promise<Screen | null> {
  try {
    return (await (await answered("/device", "GET")).json()) as Screen;
  } catch (error) {
    if (error instanceof Refused && error.code === "SIGN_IN_NEEDED") return null;
    throw error;
  }
}

export const askForScreen = async (): Promise<Screen> => (await (await answered("/device", "POST")).json()) as Screen;

export interface FirstAdministrator {
  readonly role: string;
  readonly name: string;
  readonly password: string;
}

export const makeFirstAdministrators = (
  link: string,
  administrators: readonly FirstAdministrator[],
): Promise<unknown> => answered("/first-administrators", "POST", { link, administrators });
