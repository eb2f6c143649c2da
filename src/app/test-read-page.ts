import type { Day } from "#kernel/day.ts";
import { readable } from "#record/children/test-pages.ts";

/** What a person reads of some markup, at its ends no blanks. */
export const words = (markup: string): string => readable(markup).trim();

type Link = { text: string; href: string };

export const linksOf = (markup: string): Link[] =>
  [
    ...markup.matchAll(/<a\b[^>]*\bhref="([^"]+)"[^>]*>([\s\S]*?)<\/a\s*>/g),
  ].map(
    ([, href = "", text = ""]) => ({ text: words(text), href: href.replaceAll("&amp;", "&") }), // prettier-ignore
  );

/** The tables of a page by their captions, cell by cell. */
export const tablesOf = (markup: string): Map<string, string[][]> =>
  new Map(
    [...markup.matchAll(/<table\b[\s\S]*?<\/table\s*>/g)].map(([table]) => [
      words(/<caption[^>]*>([\s\S]*?)<\/caption\s*>/.exec(table)?.[1] ?? ""),
      [...table.matchAll(/<tr\b[\s\S]*?<\/tr\s*>/g)].map(([row]) => [...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]\s*>/g)].map(([, cell = ""]) => words(cell))), // prettier-ignore
    ]),
  );

/** What happened, as timelines and lists of a child show it: the day and all that is said of it. */
export const eventsOf = (markup: string): { on: Day; said: string }[] =>
  [...markup.matchAll(/<time datetime="([^"]+)">[\s\S]*?<dd\b[^>]*>([\s\S]*?)<\/dd\s*>/g)].map(
    ([, on = "", said = ""]) => ({ on: on as Day, said: words(said) }),
  ); // prettier-ignore

/** The address a form without scripts goes to when this of its choices, which begins so, is chosen. */
export function chosen(markup: string, here: string, choice: string): string {
  for (const [form] of markup.matchAll(/<form\b[\s\S]*?<\/form\s*>/g)) {
    for (const [select, name = ""] of form.matchAll(
      /<select\b[^>]*\bname="([^"]+)"[\s\S]*?<\/select\s*>/g,
    ))
      // prettier-ignore
      for (const [, value = "", text = ""] of select.matchAll(/<option\b[^>]*\bvalue="([^"]*)"[^>]*>([\s\S]*?)<\/option\s*>/g)) { // prettier-ignore
        if (!words(text).startsWith(choice)) continue;
        const action = /\baction="([^"]+)"/.exec(form)?.[1] ?? here;
        const kept = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(
          ([input]) => [attribute(input, "name"), attribute(input, "value")] as [string, string],
        ); // prettier-ignore
        return `${action.split("?")[0]}?${new URLSearchParams([...kept, [name, value]])}`;
      }
  }
  throw new Error(`Nothing called ${choice} can be chosen on ${here}`);
}

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
