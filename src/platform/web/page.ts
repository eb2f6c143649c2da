import type { Disclosed } from "../trail/trail-line.ts";
import type { Html } from "./html.ts";

export type Link = { text: string; href: string };

/** What a handler gives to be shown. The layout adds everything that is the same on every page. */
export type Page = Disclosed & {
  /** Names the page in the browser and, unless `heading` is given, is its one h1. */
  title: string;
  body: Html;
  status?: number;
  /** Replaces the h1 (a banner with the h1 inside it, say). It must hold exactly one h1. */
  heading?: Html;
  /** Small words above the h1, when `heading` is not given. */
  caption?: string;
  /** The way down to this page, without the page itself. */
  breadcrumbs?: readonly Link[];
  back?: Link;
  /** The `href` of the section of the service navigation to mark as current. */
  section?: string;
  /** Lists and boards may be wide; forms and documents stay at reading width. */
  width?: "reading" | "wide";
  /** On paper it lies on its side: a table of many columns. */
  landscape?: true;
  /** The page has a way to search of its own, so that the bar needs none. */
  searches?: true;
  /** Looks again by itself after so many seconds. Such a page has a link that stops it. */
  refreshAfter?: number;
  // Of `Disclosed`: a page that says whom it `shows`, if only nobody, is about people: on paper it says how it is to be handled.
};

/** A file to save. `body` may be an endless number of pieces; they are never held together. */
export type Download = {
  name: string;
  type: string;
  body: string | Buffer | AsyncIterable<string>;
};

/** What a handler answers: a page, the way to another page, or a file; with what the access trail is told. */
export type Reply =
  | Page
  | (Disclosed & {
      /** A path of ours, always followed with GET. */
      goTo: string;
      /** Shown once, on top of the next page. */
      said?: string;
    })
  | (Disclosed & { download: Download })
  /** A few words for a script of ours. */
  | (Disclosed & { tell: Readonly<Record<string, string>> });
