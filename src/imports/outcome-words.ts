import { begun } from "#kernel/begun.ts";
import { countWords } from "#kernel/date-words.ts";
import {
  govukInsetText,
  govukTag,
  govukWarningText,
} from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { TagColour } from "#platform/web/signature.ts";
import type {
  ImportedFile,
  ImportStatus,
  ListedImport,
} from "./import-list.store.ts";

const colours: Readonly<Record<ImportStatus, TagColour>> = {
  running: "blue",
  taken: "green",
  "nothing new": "grey",
  refused: "red",
  failed: "red",
  interrupted: "orange",
};

export const statusTag = (status: ImportStatus): Html =>
  govukTag({
    text: begun(status),
    classes: `govuk-tag--${colours[status]}`,
  });

/** How many children the import met. */
export function childrenWords({
  newChildren,
  changedChildren,
  unchangedChildren,
}: ListedImport) {
  if (newChildren === null) return "";
  return `Children: ${newChildren} new, ${changedChildren ?? 0} changed, ${unchangedChildren ?? 0} unchanged.`;
}

/** What an import that did not simply succeed means, and what to do. */
export function outcomeWords({
  status,
  failedBecause,
}: ListedImport): Html | undefined {
  if (status === "failed")
    return govukWarningText({
      text: `The import failed and nothing of it was kept: ${failedBecause ?? "no reason is known"}. Import the files again; if it happens again, tell support.`,
      iconFallbackText: "Warning",
    });
  if (status === "interrupted")
    return govukWarningText({
      text: "The import was interrupted before its end and nothing of it was kept. Import the files again.",
      iconFallbackText: "Warning",
    });
  if (status === "nothing new")
    return govukInsetText({
      text: "These are the files already in force. Nothing was changed.",
    });
  if (status === "refused")
    return govukWarningText({
      text: "Every file was refused, so nothing was changed.",
      iconFallbackText: "Warning",
    });
  return undefined;
}

/** What became of a file of an import, and where to read on. */
export function became(file: ImportedFile): Html {
  const {
    refused,
    fileId,
    replacedBy,
    setAsideNow,
    notedNow,
    setAside,
    noted,
  } = file;
  if (refused !== null)
    return html`${govukTag({ text: "Refused", classes: "govuk-tag--red" })}
    ${refused[0]?.toUpperCase()}${refused.slice(1).replace(/\.$/, "")}. Nothing
    of it was kept. Put it right and import it again.`;
  if (replacedBy !== null)
    return html`Replaced since by
      <a class="govuk-link" href="/imports/${replacedBy}"
        >a later import<span class="govuk-visually-hidden">
          of ${file.name}</span
        ></a
      >.`;
  const links = [
    setAsideNow > 0 &&
      html`<a class="govuk-link" href="/imports/set-aside?file=${fileId}"
        >${countWords(setAsideNow, "row")} set aside<span
          class="govuk-visually-hidden"
        >
          of ${file.name}</span
        ></a
      >`,
    notedNow > 0 &&
      html`<a class="govuk-link" href="/imports/noted?file=${fileId}"
        >${countWords(notedNow, "row")} with a note<span
          class="govuk-visually-hidden"
        >
          of ${file.name}</span
        ></a
      >`,
  ].filter(Boolean);
  if (links.length === 0)
    return html`${setAside + noted > 0 ? "Nothing is set aside or noted any more." : "All taken."}`;
  return html`${links.map(
    (link) => html`<p class="govuk-body-s govuk-!-margin-bottom-1">${link}</p>`,
  )}`;
}
