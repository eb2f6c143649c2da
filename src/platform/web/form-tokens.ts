import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { CookieSerializeOptions } from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "#kernel/problem.ts";
import { fieldsOf } from "./request-of.ts";

/**
 * A form of ours carries a token made of a secret that its browser keeps, and of the session it was shown in.
 * Nothing of it is kept here, so that a form open while the server was changed is taken all the same; a token
 * is worth nothing in another browser or another session.
 */
export function formTokens(secure: boolean, rules: CookieSerializeOptions) {
  const cookie = secure ? "__Host-form" : "form";
  return {
    tokenFor(request: FastifyRequest, reply: FastifyReply): string {
      const kept = request.cookies[cookie];
      const secret = kept ?? randomBytes(32).toString("base64url");
      if (kept === undefined) reply.setCookie(cookie, secret, rules);
      const salt = randomBytes(9).toString("base64url");
      return token(secret, salt, sessionOf(request));
    },

    /** Throws where what was sent is from no form of ours. */
    check(request: FastifyRequest): void {
      const secret = request.cookies[cookie];
      const sent = fieldsOf(request.body)["_csrf"] ?? "";
      const [salt = ""] = sent.split(".");
      if (!secret || !same(sent, token(secret, salt, sessionOf(request))))
        throw new Refusal(403, notOurs);
    },
  };
}

const notOurs =
  "The form was opened too long ago, or before you signed in. Go back, reload the page and try again";

/** One that ended goes on being the session of its forms, which become drafts. */
const sessionOf = ({ session, lapsed }: FastifyRequest): string =>
  lapsed?.session ?? (session?.signedIn ? session.id : "nobody");

const token = (secret: string, salt: string, session: string): string =>
  `${salt}.${createHmac("sha256", secret).update(`${salt}.${session}`).digest("base64url")}`;

function same(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * Every form that posts gets its token here, so that no page can forget it. Text cannot look like a form: it is
 * escaped. Each piece is encoded where it is, since a long text put together anew is copied whole.
 */
export function withTokens(document: string, token: () => string): Buffer {
  const [before = "", ...forms] = document.split("<form");
  let field: string | undefined;
  const pieces = forms.flatMap((form) => {
    const end = form.indexOf(">") + 1;
    const tag = form.slice(0, end);
    if (!tag.includes('method="post"')) return ["<form", form];
    field ??= `<input type="hidden" name="_csrf" value="${token()}">`;
    return ["<form", tag, field, form.slice(end)];
  });
  return Buffer.concat([before, ...pieces].map((piece) => Buffer.from(piece)));
}
