import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { now } from "#kernel/london.ts";
import type { Sessions } from "../identity/session.store.ts";
import type { Assets } from "./assets.ts";
import { disposition } from "./csv.ts";
import { type formTokens, withTokens } from "./form-tokens.ts";
import { type Frame, layout } from "./layout.ts";
import type { Page, Reply } from "./page.ts";
import { faultPage, refusalOf, refusedPage } from "./refused.ts";

type Answering = Frame & {
  assets: Assets;
  sessions: Sessions;
  fault(reference: string, error: unknown): void;
};

/** How what a handler says, or throws, becomes what is sent. */
export function answers(
  given: Answering,
  tokens: ReturnType<typeof formTokens>,
) {
  const { sessions } = given;

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    page: Page,
  ) {
    const { session } = request;
    if (session?.said !== undefined) await sessions.say(session.id);
    const document = layout(given, {
      page,
      asker: request.asker,
      said: session?.said,
      nonces: reply.cspNonce,
      now: now(),
      assets: given.assets.addresses,
    });
    if (page.refreshAfter !== undefined)
      reply.header("refresh", String(page.refreshAfter));
    return reply
      .status(page.status ?? 200)
      .type("text/html; charset=utf-8")
      .send(withTokens(document, () => tokens.tokenFor(request, reply)));
  }

  return {
    async answer(request: FastifyRequest, reply: FastifyReply, it: Reply) {
      if ("goTo" in it) {
        if (it.said !== undefined && request.session)
          await sessions.say(request.session.id, it.said);
        return reply.redirect(it.goTo, 303);
      }
      if ("tell" in it) return reply.send(it.tell);
      if (!("download" in it)) return show(request, reply, it);
      const { name, type, body } = it.download;
      return (
        reply
          .type(type)
          .header("content-disposition", disposition(name))
          // Opened in a browser after all, it runs nothing and is of no site.
          .header("content-security-policy", "default-src 'none'; sandbox")
          .send(
            typeof body === "string" || Buffer.isBuffer(body)
              ? body
              : Readable.from(body),
          )
      );
    },

    refuse(request: FastifyRequest, reply: FastifyReply, why: unknown) {
      const refusal = refusalOf(why);
      if (refusal) return show(request, reply, refusedPage(refusal));
      given.fault(request.id, why);
      return show(request, reply, faultPage(request.id));
    },
  };
}
