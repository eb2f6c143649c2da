import { dayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import {
  bornWords,
  childName,
  unbrokenParts,
} from "#record/children/child-words.ts";
import { childLink } from "../child-link.ts";
import { deedAddress } from "../child-page/deeds.ts";
import { chip, titleOf } from "../child-page/promises.ts";
import type { MyChild, Open } from "./my-work.store.ts";
import type { Work } from "./my-work.ts";

/** The children a practitioner works with, and how each stands. */
export const myChildren = ({ children }: Work, today: Day): Html =>
  list({
    caption: `My children (${children.length})`,
    here: "",
    rows: children,
    nothing: "No child is allocated to you today.",
    columns: [
      {
        key: "name",
        heading: "Name",
        lead: true,
        cell: (child) => childLink(child.id, child),
      },
      {
        key: "age",
        heading: "Age",
        cell: (child) => unbrokenParts(bornWords(child, today)),
      },
      { key: "role", heading: "You are", cell: ({ role }) => role },
      {
        key: "plan",
        heading: "Plan",
        cell: ({ plans }) => plans.join(", ") || "none in force",
      },
      {
        key: "alone",
        heading: "Last seen alone",
        unbroken: true,
        cell: ({ seenAloneOn }) =>
          seenAloneOn ? dayWords(seenAloneOn) : "not recorded",
      },
      {
        key: "next",
        heading: "Next due",
        cell: ({ next }) =>
          next
            ? html`${titleOf(next.clock)}<br />${chip(next, today)}`
            : "nothing",
      },
      {
        key: "review",
        heading: "Plan review",
        unbroken: true,
        cell: ({ review }) =>
          review ? reviewWords(review, today) : "none due",
      },
      // Whoever works with a child beside the one who answers: from here to the record in one step.
      ...(children.some(isBeside)
        ? [
            {
              key: "record",
              heading: "Record",
              cell: (child: (typeof children)[number]) =>
                isBeside(child) ? directWorkLink(child) : undefined,
            },
          ]
        : []),
    ],
  });

const reviewWords = (review: Open, today: Day): Html =>
  html`${dayWords(review.due)}
  ${review.state === "overdue" && html`<br />${chip(review, today)}`}`;

const isBeside = ({ answers, role }: MyChild) => !answers && role === "working";

const directWorkLink = (child: MyChild): Html =>
  html`<a class="govuk-link" href="${deedAddress(child, "direct-work")}"
    >Direct work<span class="govuk-visually-hidden">
      with ${childName(child)}</span
    ></a
  >`;
