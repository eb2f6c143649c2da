import type { Day } from "#kernel/day.ts";
import { countWords } from "#kernel/date-words.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import { begun } from "#kernel/begun.ts";
import { unbrokenParts } from "#record/children/child-words.ts";
import { awayWords } from "../workers/away-words.ts";
import type { Carrier } from "./workers.store.ts";

/** What decides who can take a child: what they carry, when they are away, what they bring. */
export const carriersShown = (
  workers: readonly Carrier[],
  notShown: number,
  today: Day,
): Html =>
  html`${list<Carrier>({
    caption: "What they carry today",
    captionSize: "s",
    here: "",
    rows: workers,
    nothing: "Nobody works in your teams today.",
    columns: [
      { key: "name", heading: "Name", lead: true, cell: (each) => named(each, today) }, // prettier-ignore
      { key: "children", heading: "Children", numeric: true, cell: ({ children }) => children }, // prettier-ignore
      { key: "weighted", heading: "Weighted", numeric: true, cell: ({ weighted, most }) => most === null ? weighted : `${weighted} of at most ${most}` }, // prettier-ignore
    ],
  })}
  ${notShown > 0 && html`<p class="govuk-body-s">${countWords(notShown, "worker")} not shown.</p>`}`;

const named = (
  { name, away, languages, skills }: Carrier,
  today: Day,
): Html => {
  const more = [
    away.length > 0 && unbrokenParts(begun(awayWords(away, today))),
    languages && `Speaks ${languages}`,
    skills && begun(skills),
  ].filter(Boolean);
  return html`${name}${more.map((words) => html`<br /><span class="app-quiet govuk-!-font-weight-regular">${words}</span>`)}`;
};

/** One line of the choice: what tells two workers apart at a glance. */
export const offered = (
  each: Carrier,
  firstLanguage: string | null,
  today: Day,
): string => {
  const { name, team, registered, most, children, knewThem, away } = each;
  const about = [
    countWords(children, "child", "children"),
    awayWords(away, today),
    speaksToo(each, firstLanguage) && `speaks ${firstLanguage}`,
    knewThem && "worked with them before",
  ].filter(Boolean);
  return `${name}, ${team}${registered ? "" : ", not registered"}${most === null ? "" : ", newly qualified"} (${about.join(", ")})`;
};

/** The child’s first language is one they work in; English is everybody’s. */
const speaksToo = ({ languages }: Carrier, firstLanguage: string | null) =>
  firstLanguage !== null &&
  (languages ?? "")
    .toLowerCase()
    .split(/[,;]\s*| and /)
    .includes(firstLanguage.toLowerCase());
