import type { Filled } from "#platform/web/forms.ts";
import { govukButton } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import { childName } from "#record/children/child-words.ts";
import type { documentForm } from "#record/documents/document.form.ts";
import type { Child } from "../child-page/child.store.ts";
import { tabAddress } from "../child-page/navigation.ts";

type Shown = {
  child: Child;
  form: ReturnType<typeof documentForm>;
  draft: string;
  filled: Filled;
};

/** One file and three questions about it. */
export const documentPage = ({ child, form, draft, filled }: Shown): Page => ({
  title: "Add a document",
  caption: childName(child),
  section: "/children",
  back: {
    text: `Documents: ${childName(child)}`,
    href: tabAddress(child.id, "documents"),
  },
  status: form.status(filled),
  shows: [child.id],
  body: html`${form.summary(filled)}
    <form
      method="post"
      action="${tabAddress(child.id, "documents")}/new"
      enctype="multipart/form-data"
      novalidate
    >
      <input type="hidden" name="draft" value="${draft}" />
      ${form.ask(filled)}
      ${govukButton({ text: "Add the document", preventDoubleClick: true })}
    </form>`,
});
