import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#kernel/problem.ts";
import type { Whose } from "../identity/session.store.ts";
import type { Asker } from "./route.ts";

/** How often in a minute one account may do it: more than anyone does by hand. */
export const perMinute = { "sign-in": 6, search: 30, drill: 60 } as const;

export type Limit = keyof typeof perMinute;

declare module "fastify" {
  interface FastifyRequest {
    countedFor: string;
  }
}

/** Counts for each account by itself, so that a busy office behind one address is nobody's limit. */
export function limitsOf(
  app: FastifyInstance,
  most: Readonly<Record<Limit, number>> = perMinute,
) {
  app.decorateRequest("countedFor", "");
  const limit = (name: Limit) => {
    const check = app.createRateLimit({
      max: most[name],
      timeWindow: 60_000,
      keyGenerator: ({ countedFor }) => countedFor,
    });
    return async (request: FastifyRequest, who: Asker | Whose) => {
      const account = "account" in who ? who.account : who.id;
      request.countedFor = `${name} ${who.authority} ${account}`;
      const { isAllowed, ...told } = await check(request);
      if (!isAllowed && "isExceeded" in told && told.isExceeded)
        throw new Refusal(429, tooOften[name]);
    };
  };
  return {
    "sign-in": limit("sign-in"),
    search: limit("search"),
    drill: limit("drill"),
  } satisfies Record<Limit, unknown>;
}

const tooOften: Record<Limit, string> = {
  "sign-in": "You signed in too often. Wait a minute and try again",
  search: "You searched too often. Wait a minute and search again",
  drill: "You opened too many lists of children. Wait a minute and go on",
};
