import * as openid from "openid-client";
import { Refusal } from "#kernel/problem.ts";
import type { Vouched } from "./account.store.ts";
import type { Claims } from "./claims.ts";
import type { Asked } from "./session.ts";

/** How Goldthread is known to a council's sign-in provider (OpenID Connect). */
export type ProviderSettings = {
  /** Where the provider's own description is found: its issuer. */
  issuer: string;
  clientId: string;
  /** Read each time, so that a new secret counts without a restart. */
  secret(): string | undefined;
  scope: string;
  /** Our own address, which the provider sends people back to. */
  origin: string;
};

export type Provider = ReturnType<typeof providerAt>;

/** Where the provider sends people back to, under our own address. */
export const callback = "/sign-in/callback";

/** A description of the provider, and its keys, are used for an hour. */
const freshFor = 60 * 60_000;
/** Between proving it is them and coming back. */
const provenWithinSeconds = 120;

const insecure = ["localhost", "127.0.0.1"];

/** Code and PKCE; state, nonce, issuer, audience, times and signature are checked each time. */
export function providerAt(settings: ProviderSettings) {
  let known:
    | { config: openid.Configuration; secret: string | undefined; at: number }
    | undefined;

  async function configuration(): Promise<openid.Configuration> {
    const secret = settings.secret();
    const at = performance.now();
    if (known && known.secret === secret && at - known.at < freshFor)
      return known.config;
    const issuer = new URL(settings.issuer);
    const config = await openid.discovery(
      issuer,
      settings.clientId,
      secret === undefined ? {} : { client_secret: secret },
      secret === undefined ? openid.None() : undefined,
      {
        execute: [
          // Over TLS the standard lets a client trust the token as it came. We look at its signature all the same.
          openid.enableNonRepudiationChecks,
          ...(insecure.includes(issuer.hostname)
            ? [openid.allowInsecureRequests]
            : []),
        ],
      },
    );
    known = { config, secret, at };
    return config;
  }

  const redirect = new URL(callback, settings.origin).href;

  return {
    /** Where a form that leads to the provider goes. */
    origins: (): readonly string[] => [
      ...new Set(
        [
          settings.issuer,
          known?.config.serverMetadata().authorization_endpoint,
        ].flatMap((url) => (url === undefined ? [] : new URL(url).origin)),
      ),
    ],

    /** What is asked, to be kept in the session, and where the person goes. */
    async ask(
      to: Asked["to"],
      back: string | undefined,
    ): Promise<{ asked: Asked; goTo: string }> {
      const config = await reached(configuration);
      const asked = {
        to,
        back,
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const goTo = openid.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: settings.scope,
        state: asked.state,
        nonce: asked.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: "S256",
        ...(to === "step up" && { prompt: "login", max_age: "0" }),
      });
      return { asked, goTo: goTo.href };
    },

    /** Whom the provider vouches for, from the address it sent them back to. */
    async answered(
      here: string,
      asked: Asked,
    ): Promise<{ vouched: Vouched; claims: Claims }> {
      const config = await reached(configuration);
      return accepted(async () => {
        const tokens = await openid.authorizationCodeGrant(
          config,
          new URL(here, settings.origin),
          {
            expectedState: asked.state,
            expectedNonce: asked.nonce,
            pkceCodeVerifier: asked.verifier,
            idTokenExpected: true,
            ...(asked.to === "step up" && { maxAge: provenWithinSeconds }),
          },
        );
        const token = tokens.claims();
        if (!token) throw new Refusal(403, notAccepted);
        const more =
          config.serverMetadata().userinfo_endpoint === undefined
            ? {}
            : await openid.fetchUserInfo(
                config,
                tokens.access_token,
                token.sub,
              );
        const claims: Claims = { ...more, ...token };
        return { vouched: vouchedIn(token.iss, token.sub, claims), claims };
      });
    },
  };
}

function vouchedIn(issuer: string, subject: string, claims: Claims): Vouched {
  const said = (name: string) => {
    const value = claims[name];
    return typeof value === "string" && value.trim() !== ""
      ? value.trim().slice(0, 200)
      : undefined;
  };
  const email = said("email") ?? null;
  const name = said("name") ?? said("preferred_username") ?? email ?? subject;
  return { issuer, subject, name, email };
}

const notAccepted =
  "The answer of the sign-in service cannot be accepted. Start again from the sign-in page";

/** What the provider answers is not ours: whatever is wrong with it is refused, and no more is said. */
async function accepted<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code =
      error instanceof Error && "code" in error ? String(error.code) : "";
    // Codes are short words of the library; messages may hold parts of tokens.
    if (/^[A-Z_]*$/.test(code)) console.error(`Sign-in refused: ${code}`);
    throw new Refusal(403, notAccepted);
  }
}

async function reached<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch {
    throw new Refusal(
      503,
      "The sign-in service cannot be reached. Whoever is signed in already can go on working. Try again in a few minutes",
    );
  }
}
