import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { govukInput, govukRadios, govukSummaryList } from "./govuk.ts";
import { html } from "./html.ts";
import { templates } from "./macro.ts";

/** What the template itself says of parameters: spaces between tags mean nothing, and it writes two characters more as numbers. */
function published(folder: string, name: string, parameters: unknown): string {
  const markup = templates.renderString(
    `{% from "govuk/components/${folder}/macro.njk" import ${name} %}{{ ${name}(parameters) }}`,
    { parameters },
  );
  return plain(markup.replaceAll("&#96;", "`").replaceAll("&#92;", "\\"));
}
const plain = (markup: { toString(): string }) =>
  markup
    .toString()
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?([<>]) ?/g, "$1");

const words = fc.oneof(fc.string(), fc.constantFrom("", "0", `<b>'"&`, "$&"));

test("Words stand in the text that is kept of a template as if it had been run for them", () => {
  fc.assert(
    fc.property(words, words, words, fc.boolean(), (one, two, three, tick) => {
      const input = {
        id: "name",
        name: "name",
        value: one,
        label: { html: html`<i>${two}</i>` },
        ...(tick && { hint: { text: three }, errorMessage: { text: two } }),
        attributes: { "data-said": three },
      };
      assert.equal(plain(govukInput(input)), published("input", "govukInput", input)); // prettier-ignore

      const rows = [one, two, three].map((word) => ({
        key: { text: word },
        value: tick ? { text: two } : { html: html`${word} of ${three}` },
        actions: { items: [{ text: "Change", visuallyHiddenText: word, href: two }] }, // prettier-ignore
      }));
      assert.equal(plain(govukSummaryList({ rows })), published("summary-list", "govukSummaryList", { rows })); // prettier-ignore

      const radios = {
        idPrefix: "choice",
        name: "choice",
        fieldset: { legend: { text: one } },
        items: [
          { value: "a", text: two, checked: tick, conditional: { html: html`${three}` } }, // prettier-ignore
          { divider: "or" },
          { value: "b", text: three, checked: !tick, hint: { text: one } },
        ],
      };
      assert.equal(plain(govukRadios(radios)), published("radios", "govukRadios", radios)); // prettier-ignore
    }),
  );
});
