import type { FastifyInstance, InjectOptions } from "fastify";

export type Seen = {
  status: number;
  text: string;
  /** Where we ended after any redirects. */
  location: string;
  headers: Readonly<Record<string, unknown>>;
};

/**
 * A browser without a screen for tests over HTTP. It keeps cookies, follows redirects and
 * sends the token of the form it last saw, as a person's browser would.
 */
export function browse(app: FastifyInstance) {
  const cookies = new Map<string, string>();
  let token = "";

  async function send(options: InjectOptions, hops = 0): Promise<Seen> {
    const reply = await app.inject({
      ...options,
      headers: { host: "localhost", ...options.headers },
      cookies: Object.fromEntries(cookies),
    });
    for (const { name, value, maxAge, expires } of reply.cookies) {
      const gone = maxAge === 0 || (expires && expires.getTime() === 0);
      if (gone) cookies.delete(name);
      else cookies.set(name, value);
    }
    token = /name="_csrf" value="([^"]+)"/.exec(reply.body)?.[1] ?? token;
    const { location } = reply.headers;
    if (location !== undefined && hops < 10)
      return send({ method: "GET", url: location }, hops + 1);
    const { statusCode: status, body: text, headers } = reply;
    return { status, text, location: String(options.url), headers };
  }

  /** Any page has a token; the sign-in page has one before we are known. */
  async function withToken(): Promise<string> {
    if (token === "") await send({ method: "GET", url: "/" });
    return token;
  }

  return {
    get: (path: string) => send({ method: "GET", url: path }),

    async post(path: string, fields: Readonly<Record<string, string>> = {}) {
      const entered = new URLSearchParams({
        _csrf: await withToken(),
        ...fields,
      });
      return send({
        method: "POST",
        url: path,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: entered.toString(),
      });
    },

    /** Sends files by their names; all answer the same question. */
    async postFiles(
      path: string,
      question: string,
      files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
      fields: Readonly<Record<string, string>> = {},
    ) {
      const form = new FormData();
      form.set("_csrf", await withToken());
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      for (const [name, text] of Object.entries(files))
        form.append(question, new Blob([text]), name);
      const whole = new Response(form);
      return send({
        method: "POST",
        url: path,
        headers: { "content-type": whole.headers.get("content-type") ?? "" },
        payload: Buffer.from(await whole.arrayBuffer()),
      });
    },

    cookies,
  };
}
