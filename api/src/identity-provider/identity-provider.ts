import * as oidc from "openid-client";
import { type ClaimedGrant, type Claims, grantsClaimed } from "./claimed-grants.ts";
import type { ProviderSettings } from "./provider-settings.ts";

/** Why somebody is not let in. */
export type WhyNot = "AWAY" | "STATE" | "EXPIRED" | "CANCELLED" | "REFUSED" | "DISABLED" | "LOCKED" | "TWO_OFFICES";

export class NotLetIn extends Error {
  constructor(readonly why: WhyNot) {
    super(why);
  }
}

/** What a browser keeps while its reader is at the provider's. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who has signed in there. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly grants: readonly ClaimedGrant[];
}

const TIMEOUT_S = 10;

/** Signs people in by the authorisation code flow with PKCE. The provider is looked up when it is first needed, so that a start does not need it. */
export class IdentityProvider {
  #found: Promise<oidc.Configuration> | null = null;

  constructor(
    private readonly settings: ProviderSettings,
    /** Where it sends people back to. */
    private readonly redirectUri: string,
  ) {}

  /** Where to send the reader. Throws NotLetIn AWAY. */
  async begin(): Promise<{ readonly address: URL; readonly flow: Flow }> {
    const flow = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const address = oidc.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.redirectUri,
      scope: this.settings.scope,
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: "S256",
    });
    return { address, flow };
  }

  /** Who came back, by the query of the address. Throws NotLetIn. */
  async finish(search: string, { state, nonce, verifier }: Flow): Promise<Identity> {
    const configuration = await this.#configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(search, this.redirectUri), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const { iss: issuer, sub: subject, ...claims } = tokens.claims()!;
      const more: Claims =
        configuration.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await oidc.fetchUserInfo(configuration, tokens.access_token, subject);
      return { issuer, subject, grants: grantsClaimed(this.settings.rules, { ...claims, ...more }) };
    } catch (error) {
      throw new NotLetIn(whyOf(error));
    }
  }

  #configuration(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const local = issuer.startsWith("http:") ? [oidc.allowInsecureRequests] : [];
    this.#found ??= oidc
      .discovery(
        new URL(issuer),
        clientId,
        undefined,
        clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
        { timeout: TIMEOUT_S, execute: [oidc.enableNonRepudiationChecks, ...local] },
      )
      .catch(() => {
        this.#found = null;
        throw new NotLetIn("AWAY");
      });
    return this.#found;
  }
}

function whyOf(error: unknown): WhyNot {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === "access_denied" ? "CANCELLED" : "REFUSED";
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500 ? "AWAY" : "REFUSED";
  // fetch says so of a connection that fails
  const isGone = error instanceof TypeError || (error instanceof oidc.ClientError && error.code === "OAUTH_TIMEOUT");
  return isGone || (error as Error).cause instanceof TypeError ? "AWAY" : "REFUSED";
}
