import {
  allAsked,
  type Asked,
  formSet,
  type FormOfTheSet,
} from "#work/form-set.ts";
import { mostPrompts, type Prompt } from "#work/prompting/prompt.ts";
import { gates } from "#work/recording/gates.ts";

/** Every form of the working day: what it asks, the column each answer fills, and the practice check it makes. */
export const formPages = (): string => `# Forms

What is asked when something is written in a child's record, in order, and the column each answer fills. A question
that fills none decides which others are asked. What the record knows already is shown and not asked again.

${formSet.map(formPage).join("\n\n")}
`;

const formPage = ({
  title,
  questions,
  gate,
  prompts = [],
}: FormOfTheSet) => `## ${title}

| Question | Asked | Fills |
|---|---|---|
${allAsked(questions).filter(isAsked).map(row).join("\n")}

${
  gate
    ? `Practice check ${gate}: it is not finished without ${gates[gate].without}, unless a reason is given. What is missing stays missing, and stands with its reason on the record and the team's board ${gates[gate].until}.`
    : "No practice check."
}

${prompts.length > 0 ? promptTable(prompts) : "No prompt."}`;

const promptTable = (prompts: readonly Prompt<never>[]) =>
  `Asked quietly before it is saved, at most ${mostPrompts} of these, the first ones first; any can be put aside without a reason.

| Asked when | Source |
|---|---|
${prompts.map(({ when, source }) => `| ${when} | ${source} |`).join("\n")}`;

/** What is asked of each stands in rows of its own. */
const isAsked = ({ question }: Asked) => question.parts === undefined;

const row = ({ question, of }: Asked) =>
  `| ${question.label} | ${[of && `of each, under “${of}”`, ...whenOf(question)].filter(Boolean).join("; ") || "always"} | ${question.fills?.map((column) => `\`${column}\``).join(", ") ?? ""} |`;

const whenOf = ({ askedIf }: Asked["question"]) =>
  askedIf ? [`if \`${askedIf.name}\` is “${askedIf.is}”`] : [];
