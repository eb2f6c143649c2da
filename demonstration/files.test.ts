import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { lives } from "./lives/lives.ts";
import { filesOf } from "./returns/files.ts";
import { folder } from "./write.ts";

suite("The demonstration's files", () => {
  test("are what the lives tell, byte for byte (npm run demonstration writes them)", () => {
    for (const [name, text] of filesOf())
      assert.equal(readFileSync(join(folder, name), "utf8"), text, name);
  });

  test("come out the same when written again", () => {
    assert.deepEqual([...filesOf()], [...filesOf()]);
  });

  test("hold the people a record must be able to hold", () => {
    const names = lives.map(({ given, family }) =>
      [given, family].filter(Boolean).join(" "),
    );
    const of = (id: string) => lives.find((life) => life.id === id);
    assert.ok(names.some((name) => name.length === 60));
    assert.ok(lives.some(({ given, family }) => given && !family));
    assert.ok(names.some((name) => name.includes("'")));
    assert.ok(names.some((name) => /[À-ɏ]/.test(name)));
    assert.deepEqual(
      [of("HM1005")?.given, of("HM1005")?.family, of("HM1005")?.born],
      [of("HM1006")?.given, of("HM1006")?.family, of("HM1006")?.born],
    );
    assert.ok(lives.some(({ born, expected }) => !born && expected));
    assert.ok(lives.some(({ born, expected }) => !born && !expected));
    assert.ok(lives.some(({ died }) => died));
    assert.equal(new Set(lives.map(({ id }) => id)).size, lives.length);
  });

  test("name each child's days in an order that can be", () => {
    for (const { id, born, needs = [], care = [] } of lives) {
      for (const { referred, closed } of needs) {
        assert.ok(!born || born <= referred, id);
        assert.ok(!closed || closed.on >= referred, id);
      }
      for (const { segments } of care)
        for (const [index, { from, to }] of segments.entries()) {
          assert.ok(!born || born <= from, id);
          assert.ok(!to || to >= from, id);
          const next = segments[index + 1];
          assert.ok(!next || next.from === to, id);
        }
    }
  });
});
