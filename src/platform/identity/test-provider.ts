import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** Somebody the provider knows: what it says of them, by the name they type. */
export type Person = Readonly<Record<string, unknown>> & { name: string };

export type Forgery = (
  token: string,
  keys: { ours: KeyObject; strange: KeyObject },
) => string;

/**
 * A real sign-in provider, for development and tests: whoever types a name it knows is let in. It
 * answers on this machine only. `forge` changes the tokens it gives, to be refused.
 */
export async function beginProvider({
  people,
  client,
  port = 0,
}: {
  people: Readonly<Record<string, Person>>;
  client: { id: string; secret: string; returnsTo: string };
  port?: number;
}) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const strange = generateKeyPairSync("rsa", {
    modulusLength: 2048,
  }).privateKey;
  const server = createServer();
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const forging: { forge: Forgery | undefined } = { forge: undefined };

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.returnsTo],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    jwks: {
      keys: [
        {
          ...(privateKey.export({ format: "jwk" }) as { kty: "RSA" }),
          kid: "test",
          use: "sig",
          alg: "RS256",
        },
      ],
    },
    claims: {
      openid: ["sub"],
      profile: ["name"],
      email: ["email"],
      groups: ["groups"],
    },
    scopes: ["openid", "profile", "email", "groups"],
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ["only for trying out"] },
    ttl: {
      Session: 3600,
      Interaction: 3600,
      Grant: 3600,
      IdToken: 3600,
      AccessToken: 3600,
    },
    // What was asked for is agreed to: there is nobody to ask.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? "",
        accountId: oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid profile email groups");
      await grant.save();
      return grant;
    },
    findAccount: (_, sub) =>
      people[sub] && {
        accountId: sub,
        claims: () => ({ ...people[sub], sub }),
      },
  });
  provider.use(async (context, next) => {
    await next();
    const body: unknown = context.body;
    if (!forging.forge || context.path !== "/token" || !hasToken(body)) return;
    context.body = {
      ...body,
      id_token: forging.forge(body.id_token, { ours: privateKey, strange }),
    };
  });
  server.on("request", provider.callback());

  return {
    issuer,
    forging,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const hasToken = (body: unknown): body is { id_token: string } =>
  typeof body === "object" &&
  body !== null &&
  "id_token" in body &&
  typeof body.id_token === "string";
