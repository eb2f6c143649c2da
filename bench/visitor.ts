import { collectionYear } from "./files.ts";

/** Somebody of the demonstration at a running server, the data manager unless named, over HTTP as a browser would. */
export async function visitor(address: string, persona = "meera-castellano") {
  const cookies = new Map<string, string>();

  async function ask(
    path: string,
    options: RequestInit = {},
  ): Promise<{ status: number; text: string; place: string }> {
    const reply = await fetch(`${address}${path}`, {
      ...options,
      redirect: "manual",
      headers: {
        ...options.headers,
        cookie: [...cookies]
          .map(([name, value]) => `${name}=${value}`)
          .join("; "),
      },
    });
    for (const line of reply.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(
        /=(.*)/s,
      );
      cookies.set(name, value);
    }
    const next = reply.headers.get("location");
    if (next) return ask(next);
    return { status: reply.status, text: await reply.text(), place: path };
  }

  const tokenIn = (text: string) =>
    /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? "";

  const door = await ask("/sign-in");
  const first = await ask("/sign-in", {
    method: "POST",
    body: new URLSearchParams({
      _csrf: tokenIn(door.text),
      persona,
    }),
  });

  return {
    /** What the browser would send to stay known. */
    cookie: async () =>
      [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),

    /** One page, with its status. */
    async look(path: string): Promise<{ status: number; text: string }> {
      const cookie = await this.cookie();
      const reply = await fetch(`${address}${path}`, {
        redirect: "manual",
        headers: { cookie },
      });
      return { status: reply.status, text: await reply.text() };
    },

    /** A form, sent with the token of the page it stood on. */
    send: (path: string, fields: Record<string, string>) =>
      ask(path, { method: "POST", body: new URLSearchParams(fields) }),

    /** Sends the files and waits until they are taken. */
    async importFiles(files: ReadonlyMap<string, string>): Promise<void> {
      const form = new FormData();
      form.set("_csrf", tokenIn(first.text));
      form.set("year", String(collectionYear));
      form.set("replace", "yes");
      for (const [name, text] of files)
        form.append("files", new Blob([text]), name);
      const { place } = await ask("/imports", { method: "POST", body: form });
      for (;;) {
        const { text } = await ask(place);
        if (!/http-equiv="refresh"|still=yes/.test(text)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}
