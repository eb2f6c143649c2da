import { instantWords, longDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import type { Notice } from "#platform/notices/notice.store.ts";
import { govukButton } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import type { Asker } from "#platform/web/route.ts";
import { clockChip } from "#platform/web/signature.ts";

/** Where a notice of a kind leads; where it leads nowhere, seeing it is all there is to do. */
const ways: Readonly<Record<string, string>> = {
  "emergency review": "/emergencies",
  restriction: "/restrictions",
  conflict: "/conflicts",
  alert: "/alerts",
  access: "/children",
};

type NoticesSeen = {
  open: readonly Notice[];
  done: readonly Notice[];
  asker: Asker;
  today: Day;
};

/** What is to be looked at, what is due first, and what came of the rest. */
export const noticesPage = ({
  open,
  done,
  asker,
  today,
}: NoticesSeen): Page => ({
  title: "Notices",
  section: "/notices",
  width: "wide",
  body: html`<ul class="govuk-list app-no-print">
      ${links.map(
        ({ may, href, text }) =>
          asker.may.has(may) &&
          html`<li><a class="govuk-link" href="${href}">${text}</a></li>`,
      )}
    </ul>
    ${list<Notice>({
      caption: "To look at",
      captionSize: "m",
      rows: open,
      here: "/notices",
      columns: [
        { key: "what", heading: "What", lead: true, cell: leading },
        {
          key: "made",
          heading: "Since",
          cell: ({ madeAt }) => instantWords(madeAt),
        },
        { key: "due", heading: "Due", cell: (each) => due(each, today) },
        { key: "done", heading: "Done", cell: finishing },
      ],
      nothing: "There is nothing to look at.",
    })}
    ${
      done.length > 0 &&
      list<Notice>({
        caption: "Dealt with",
        captionSize: "m",
        rows: done,
        here: "/notices",
        columns: [
          {
            key: "what",
            heading: "What",
            lead: true,
            cell: ({ words }) => words,
          },
          {
            key: "done",
            heading: "When",
            cell: ({ doneAt }) =>
              doneAt === null ? "–" : instantWords(doneAt),
          },
          {
            key: "by",
            heading: "By",
            cell: ({ doneBy }) => doneBy ?? "–",
          },
          {
            key: "outcome",
            heading: "What came of it",
            cell: ({ outcome, outcomeWords }) =>
              [outcome, outcomeWords].filter(Boolean).join(": "),
          },
        ],
        nothing: "",
      })
    }`,
});

const links = [
  {
    may: "conflict.declare",
    href: "/conflicts",
    text: "Declare somebody you know",
  },
  { may: "restriction.manage", href: "/restrictions", text: "Restrictions" },
  {
    may: "breakglass.review",
    href: "/emergencies",
    text: "Records opened in an emergency",
  },
  { may: "moved.read", href: "/moved", text: "Moved to another child’s record" }, // prettier-ignore
  { may: "alert.manage", href: "/alerts", text: "Alerts about access" },
  { may: "trail.own", href: "/trail", text: "What I opened" },
  { may: "operation.read", href: "/operation", text: "How the system is kept" },
] as const;

function leading({ kind, words, about }: Notice): Html | string {
  const way = ways[kind];
  if (!way || about === null) return words;
  return html`<a class="govuk-link" href="${way}/${about}">${words}</a>`;
}

const due = ({ dueOn }: Notice, today: Day) =>
  dueOn === null
    ? "–"
    : dueOn < today
      ? clockChip("overdue", longDayWords(dueOn))
      : longDayWords(dueOn);

/** What has a page of its own is settled there. */
const finishing = ({ id, kind }: Notice) =>
  kind in ways && kind !== "access"
    ? "–"
    : html`<form method="post" action="/notices/${id}">
        ${govukButton({ text: "Seen", classes: "govuk-button--secondary govuk-!-margin-bottom-0" })}
      </form>`;
