import type { Html } from "./html.ts";

export type Link = { text: string; href: string };

/** What a handler gives to be shown. The layout adds everything that is the same on every page. */
export type Page = {
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
  /** Ids of the people this page discloses, for the access trail. */
  shows?: readonly string[];
};

/** A file to save. `body` may be an endless number of pieces; they are never held together. */
export type Download = {
  name: string;
  type: string;
  body: string | AsyncIterable<string>;
};

/** What a handler answers: a page, the way to another page, or a file. */
export type Reply =
  | Page
  | {
      /** A path of ours, always followed with GET. */
      goTo: string;
      /** Shown once, on top of the next page. */
      said?: string;
      shows?: readonly string[];
    }
  | { download: Download; shows?: readonly string[] };
