import type { Obligation } from "#clocks/clock.ts";
import type { Id } from "#kernel/id.ts";
import type { Day } from "#kernel/day.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import type { defineForm } from "#platform/web/forms.ts";
import type { Permission } from "#platform/identity/permission.ts";
import type { Html } from "#platform/web/html.ts";
import type { Asker, Fields } from "#platform/web/route.ts";
import type { CorrectedTable } from "#record/corrections/correction.store.ts";
import type { Keeping, Kept } from "#record/keeping.store.ts";
import type { Prompting } from "../prompting/prompt.ts";
import type { Gate } from "./gate.ts";
import type { Child } from "../child-page/child.store.ts";

/** Whose record it will be, and who writes it on which day; `of`: the record that is put right, or what else it is about. */
export type About = { child: Child; asker: Asker; today: Day; of?: string };

export type AnyForm = ReturnType<typeof defineForm>;
export type AnswersOf<Form extends AnyForm> = NonNullable<
  ReturnType<Form["read"]>["answers"]
>;

/** How what was recorded is put right: every correction is a version. */
export type Corrects<Known, Form extends AnyForm> = {
  table: CorrectedTable;
  /** As it stands, in the words of its form; undefined where it is none of these. */
  standing(
    id: Id,
    db: Db,
    about: About,
    known: Known,
  ): Promise<Fields | undefined>;
  keep(
    id: Id,
    answers: AnswersOf<Form>,
    about: About,
    keeping: Keeping,
    known: Known,
  ): Promise<Kept>;
};

/**
 * Something that is recorded about a child: its form, how it looks before it is saved, and how it is
 * kept. `recordingRoutes` makes of it a page, a draft that loses nothing, a page to check, and a record.
 */
export type Recording<Known = unknown, Form extends AnyForm = AnyForm> = {
  /** Lasting name of its drafts, such as `visit`. */
  key: string;
  /** Where its pages are, under the child's: `visits`. */
  at: string;
  /** The permission to write it. */
  may: Permission;
  /** For the access trail: `a visit`. */
  called: string;
  /** The heading, and the words of the drafts list: `Record a visit`. */
  title: string;
  /** The heading, where it depends on what it is about. */
  titled?(known: Known): string;
  /** Said when it is in the record. */
  saved: string;
  /** Said instead, where it depends on what stood in the record before it. */
  savedSaying?(known: Known): string | undefined;
  /** The page of the child, such as `chronology`, that is shown then and leads back; the child's own where absent. */
  leads?: string;
  /** What of the child's it is about, where that is no record: told by its address as `of`. */
  isOf?(text: string): boolean;
  /** Looked at once more before it is saved; else it saves at once. Where it depends on what was answered, a rule. */
  checked: boolean | ((entered: Fields) => boolean);
  /** The question that is answered with a file, which stays with the draft. */
  takesFile?: string;
  /** It changes what stands: `start` says what does, and what others change meanwhile is put together with it. */
  edits?: true;
  /** What the form shows and offers, read once for each page. */
  know(db: Db, about: About): Promise<Known>;
  form(known: Known, about: About): Form;
  /** What is filled in already when it is opened. */
  start(known: Known, about: About): Fields;
  /** What must be known before writing, above the questions: quiet, and rare. */
  above?(known: Known, about: About): Html | undefined;
  /** What to know while writing, beside the form. */
  beside?(known: Known, about: About): Html | undefined;
  /** What no question alone can tell is wrong. */
  wrong?(
    answers: AnswersOf<Form>,
    known: Known,
    about: About,
  ): readonly Problem[];
  /** The practice check of this form. */
  gate?: Gate<Known, Form>;
  /** What it quietly asks, on the page to check. */
  prompts?: Prompting<NoInfer<AnswersOf<Form>>, NoInfer<Known>>;
  /** As it will stand in the record. */
  show(answers: AnswersOf<Form>, known: Known, about: About): Html;
  /** Everybody it is about, where it is about more than this child. */
  children?(known: Known): readonly Child[];
  /** What kind of event stops a clock here, as duties call it: `visit`. */
  event?: string;
  /** In a running write. The draft's id is the record's. */
  keep(
    id: Id,
    answers: AnswersOf<Form>,
    about: About,
    keeping: Keeping,
    known: Known,
  ): Promise<Kept>;
  /** `correctionOf` makes the form of it; absent where a newer record says it anew. */
  corrects?: Corrects<Known, Form>;
};

export const isChecked = (
  { checked }: Pick<Recording<never, never>, "checked">,
  entered: Fields,
): boolean => (typeof checked === "boolean" ? checked : checked(entered));

export const defineRecording = <Known, Form extends AnyForm>(
  recording: Recording<Known, Form>,
): Recording<Known, Form> => recording;

/** What became of a child's promises, were it saved. */
export type WouldChange = {
  child: Child;
  met: readonly Obligation[];
  next: readonly Obligation[];
  stillOpen: readonly Obligation[];
};

type Step = "new" | "check" | "aside" | "draft" | "thrown-away";

export const recordingPlace = <Method extends "GET" | "POST">(
  method: Method,
  at: string,
  step: Step,
): `${Method} /children/:childId/${string}` =>
  `${method} /children/:childId/${at}/${step}`;

/** Where the child's page is to which a form leads back, saved or not. */
export const pageAfter = (
  { leads }: Pick<Recording<never, never>, "leads">,
  child: Id,
): string => `/children/${child}${leads === undefined ? "" : `/${leads}`}`;
