import { readFileSync } from "node:fs";
import { Refusal } from "#kernel/problem.ts";
import { type Provider, providerAt } from "#platform/identity/provider.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How people come in: through the council's sign-in provider where one is named, else as an invented
 * person where nobody real can be reached, else not at all.
 */
export type WayIn =
  | { by: "provider"; provider: Provider }
  | { by: "personas" }
  | { by: "nothing" };

export function wayInFrom(
  environment: Environment,
  { demonstration, origin }: { demonstration: boolean; origin: string },
): WayIn {
  const issuer = environment["GOLDTHREAD_OIDC_ISSUER"];
  if (!issuer) return { by: demonstration ? "personas" : "nothing" };
  const clientId = environment["GOLDTHREAD_OIDC_CLIENT_ID"];
  if (!URL.canParse(issuer) || !clientId)
    throw new Refusal(
      400,
      "GOLDTHREAD_OIDC_ISSUER must be an address, and GOLDTHREAD_OIDC_CLIENT_ID must be set with it",
    );
  return {
    by: "provider",
    provider: providerAt({
      issuer,
      clientId,
      secret: () => secretFrom(environment),
      scope: environment["GOLDTHREAD_OIDC_SCOPE"] ?? "openid profile email",
      origin,
    }),
  };
}

/** From a file, looked at each time, so that a new secret needs no restart; else from the environment. */
function secretFrom(environment: Environment): string | undefined {
  const file = environment["GOLDTHREAD_OIDC_CLIENT_SECRET_FILE"];
  return file
    ? readFileSync(file, "utf8").trim()
    : environment["GOLDTHREAD_OIDC_CLIENT_SECRET"];
}

/** The address people use: `https://…` behind a proxy; undefined on this machine. */
export function originFrom(environment: Environment): string | undefined {
  const origin = environment["GOLDTHREAD_ORIGIN"];
  if (!origin) return undefined;
  if (!URL.canParse(origin) || new URL(origin).origin !== origin)
    throw new Refusal(
      400,
      "GOLDTHREAD_ORIGIN must be an address without a path, such as https://goldthread.example.gov.uk",
    );
  return origin;
}
