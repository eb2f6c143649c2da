import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

/** Functions of stores that take a database and no asker, each for a reason. */
const excused: Record<string, string> = {
  keptTogether: "does what it is given, which has its asker",
};

/** What a parameter is called where it says who asks. */
const saysWho = /\b(?:Asker|Keeping|Looking|asker|authority)\b/;

suite("who asks", () => {
  test("every reading of the record and of work takes its asker, for only engines read for nobody", () => {
    const unasked = functions().filter(
      ({ name, takes }) =>
        /\bDb\b/.test(takes) && !saysWho.test(takes) && !(name in excused),
    );
    assert.deepEqual(unasked, []);
  });

  test("the test sees what it looks for", () => {
    const taking = functions().filter(({ takes }) => saysWho.test(takes));
    assert.ok(taking.length > 100, `${taking.length} functions take an asker`);
    const names = new Set(functions().map(({ name }) => name));
    for (const name of Object.keys(excused)) assert.ok(names.has(name), name);
  });
});

/** Every function that a store of the record or of work offers, with what it takes. */
function functions(): { name: string; takes: string }[] {
  const root = import.meta.dirname;
  return globSync("{record,work}/**/*.store.ts", { cwd: root })
    .filter((path) => !path.includes("/test-"))
    .flatMap((path) => {
      const source = readFileSync(join(root, path), "utf8");
      const begun =
        /export (?:(?:async )?function (\w+)(?:<[^(]*>)?|const (\w+) = (?:async )?)\(/g;
      return [...source.matchAll(begun)].map((found) => ({
        name: found[1] ?? found[2] ?? "",
        takes: upToItsEnd(source.slice(found.index + found[0].length)),
      }));
    });
}

/** What stands before the bracket that closes one already open. */
function upToItsEnd(text: string): string {
  let open = 1;
  const end = [...text].findIndex((letter) => {
    if ("({[".includes(letter)) open++;
    if (")}]".includes(letter)) open--;
    return open === 0;
  });
  return text.slice(0, end);
}
