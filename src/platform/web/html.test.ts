import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { govukTag } from "./govuk.ts";
import { html } from "./html.ts";

suite("A template", () => {
  test("escapes whatever is put into it", () => {
    const name = `<b title="x">O'Neil & co</b>`;
    assert.equal(
      String(html`<p title="${name}">${name}</p>`),
      `<p title="${safe}">${safe}</p>`,
    );
  });

  test("leaves markup made by another template alone, also in lists", () =>
    assert.equal(
      String(html`${["a", "<"].map((each) => html`<b>${each}</b>`)}`),
      "<b>a</b><b>&lt;</b>",
    ));

  test("prints nothing for what is not there, and zero for zero", () =>
    assert.equal(String(html`${undefined}${null}${false}${0}`), "0"));

  test("and published macros escape text as well", () =>
    assert.match(String(govukTag({ text: "<b>" })), /&lt;b&gt;/));
});

const safe = "&lt;b title=&quot;x&quot;&gt;O&#39;Neil &amp; co&lt;/b&gt;";
