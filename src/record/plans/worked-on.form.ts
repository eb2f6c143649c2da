import type { Id } from "#kernel/id.ts";
import type { Question } from "#platform/web/forms.ts";
import type { Fields } from "#platform/web/route.ts";
import { html } from "#platform/web/html.ts";
import type { Outcome } from "./plan.store.ts";

/** An outcome of the plan that was worked on, and what moved or did not. */
export type WorkedOn = { outcome: Id; moved?: string | undefined };

/** The plan's outcomes to tick, each with one line. A line says that it was worked on. */
export const workedOn = (
  label: string,
  outcomes: readonly Pick<Outcome, "id" | "different">[],
): Question<readonly WorkedOn[]> => ({
  label,
  fills: ["visit_outcome.outcome_id", "visit_outcome.moved"],
  focus: (name) => `${name}-${outcomes[0]?.id ?? ""}`,
  read: (name, { entered }) => ({
    answer: outcomes.flatMap(({ id }) => {
      const moved = entered[`${name}-${id}-moved`]?.trim() || undefined;
      const ticked = entered[`${name}-${id}`] === "yes";
      return ticked || moved ? [{ outcome: id, moved }] : [];
    }),
  }),
  ask: (name, { entered }) =>
    html`<fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        ${label}
      </legend>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        ${outcomes.map(({ id, different }) => {
          const box = `${name}-${id}`;
          return html`<div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                id="${box}"
                name="${box}"
                type="checkbox"
                value="yes"
                ${entered[box] === "yes" && html`checked`}
              />
              <label class="govuk-label govuk-checkboxes__label" for="${box}"
                >${different}</label
              >
            </div>
            <div class="govuk-form-group">
              <label class="govuk-label" for="${box}-moved"
                >What moved, or did not<span class="govuk-visually-hidden"
                  >: ${different}</span
                ></label
              >
              <input
                class="govuk-input"
                id="${box}-moved"
                name="${box}-moved"
                type="text"
                value="${entered[`${box}-moved`] ?? ""}"
              />
            </div>`;
        })}
      </div>
    </fieldset>`,
});

/** The same answer as it stands, where the question is called `workedOn`. */
export const workedOnTyped = (
  worked: readonly { outcome: Id; moved: string | null }[],
): Fields =>
  Object.fromEntries(
    worked.flatMap(({ outcome, moved }) => [
      [`workedOn-${outcome}`, "yes"],
      [`workedOn-${outcome}-moved`, moved ?? ""],
    ]),
  );
