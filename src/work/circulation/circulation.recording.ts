import { notFound, type Problem } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import { html } from "#platform/web/html.ts";
import { childName } from "#record/children/child-words.ts";
import { circulationForm } from "#record/circulation/circulation.form.ts";
import {
  type Colleague,
  colleaguesOf,
  recordCirculation,
} from "#record/circulation/circulation.store.ts";
import { type Paper, paperOf } from "#record/circulation/paper.store.ts";
import type { Kept } from "#record/keeping.store.ts";
import { relationsOf } from "../child-page/child.store.ts";
import {
  type About,
  type AnswersOf,
  defineRecording,
} from "../recording/recording.ts";
import { paperAddress } from "./paper-address.ts";
import { paperWords } from "./paper-shown.ts";

type Known = {
  paper: Paper;
  colleagues: readonly Colleague[];
  /** Adults in the child's life. */
  people: readonly { id: string; name: string }[];
};

type Answers = AnswersOf<ReturnType<typeof circulationForm>>;

/** A paper is given to people: on the work of those who sign in here, by hand, post or secure email to others. */
export const circulationRecording = defineRecording({
  key: "circulation",
  at: "circulation",
  may: "record.write",
  called: "who was given a paper",
  title: "Circulate",
  saved: "It is recorded who was given it.",
  checked: false,

  async know(db: Db, { child, asker, today, of }: About): Promise<Known> {
    const paper = await paperOf(of ?? "", child.id, db, asker);
    if (!paper) throw notFound("paper");
    const relations = await relationsOf(child.id, db, asker, today);
    return {
      paper,
      colleagues: await colleaguesOf(child.id, today, db, asker),
      people: relations.flatMap(
        (each) =>
        each.personId === null
          ? []
          : [{ id: each.personId, name: `${childName({ ...each, laChildId: "" })} (${each.kind})` }], // prettier-ignore
      ),
    };
  },

  form: ({ colleagues, people }: Known) =>
    circulationForm(
      colleagues.filter(({ signsIn }) => signsIn),
      [
        ...people,
        ...colleagues
          .filter(({ signsIn }) => !signsIn)
          .map(({ id, name }) => ({ id, name: `${name} (no account here)` })),
      ],
    ),

  start: ({ paper }: Known, { today }: About) => ({ of: paper.id, on: today }),

  beside: ({ paper }: Known, { child }) =>
    html`<h2 class="govuk-heading-s">${paperWords(paper)}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href="${paperAddress(child.id, paper.id)}"
          >Open it to print</a
        >. Then say here who was given it.
      </p>`,

  wrong(answers): Problem[] {
    const { how } = answers;
    const outside = givenOutside(answers);
    if (!outside && (answers.here ?? []).length === 0)
      return [{ field: "others", message: "Say who was given it" }];
    return outside && how === undefined
      ? [{ field: "how", message: "Select how they were given it" }]
      : [];
  },

  show: () => html``,

  async keep(id, answers, { child }, keeping, { paper, colleagues }) {
    const { here = [], given = [], others, how = "handed", on } = answers;
    const works = new Set(colleagues.map((each) => each.id));
    const rows = [
      ...here.map((practitioner_id) => ({ practitioner_id, how: "here" })),
      ...given.map((who) => ({ [works.has(who) ? "practitioner_id" : "person_id"]: who, how })), // prettier-ignore
      ...(others === undefined ? [] : [{ given_to: others, how }]),
    ];
    let kept: Kept = { id };
    for (const [place, row] of rows.entries())
      kept = await recordCirculation(
        { ...(place === 0 && { id }), child_id: child.id, paper_id: paper.id, given_on: on, ...row }, // prettier-ignore
        keeping,
      );
    return kept;
  },
});

const givenOutside = ({ given = [], others }: Answers): boolean =>
  given.length > 0 || others !== undefined;
