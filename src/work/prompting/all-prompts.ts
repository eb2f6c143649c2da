import { closingPrompts } from "../closing/closing.prompts.ts";
import { discussionPrompts } from "../enquiries/discussion.prompts.ts";
import { householdVisitPrompts } from "../household/household-visit.prompts.ts";
import { oversightPrompts } from "../oversight/oversight.prompts.ts";
import { planPrompts } from "../plans/plan.prompts.ts";
import { visitPrompts } from "../visits/visit.prompts.ts";
import type { Prompt } from "./prompt.ts";

/** Every prompt there is, form by form. */
export const allPrompts: readonly Prompt<never>[] = [
  ...visitPrompts,
  ...householdVisitPrompts,
  ...oversightPrompts,
  ...planPrompts,
  ...discussionPrompts,
  ...closingPrompts,
];
