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
const household = {
  grownUps: [{ called: "Dad", reported: "the father", name: "Ade Fox" }],
  hasSiblings: false,
  isAlone: false,
};
const home = { place: "home", household, met: 0 };
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
    "notes of visits": (at) => visitText(chance.of("notes", at), { ...home, kind: "protected", age: 8 }).notes, // prettier-ignore
    "words of children": (at) => visitText(chance.of("words", at), { ...home, kind: "in need", age: 5 + (at % 12) }).childWords ?? `${at}`, // prettier-ignore
    observations: (at) => visitText(chance.of("seen", at), { ...home, kind: "protected", age: at % 4 }).observation ?? "", // prettier-ignore
    "reasons of contacts": (at) => contactText(chance.of("reason", at), { source: ["6", "2A", "3B", "5B"][at % 4]!, age: 9, household, nth: 1 + (at % 3) }).reason, // prettier-ignore
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
    const text = visitText(chance, { ...home, kind: "protected", age: 0 });
    assert.equal(text.childWords, undefined);
    assert.ok(text.observation);
    const silent = visitText(chance, {
      ...home,
      kind: "in need",
      age: 9,
      isSilent: true,
    });
    assert.equal(silent.childWords, undefined);
    assert.ok(silent.observation);
  });

  test("fit the child, its home and the place", () => {
    const visits = (more: object) => many((at) => { const { notes, childWords = "", observation = "", worries = "", goingWell = "" } = visitText(chance.of("fits", at), { ...home, kind: "protected", age: 8, ...more }); return [notes, childWords, observation, worries, goingWell].join(" "); }); // prettier-ignore
    for (const text of visits({}))
      assert.doesNotMatch(text, /\bMum\b|the mother|my (sister|brother)|Seen at school/); // prettier-ignore
    for (const text of visits({ place: "school" }))
      assert.doesNotMatch(text, /[Bb]edrooms? seen|Kitchen|at the door/);
    const alone = { grownUps: [], hasSiblings: false, isAlone: true };
    for (const text of visits({
      kind: "looked after",
      age: 16,
      household: alone,
    }))
      // prettier-ignore
      assert.doesNotMatch(text, /\b(Mum|Dad|Nan|family time)\b/i);
    for (const text of visits({ age: undefined }))
      assert.doesNotMatch(text, /school|homework/);
    const contacts = Array.from({ length: draws }, (_, at) => contactText(chance.of("small", at), { source: ["6", "3B"][at % 2]!, age: 1, household, nth: 1 })); // prettier-ignore
    for (const { reason, rationale } of contacts) {
      assert.doesNotMatch(reason, /school|online|pregnan|in town/);
      assert.doesNotMatch(
        rationale,
        /last time|Earlier contacts|on file\b(?!\.|;)/,
      );
    }
    const leavers = many((at) => oversightText(chance.of("leaver", at), "supervision", "care leaver").decision); // prettier-ignore
    for (const decision of leavers)
      assert.doesNotMatch(decision, /child|school|nursery|breakfast/);
  });
});
