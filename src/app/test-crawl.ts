import type { browse } from "#platform/web/test-browser.ts";
import { routes } from "./modules.ts";

/** What a page said, by its address. */
export type Crawled = ReadonlyMap<string, string>;

type Browser = ReturnType<typeof browse>;

const patterns = routes
  .map(({ at }) => at)
  .filter((at) => at.startsWith("GET "))
  .map((at) => ({
    at,
    shape: new RegExp(`^${at.slice(4).replaceAll(/:\w+/g, "[^/]+")}$`.replaceAll(".csv", "\\.csv")), // prettier-ignore
  }));

/** The route an address belongs to. The more literal one comes first where two fit. */
export const routeOf = (address: string): string | undefined => {
  const path = address.split(/[?#]/)[0] ?? "";
  const fitting = patterns.filter(({ shape }) => shape.test(path));
  return fitting.toSorted((one, other) => colons(one.at) - colons(other.at))[0]?.at; // prettier-ignore
};
const colons = (at: string) => at.split(":").length;

/** Every route that shows a page or gives a file. */
export const everyRoute = patterns.map(({ at }) => at);

/** Follows links from page to page, some pages of each route, without what differs at every visit. */
export async function crawl(
  browser: Browser,
  starts: readonly string[],
  mostOfEach: number,
): Promise<Crawled> {
  const seen = new Map<string, string>();
  const waiting = [...starts];
  const visited = new Map<string, number>();
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    const route = routeOf(address);
    if (!route || seen.has(plain(address))) continue;
    const times = visited.get(route) ?? 0;
    if (times >= mostOfEach) continue;
    visited.set(route, times + 1);
    const { status, text } = await browser.get(address);
    seen.set(plain(address), `${status} ${plain(text)}`);
    for (const [, href = ""] of text.matchAll(/href="(\/[^"#]*)/g))
      waiting.push(href.replaceAll("&amp;", "&"));
  }
  return seen;
}

/** An id made for the occasion; those of what was invented or imported are made of what they stand for. */
const fresh =
  /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const moments =
  /\d{4}-\d\d-\d\d \d\d:\d\d:[\d.]+\+00|\b\d{1,2} \w{3,9} \d{4},?( at)? \d\d:\d\d/g;

/** Without tokens, and without the moment at which the page was asked for. */
const plain = (text: string) =>
  text
    .replaceAll(/name="_csrf" value="[^"]+"/g, "")
    .replaceAll(/nonce="[^"]+"/g, "")
    .replaceAll(/printed by [^"]+/g, "")
    .replaceAll(/knownAt=[^"&]+/g, "knownAt=now")
    .replaceAll(moments, "now")
    .replaceAll(fresh, "any");
