import { keepDraft } from "#platform/drafts/draft.store.ts";
import type { Draft } from "#platform/drafts/draft.store.ts";
import type { Fields } from "#platform/web/route.ts";
import type { Said } from "../prompting/prompt.ts";
import { countPrompt } from "../prompting/prompt-count.store.ts";
import type { Asked } from "./drafts-of.ts";

/** What became of a prompt is remembered in its author's draft, which goes when it is recorded. */
const mark = (key: string) => `prompt-${key}`;

/** The fields of a form that remember its prompts. */
export const isMark = (name: string): boolean => name.startsWith(mark(""));

/** Counts each prompt once for a draft, however often it is looked at. */
export async function firstSaid(
  asked: Asked,
  form: string,
  { id, entered }: Pick<Draft, "id" | "entered">,
  said: readonly Said[],
): Promise<void> {
  const fresh = said.filter(({ key }) => entered[mark(key)] === undefined);
  if (fresh.length === 0) return;
  await remember(asked, form, { id, entered }, fresh, "said");
}

/** Nothing happens where it was put aside before, or was never said of this draft. */
export async function putAside(
  asked: Asked,
  form: string,
  { id, entered }: Pick<Draft, "id" | "entered">,
  key: string,
): Promise<void> {
  if (entered[mark(key)] === "said")
    await remember(asked, form, { id, entered }, [{ key }], "aside");
}

export const notAside = (said: readonly Said[], entered: Fields): Said[] =>
  said.filter(({ key }) => entered[mark(key)] !== "aside");

const remember = (
  { keep, asker, today, params }: Asked,
  form: string,
  { id, entered }: Pick<Draft, "id" | "entered">,
  prompts: readonly Pick<Said, "key">[],
  became: "said" | "aside",
) =>
  keep(async (db) => {
    const marks = Object.fromEntries(prompts.map(({ key }) => [mark(key), became])); // prettier-ignore
    const about = params.childId;
    await keepDraft({ id, form, about, entered: { ...entered, ...marks } }, db, asker); // prettier-ignore
    for (const { key } of prompts)
      await countPrompt(key, became, today, db, asker);
  });
