import { instantWords } from "#kernel/date-words.ts";
import type { Instant } from "#kernel/london.ts";
import {
  govukBackLink,
  govukBreadcrumbs,
  govukGenericHeader,
  govukPhaseBanner,
  govukServiceNavigation,
  govukSkipLink,
  mojAlert,
} from "./govuk.ts";
import { escaped, type Html, html } from "./html.ts";
import type { Link, Page } from "./page.ts";
import type { Permission } from "../identity/permission.ts";
import type { Asker } from "./route.ts";
import { rendered } from "./shell.ts";

/** A place in the service navigation, for those who may go there. */
export type Section = Link & { may: Permission };

/** Everything that is the same on every page of one app. */
export type Frame = {
  serviceName: string;
  sections: readonly Section[];
  /** A form in the bar. It posts, so that nobody's name is ever part of an address. */
  search?: { label: string; field: string; action: string; may: Permission };
  signOutAt: string;
  /** Where people see their own account. */
  accountAt?: string;
  help: Link;
  /** One line that stands at the foot of every page: what figures and lists mean, say. */
  footnote: string;
  demonstration: boolean;
  /** Authorities nobody lives in, by code, with their names: every page about one says so. */
  invented?: ReadonlyMap<string, string>;
};

type Around = {
  page: Page;
  asker: Asker | undefined;
  said: string | undefined;
  nonces: { script: string; style: string };
  /** When the page is made: paper says so. */
  now: Instant;
  assets: { styles: string; script: string; icon: string };
};

/** A whole document. What is common to all pages is here; what is particular is in the page. */
export function layout(frame: Frame, around: Around): string {
  const { page, asker, said, nonces, now, assets } = around;
  const problem = page.status === 422 ? "Error: " : "";
  const sheet = page.shows && asker && marginOf(handling(asker, now));
  return rendered(
    {
      ...assets,
      handled: sheet !== undefined,
      htmlLang: "en-GB",
      themeColor: "#12436d",
      // The frame is as wide as the bar above it, so that left edges meet on every page.
      containerClasses: "app-width-wide",
      mainClasses: page.width === "wide" ? "" : "app-reading",
      bodyClasses: page.landscape ? "app-board" : "",
    },
    {
      handling: sheet ?? "",
      styleNonce: nonces.style,
      cspNonce: nonces.script,
      tabTitle: escaped(`${problem}${page.title} - ${frame.serviceName}`),
      skipLink: govukSkipLink({
        href: "#main-content",
        text: "Skip to main content",
      }),
      header: header(frame, page, asker),
      before: waysBack(page),
      content: html`${
        said !== undefined &&
        mojAlert({
          variant: "success",
          title: "Done",
          text: said,
          role: "alert",
        })
      }${page.heading ?? plainHeading(page)}${page.body}`,
      footer: footer(frame),
    },
  );
}

const plainHeading = ({ title, caption }: Page) =>
  html`${
      caption !== undefined &&
      html`<span class="govuk-caption-l">${caption}</span>`
    }
    <h1 class="govuk-heading-l">${title}</h1>`;

const waysBack = ({ breadcrumbs, back }: Page) =>
  html`${breadcrumbs && govukBreadcrumbs({ items: breadcrumbs })}
  ${back && html`<nav aria-label="Back">${govukBackLink(back)}</nav>`}`;

function header(frame: Frame, page: Page, asker: Asker | undefined): Html {
  const wide = "app-width-wide govuk-width-container";
  const { search } = frame;
  const mayGo = frame.sections.filter(({ may }) => asker?.may.has(may));
  return html`<header class="govuk-template__header app-header">
    ${govukGenericHeader({
      logoHtml: html`${mark}<span class="app-header__name"
          >${frame.serviceName}</span
        >`,
      containerClasses: wide,
    })}
    ${
      mayGo.length > 0 &&
      sectionsBar(
        mayGo,
        page.section,
        html`<div class="app-bar">
          ${search && !page.searches && asker?.may.has(search.may) && searchForm(search)}
          ${asker && signedIn(asker, frame)}
        </div>`,
      )
    }
    ${inventedLine(frame, asker)}
  </header>`;
}

const sectionsBar = (
  sections: readonly Section[],
  current: string | undefined,
  end: Html,
): Html =>
  govukServiceNavigation({
    navigationLabel: "Sections",
    navigation: sections.map(({ text, href }) => ({
      text,
      href,
      active: href === current,
    })),
    slots: { end: { html: end } },
  });

const searchForm = ({
  label,
  field,
  action,
}: NonNullable<Frame["search"]>) => html`
  <form method="post" action="${action}" role="search" class="app-search">
    <label class="app-search__label" for="app-search">${label}</label>
    <input
      class="govuk-input app-search__box"
      id="app-search"
      name="${field}"
      type="search"
      autocomplete="off"
      spellcheck="false"
    />
    <button class="app-search__button" type="submit">Search</button>
  </form>
`;

const signedIn = ({ name }: Asker, { signOutAt, accountAt }: Frame) => html`
  <form method="post" action="${signOutAt}" class="app-signed-in">
    <span class="app-signed-in__name"
      >${
        accountAt === undefined
          ? name
          : html`<a
              class="govuk-link govuk-link--no-visited-state"
              href="${accountAt}"
              >${name}</a
            >`
      }</span
    >
    <button class="app-link-button" type="submit">Sign out</button>
  </form>
`;

function inventedLine(
  { demonstration, invented }: Frame,
  asker: Asker | undefined,
): Html | false {
  const borough = asker && invented?.get(asker.authority);
  if (borough === undefined && !demonstration) return false;
  return govukPhaseBanner({
    tag: { text: borough === undefined ? "Demonstration" : "Invented" },
    text:
      borough === undefined
        ? "This is a demonstration. Everyone in it is invented."
        : `${borough} is an invented borough. Nobody in it has ever lived.`,
    classes: "govuk-width-container app-width-wide",
  });
}

const footer = ({ help, footnote }: Frame) =>
  html`<footer class="govuk-template__footer app-footer">
    <div class="govuk-width-container app-width-wide">
      <p class="govuk-body-s">${footnote}</p>
      <p class="govuk-body-s app-no-print">
        <a class="govuk-link govuk-link--no-visited-state" href="${help.href}"
          >${help.text}</a
        >
      </p>
    </div>
  </footer>`;

/** How a sheet about people is to be handled, whom it was for and when. */
const handling = ({ name }: Asker, now: Instant) =>
  `OFFICIAL-SENSITIVE · printed by ${name}, ${instantWords(now)}`;

/** A line for the foot of every sheet; only a style can put it there. Of a name nothing can leave the quotes. */
const marginOf = (line: string): string =>
  `@page{@bottom-left{content:"${line.replaceAll(
    /[^\p{L}\p{N} .,:·-]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  )}"}}`;

/** A thread through a square: the app's own mark, never a crown. */
const mark = html`<svg
  class="app-header__mark"
  width="30"
  height="30"
  viewBox="0 0 30 30"
  aria-hidden="true"
  focusable="false"
>
  <path
    fill="none"
    stroke="#ffbf47"
    stroke-width="3"
    stroke-linecap="round"
    d="M3 22 C9 2 14 2 15 15 S22 28 27 8"
  />
</svg>`;
