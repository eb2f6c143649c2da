import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { html } from "./html.ts";
import { type Frame, layout } from "./layout.ts";
import type { Page } from "./page.ts";
import { amina } from "./test-app.ts";

const frame: Frame = {
  serviceName: "Library",
  sections: [{ text: "Books", href: "/books", may: "figures.read" }],
  search: {
    label: "Find a book",
    field: "words",
    action: "/books/search",
    may: "figures.read",
  },
  signOutAt: "/sign-out",
  help: { text: "Help", href: "/help" },
  footnote: "Figures as now known.",
  demonstration: false,
};

const shown = (
  page: Partial<Page>,
  name = amina.name,
  more: Partial<Frame> = {},
) =>
  layout(
    { ...frame, ...more },
    {
      page: { title: "Books", body: html``, ...page },
      asker: { ...amina, name },
      said: undefined,
      nonces: { script: "s1", style: "s2" },
      now: "2026-07-16T09:05:00Z",
      assets: { styles: "/s.css", script: "/s.js", icon: "/s.svg" },
    },
  );

suite("Around every page", () => {
  test("a sheet about people says how it is handled, for whom it was printed and when", () => {
    const text = shown({ shows: [] });
    // Five past nine in Greenwich is five past ten in a London summer.
    assert.match(
      text,
      /<style nonce="s2">@page\{@bottom-left\{content:"OFFICIAL-SENSITIVE · printed by Amina Khan, Thu 16 Jul 2026 10:05"\}\}<\/style>/,
    );
    assert.doesNotMatch(shown({}), /OFFICIAL/);
  });

  test("nobody’s name gets out of the line it is printed in", () => {
    const text = shown({ shows: [] }, `O'Neil"}</style><b>\\`);
    assert.match(text, /O\\27 Neil\\22 \\7d \\3c \\2f style\\3e /);
    assert.equal(text.match(/<\/style>/g)?.length, 1);
  });

  test("says of an authority nobody lives in that it is invented, by its name, and of no other", () => {
    const harrowmere = new Map([[amina.authority, "Harrowmere"]]);
    const elsewhere = new Map([["T9999", "Harrowmere"]]);
    const invented = /Harrowmere is an invented borough\./;
    const says = (more: Partial<Frame>) => shown({}, amina.name, more);
    assert.match(says({ invented: harrowmere }), invented);
    assert.doesNotMatch(says({ invented: elsewhere }), invented);
    assert.doesNotMatch(says({}), /invented/);
    assert.match(says({ demonstration: true }), /Everyone in it is invented/);
  });

  test("a page that searches by itself has no second search in the bar", () => {
    assert.match(shown({}), /Find a book/);
    assert.doesNotMatch(shown({ searches: true }), /Find a book/);
  });
});
