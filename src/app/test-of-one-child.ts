import assert from "node:assert/strict";
import type { browse } from "#platform/web/test-browser.ts";
import { everyRoute } from "./test-crawl.ts";

/** Every page and file about one child, by its address: pages that stand by themselves, and all they link to of the child. */
export async function allOfChild(
  browser: ReturnType<typeof browse>,
  id: string,
): Promise<ReadonlyMap<string, string>> {
  const own = everyRoute
    .filter((at) => at.includes(":childId"))
    .map((at) => at.slice(4).replace(":childId", id))
    .filter((path) => !path.includes(":"));
  const linked = new Map<string, string>();
  for (const path of own) {
    const { text } = await browser.get(path);
    linked.set(path, text);
    for (const [, href = ""] of text.matchAll(/href="(\/children\/[^"#]*)/g)) {
      const at = href.replaceAll("&amp;", "&");
      if (href.startsWith(`/children/${id}`) && !linked.has(at))
        linked.set(at, (await browser.get(at)).text);
    }
  }
  assert.ok(linked.size > 30, `${linked.size} pages`);
  return linked;
}
