import type { FastifyReply, FastifyRequest } from "fastify";

/** The cookie that holds a session's secret. Behind https its name keeps any other site or path from setting it. */
export function sessionCookie(secure: boolean) {
  const name = secure ? "__Host-session" : "session";
  const rules = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
  return {
    rules,
    of: (request: FastifyRequest) => request.cookies[name],
    give: (reply: FastifyReply, secret: string) =>
      void reply.setCookie(name, secret, rules),
    take: (reply: FastifyReply) => void reply.clearCookie(name, rules),
  };
}
