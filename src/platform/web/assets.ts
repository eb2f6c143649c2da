import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { styles } from "./styles.ts";

type Asset = { address: string; type: string; text: string };

export type Assets = {
  addresses: { styles: string; script: string; icon: string };
  files: readonly Asset[];
};

const scriptType = "text/javascript; charset=utf-8";

/** The few files beside the pages. Each is named by its content, so a browser may keep it for ever. */
export async function loadAssets(cacheFolder?: string): Promise<Assets> {
  const published = await readFile(
    createRequire(import.meta.url).resolve(
      "govuk-frontend/dist/govuk/govuk-frontend.min.js",
    ),
    "utf8",
  );
  const library = named("govuk-frontend", ".js", scriptType, published);
  const calendar = named(
    "date-picker",
    ".js",
    scriptType,
    await readFile(
      createRequire(import.meta.url).resolve(
        "@ministryofjustice/frontend/moj/components/date-picker/date-picker.bundle.mjs",
      ),
      "utf8",
    ),
  );
  const drafts = named(
    "draft",
    ".js",
    scriptType,
    await readFile(new URL("scripts/draft.js", import.meta.url), "utf8"),
  );
  const script = named(
    "enhance",
    ".js",
    scriptType,
    enhancement(library.address, calendar.address, drafts.address),
  );
  const css = named("styles", ".css", "text/css", await styles(cacheFolder));
  const icon = named("icon", ".svg", "image/svg+xml", iconMarkup);
  return {
    addresses: {
      styles: css.address,
      script: script.address,
      icon: icon.address,
    },
    files: [css, script, library, calendar, drafts, icon],
  };
}

// Not the radios: their script puts attributes on them that no radio may have, and showing
// what depends on an answer is done by the stylesheet (`_forms.scss`).
// The calendar and the keeping of drafts are fetched only by pages that have them.
const enhancement = (
  library: string,
  calendar: string,
  drafts: string,
) => `import {
  createAll, Button, CharacterCount, ErrorSummary, ServiceNavigation, SkipLink
} from "${library}";
for (const component of [Button, CharacterCount, ErrorSummary, ServiceNavigation, SkipLink])
  createAll(component);
const pickers = document.querySelectorAll('[data-module="moj-date-picker"]');
if (pickers.length > 0) {
  const { DatePicker } = await import("${calendar}");
  for (const picker of pickers) new DatePicker(picker, { weekStartDay: "monday" });
}
if (document.querySelector("form[data-keep]")) await import("${drafts}");
`;

/** Serves them from memory, compressed once. They need no sign-in: the sign-in page uses them. */
export function addAssets(app: FastifyInstance, { files }: Assets): void {
  for (const { address, type, text } of files) {
    const gzip = gzipSync(text);
    const brotli = brotliCompressSync(text);
    app.get(address, (request, reply) => {
      const accepted = String(request.headers["accept-encoding"] ?? "");
      reply
        .type(type)
        .header("cache-control", "public, max-age=31536000, immutable")
        .header("vary", "accept-encoding");
      if (/\bbr\b/.test(accepted))
        return reply.header("content-encoding", "br").send(brotli);
      if (/\bgzip\b/.test(accepted))
        return reply.header("content-encoding", "gzip").send(gzip);
      return reply.send(text);
    });
  }
}

function named(name: string, ending: string, type: string, text: string) {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return { address: `/assets/${name}-${hash}${ending}`, type, text };
}

const iconMarkup = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="#12436d"/>
<path fill="none" stroke="#ffbf47" stroke-width="4" stroke-linecap="round" d="M5 23C10 4 15 4 16 16S22 28 27 9"/>
</svg>
`;
