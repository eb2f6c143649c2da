import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { idFrom, isId, newId } from "./id.ts";

test("an id made from text is always the same", () => {
  // SHA-256 of "abc" is ba7816bf 8f01cfea 414140de 5dae2223 ... (FIPS 180-2, B.1).
  assert.equal(idFrom("abc"), "ba7816bf-8f01-8fea-8141-40de5dae2223");
  assert.notEqual(idFrom("abc"), idFrom("abd"));
});

test("every id is a UUID", () => {
  assert.ok(isId(newId()));
  assert.ok(!isId("abc"));
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.match(idFrom(text), /^.{14}8.{4}[89ab]/);
      assert.ok(isId(idFrom(text)));
    }),
  );
});
