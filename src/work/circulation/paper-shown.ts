import { longDayWords } from "#kernel/date-words.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Asker } from "#platform/web/route.ts";
import { agreedIn } from "#record/actions/action.store.ts";
import { firstName } from "#record/children/child-words.ts";
import type { Paper } from "#record/circulation/paper.store.ts";
import { planOf } from "#record/plans/plan.store.ts";
import type { Child } from "../child-page/child.store.ts";
import { tabAddress } from "../child-page/navigation.ts";
import { event } from "../child-page/timeline.ts";
import { timelineOf } from "../child-page/timeline.store.ts";
import { planShown } from "../plans/plan-shown.ts";
import { agreedList } from "../recording/shown.ts";

/** What it is called, with its day: "The plan, reviewed 2 October 2026". */
export function paperWords({ kind, on, title }: Paper): string {
  if (kind === "document") return title ?? "A document";
  if (kind === "plan") return `The plan, reviewed ${longDayWords(on)}`;
  return `The ${kind} of ${longDayWords(on)}`;
}

/** The paper itself as it is printed; of a document where its file is. */
export async function paperShown(
  paper: Paper,
  child: Child,
  known: Instant,
  db: Db,
  asker: Asker,
): Promise<Html> {
  if (paper.kind === "document")
    return html`<p class="govuk-body">
      <a
        class="govuk-link"
        href="${tabAddress(child.id, "documents")}/${paper.id}"
        >Take the file away to print it</a
      >
    </p>`;
  if (paper.kind === "plan") {
    const plan = await planOf(child.id, db, asker);
    return html`${plan && planShown(plan, firstName(child), "professional")}
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href="${tabAddress(child.id, "plan")}?for=parent"
          >The versions for a parent and for the child</a
        >
      </p>`;
  }
  const told = await timelineOf(child.id, db, asker, { asAt: paper.on, known, of: [paper.kind], traced: true }); // prettier-ignore
  const meeting = told.find(({ id }) => id === paper.id);
  const agreed = agreedList(await agreedIn(paper.id, db, asker));
  return html`${
    meeting &&
    html`<dl class="govuk-summary-list app-events">
      ${event(meeting, () => undefined)}
    </dl>`
  }
  ${
    agreed &&
    html`<h2 class="govuk-heading-m">Who does what, by when</h2>
      ${agreed}`
  }`;
}
