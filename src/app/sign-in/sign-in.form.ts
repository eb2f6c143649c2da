import { defineForm } from "#platform/web/forms.ts";
import { oneOf } from "#platform/web/questions.ts";
import { personas, roleOf } from "./personas.ts";

const people = Object.fromEntries(
  personas.map((each) => [each.id, `${roleOf(each)}: ${each.name}`]),
);

/** Who to be and, where there are several authorities, in which. */
export const signInForm = (authorities: readonly string[]) =>
  defineForm({
    persona: oneOf("Who do you want to sign in as?", people, {
      missing: "Select who you want to sign in as",
    }),
    ...(authorities.length > 1 && {
      authority: oneOf(
        "Which authority?",
        Object.fromEntries(authorities.map((code) => [code, code])),
        { missing: "Select the authority" },
      ),
    }),
  });
