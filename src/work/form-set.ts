import type { Question, Questions } from "#platform/web/forms.ts";
import { allocationForm } from "#record/allocations/allocation.form.ts";
import { handoverForm } from "#record/allocations/handover.form.ts";
import {
  firstDecisionForm,
  secondDecisionForm,
} from "#record/child-protection/enquiry-decision.form.ts";
import { discussionForm } from "#record/child-protection/discussion.form.ts";
import {
  entryForm,
  patternForm,
} from "#record/chronologies/chronology.form.ts";
import { ehcPlanForm } from "#record/children/ehc-plan.form.ts";
import { circulationForm } from "#record/circulation/circulation.form.ts";
import { closingForm } from "#record/closings/closing.form.ts";
import { directWorkForm } from "#record/direct-work/direct-work.form.ts";
import { collectingForm } from "#record/collecting/collecting.form.ts";
import { documentForm } from "#record/documents/document.form.ts";
import { questionForm, reasonForm } from "#record/lateness/lateness.form.ts";
import { oversightForm } from "#record/oversight/oversight.form.ts";
import { givenForm } from "#record/plans/given.form.ts";
import { planForm } from "#record/plans/plan.form.ts";
import { workerSupervisionForm } from "#record/supervision/worker-supervision.form.ts";
import { attemptForm } from "#record/visits/attempt.form.ts";
import { householdVisitForm } from "#record/visits/household-visit.form.ts";
import { visitForm } from "#record/visits/visit.form.ts";
import { becameForm, becameRecording } from "./actions/became.recording.ts";
import { circulationRecording } from "./circulation/circulation.recording.ts";
import { allocationRecording } from "./allocation/allocation.recording.ts";
import { closingPrompts } from "./closing/closing.prompts.ts";
import { closingRecording } from "./closing/closing.recording.ts";
import { secondDecision } from "./enquiries/decision.recording.ts";
import { ehcPlanRecording } from "./ehc-plan/ehc-plan.recording.ts";
import { discussionRecording } from "./enquiries/discussion.recording.ts";
import {
  questionRecording,
  reasonRecording,
} from "./lateness/lateness.recording.ts";
import { planRecording } from "./plans/plan.recording.ts";
import { discussionPrompts } from "./enquiries/discussion.prompts.ts";
import { householdVisitPrompts } from "./household/household-visit.prompts.ts";
import { oversightPrompts } from "./oversight/oversight.prompts.ts";
import { planPrompts } from "./plans/plan.prompts.ts";
import type { Prompt } from "./prompting/prompt.ts";
import { visitPrompts } from "./visits/visit.prompts.ts";
import type { GateNumber } from "./recording/gates.ts";

/** A form with every question it can ask, whatever it knows already. */
export type FormOfTheSet = {
  title: string;
  questions: Questions;
  gate?: GateNumber;
  prompts?: readonly Prompt<never>[];
};

const me = "whoever writes";
const child = "the child";
const one = { id: "", name: "", different: "" };
const asked = {
  visitors: [one],
  network: [one],
  me,
  child,
  age: 0,
  withoutWords: true,
  wordsStand: true,
  onProtectionPlan: true,
  outcomes: [one],
};

/** Every form of the working day: what the handbook shows, and a test holds to asking nothing twice. */
export const formSet: readonly FormOfTheSet[] = [
  {
    title: "Record a visit",
    questions: visitForm(asked).questions,
    prompts: visitPrompts,
  },
  {
    title: "Record one visit for several children",
    questions: householdVisitForm({ ...asked, children: [{ ...asked, ...one }] }).questions, // prettier-ignore
    prompts: householdVisitPrompts,
  },
  { title: "Could not see them", questions: attemptForm(true).questions },
  {
    title: "Record direct work",
    questions: directWorkForm({ ...asked, workers: [one], socialWorker: me }).questions, // prettier-ignore
  },
  {
    title: "Record oversight or supervision",
    questions: oversightForm([], child, me).questions,
    prompts: oversightPrompts,
  },
  {
    title: becameRecording.title,
    questions: becameForm([], child, me).questions,
  },
  {
    title: "Write or review a plan",
    questions: planForm(child).questions,
    ...gateOf(planRecording),
    prompts: planPrompts,
  },
  { title: "Who was given the plan", questions: givenForm.questions },
  {
    title: circulationRecording.title,
    questions: circulationForm([one], [one]).questions,
  },
  {
    title: "Record a strategy discussion",
    questions: discussionForm("before", me).questions,
    ...gateOf(discussionRecording),
    prompts: discussionPrompts,
  },
  {
    title: "Decide on a section 47 enquiry: the first manager",
    questions: firstDecisionForm.questions,
  },
  {
    title: "Decide on a section 47 enquiry: the second manager",
    questions: secondDecisionForm.questions,
    ...gateOf(secondDecision),
  },
  {
    title: "Give a child a worker",
    questions: allocationForm([], false).questions,
    ...gateOf(allocationRecording),
  },
  {
    title: "Step down or close",
    questions: closingForm.questions,
    ...gateOf(closingRecording),
    prompts: closingPrompts,
  },
  { title: "Write a handover note", questions: handoverForm.questions },
  {
    title: "How is the worker? (the worker’s file, no child’s record)",
    questions: workerSupervisionForm().questions,
  },
  {
    title: "Who may collect the child",
    questions: collectingForm(child).questions,
  },
  { title: "Add to chronology", questions: entryForm("the event").questions },
  {
    title: "The pattern of a half-year",
    questions: patternForm("the half-year").questions,
  },
  {
    title: questionRecording.title,
    questions: questionForm([one, one]).questions,
  },
  { title: reasonRecording.title, questions: reasonForm(true).questions },
  { title: ehcPlanRecording.title, questions: ehcPlanForm.questions },
  {
    title: "Add a document",
    questions: documentForm({ offered: [] }).questions,
  },
];

function gateOf({ gate }: { gate?: { number: GateNumber } }) {
  return gate && { gate: gate.number };
}

/** A question with where it stands: those of rows and panels after the one that repeats them. */
export type Asked = { question: Question<unknown>; name: string; of?: string };

/** Every question of a form, in its order. */
export const allAsked = (questions: Questions, of?: string): Asked[] =>
  Object.entries(questions).flatMap(([name, question]) => [
    { question, name, ...(of !== undefined && { of }) },
    ...allAsked(question.parts ?? {}, question.label),
  ]);
