import { begun } from "#kernel/begun.ts";
import { countWords, instantWords } from "#kernel/date-words.ts";
import { type Html, html } from "#platform/web/html.ts";
import { type Column, type List, list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import type { NamedChild, TrailSeen } from "./trail-rows.store.ts";

type Rows = Pick<List<TrailSeen>, "rows" | "here" | "pages">;
type Named = ReadonlyMap<number, NamedChild[]>;

const when: Column<TrailSeen> = {
  key: "when",
  heading: "When",
  lead: true,
  unbroken: true,
  cell: ({ at }) => instantWords(at),
};

const why: Column<TrailSeen> = {
  key: "why",
  heading: "Why it was open",
  cell: ({ result, relationship, because }) =>
    result === "given"
      ? (relationship ?? "–")
      : `Refused: ${because ?? "fault"}`,
};

/** Columns that read alike wherever rows of the trail are shown. */
export const rowColumns = (named: Named): readonly Column<TrailSeen>[] => [
  when,
  {
    key: "deed",
    heading: "What",
    cell: ({ number, deed, disclosed }) =>
      what(deed, disclosed, named.get(number)),
  },
  why,
];

function what(
  deed: string,
  disclosed: number,
  children: readonly NamedChild[] = [],
): Html {
  const shown = children.map(
    ({ id, name }, index) =>
      html`${index > 0 && ", "}<a class="govuk-link" href="/children/${id}"
          >${name}</a
        >`,
  );
  const more = disclosed - children.length;
  return html`${begun(deed)}${(children.length > 0 || more > 0) && ": "}${shown}${
    more > 0 &&
    `${children.length > 0 ? " and " : ""}${countWords(more, "child", "children")}`
  }`;
}

/** Everything one person did, for themselves to see. */
export const ownTrailPage = (rows: Rows, named: Named): Page => ({
  title: "What I opened",
  width: "wide",
  shows: [...named.values()].flat().map(({ id }) => id),
  body: html`<p class="govuk-body">
      Each time you open a page about people, one line is kept here. Nobody can
      change or remove it.
    </p>
    ${list({
      ...rows,
      caption: "What I opened",
      captionSize: "hidden",
      columns: rowColumns(named),
      nothing: "You have opened nothing yet.",
    })}`,
});

/** Who opened one record, for the worker's manager and information governance. */
export const recordTrailPage = (
  { id, name, opens }: { id: string; name: string; opens: boolean },
  rows: Rows,
): Page => ({
  title: `Who opened this record: ${name}`,
  width: "wide",
  shows: [id],
  ...(opens && {
    breadcrumbs: [
      { text: "Children", href: "/children" },
      { text: name, href: `/children/${id}` },
    ],
  }),
  body: list<TrailSeen>({
    ...rows,
    caption: "Who opened this record",
    captionSize: "hidden",
    columns: [
      when,
      { key: "who", heading: "Who", cell: ({ who }) => who },
      {
        key: "roles",
        heading: "Acting as",
        cell: ({ roles }) =>
          begun(roles.map((role) => role.replaceAll("-", " ")).join(", ")) ||
          "–",
      },
      { key: "deed", heading: "What", cell: ({ deed }) => begun(deed) },
      why,
      { key: "from", heading: "From", cell: ({ origin }) => origin ?? "–" },
    ],
    nothing: "Nobody has opened this record.",
  }),
});
