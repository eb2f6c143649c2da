import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { chanceOf } from "../chance.ts";
import { contactText } from "./contacts.ts";
import { grammarOf, said } from "./grammar.ts";
import { inTouchText } from "./in-touch.ts";
import { oversightText } from "./oversight.ts";
import { visitText } from "./visits.ts";

const chance = chanceOf(1, "texts");
const draws = 2_000;
const many = (text: (at: number) => string) =>
  Array.from({ length: draws }, (_, at) => text(at));

suite("Texts of the invented borough", () => {
  test("a grammar says one of its ways and refuses a name it does not have", () => {
    const grammar = grammarOf("start = we {saw} it.\nsaw = saw\n  | heard");
    const all = new Set(many((at) => said(grammar, "start", chance.of(at))));
    assert.deepEqual([...all].toSorted(), ["We heard it.", "We saw it."]);
    assert.throws(() => grammarOf("start = {nothing}"), RangeError);
    assert.throws(() => grammarOf("start = one\nstart = two"), RangeError);
  });

  const kinds: Record<string, (at: number) => string> = {
    "notes of visits": (at) => visitText(chance.of("notes", at), { kind: "protected", age: 8 }).notes, // prettier-ignore
    "words of children": (at) => visitText(chance.of("words", at), { kind: "in need", age: 5 + (at % 12) }).childWords ?? `${at}`, // prettier-ignore
    observations: (at) => visitText(chance.of("seen", at), { kind: "protected", age: at % 4 }).observation ?? "", // prettier-ignore
    "reasons of contacts": (at) => contactText(chance.of("reason", at), ["6", "2A", "3B", "5B"][at % 4]!).reason, // prettier-ignore
    decisions: (at) => oversightText(chance.of("decision", at), "supervision").decision, // prettier-ignore
    "contacts with care leavers": (at) => inTouchText(chance.of("in touch", at), "telephone"), // prettier-ignore
  };
  for (const [name, text] of Object.entries(kinds))
    test(`${name} are varied, whole sentences`, () => {
      const texts = many(text);
      const different = new Set(texts).size / draws;
      assert.ok(different > 0.3, `${different} of them differ`);
      for (const each of texts) {
        assert.doesNotMatch(each, /[{}|]| {2}|\.\./);
        assert.match(each, /^[\p{Lu}“\d]/u);
      }
    });

  test("a baby and a child who does not speak are seen and not quoted", () => {
    const text = visitText(chance, { kind: "protected", age: 0 });
    assert.equal(text.childWords, undefined);
    assert.ok(text.observation);
    const silent = visitText(chance, {
      kind: "in need",
      age: 9,
      isSilent: true,
    });
    assert.equal(silent.childWords, undefined);
    assert.ok(silent.observation);
  });
});
