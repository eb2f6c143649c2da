import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Refusal } from "#kernel/problem.ts";
import { census, child, inParts, referral } from "./example-census.ts";
import { readParts } from "./read-census.ts";

const whole = census(child(referral("2025-05-06")));

/** Why the file is refused; it must not take long, nor all of the file. */
async function refusalOf(text: AsyncIterable<string>): Promise<string> {
  try {
    for await (const _part of readParts(text));
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return "taken";
}

async function refuses(text: string, what: RegExp) {
  const said = await refusalOf(inParts(text));
  assert.match(said, what);
  assert.match(said, /Nothing of it was kept\. \w+/);
}

/** A gigabyte, if anybody reads so far; how much was asked for is counted. */
function endless(start: string, part: string) {
  const asked = { characters: 0 };
  const repeated = part.repeat(Math.ceil(65_536 / part.length));
  async function* text() {
    yield start;
    for (let given = 0; given < 1e9; given += repeated.length) {
      asked.characters = given + repeated.length;
      yield repeated;
    }
  }
  return { text: text(), asked };
}

suite("a file that is no census, or hides harm", () => {
  test("is taken when whole, wherever its parts are cut", async () => {
    for (const length of [1, 7, 4_096])
      assert.equal(await refusalOf(inParts(whole, length)), "taken");
  });

  test("is refused for a document type: entities that grow, or refer to another file", async () => {
    const laughs = `<!DOCTYPE Message [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
    const outside = `<!DOCTYPE Message [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const elsewhere = `<!DOCTYPE Message SYSTEM "http://example.com/census.dtd">`;
    for (const declared of [laughs, outside, elsewhere])
      await refuses(
        whole.replace("<Message>", `${declared}<Message>`),
        /^line 2 declares a document type/,
      );
  });

  test("is refused for an entity that XML does not define", async () => {
    for (const entity of ["&b;", "&eacute;", "&#0;"])
      await refuses(whole.replace("A1", entity), /^line \d+ names an entity/);
  });

  test("is taken with the entities that XML itself defines", async () => {
    const named = whole.replace("A1", "A&amp;&#65;");
    assert.equal(await refusalOf(inParts(named)), "taken");
  });

  test("is refused for elements over 32 deep", async () => {
    const deep = "<a>".repeat(200_000);
    await refuses(census(child(deep)), /^in line \d+ elements stand over 32/);
  });

  test("is refused for gigantic text, attributes or comments", async () => {
    const long = "x".repeat(100_000);
    await refuses(whole.replace("A1", long), /^LAchildID in line \d+ holds/);
    const crowded = Array.from({ length: 99 }, (_, at) => ` a${at}="1"`);
    await refuses(
      whole.replace("<Child>", `<Child${crowded.join("")}>`),
      /too many attributes/,
    );
    await refuses(
      whole.replace("<Child>", `<!--${"x".repeat(3_000_000)}--><Child>`),
      /no whole child|not well-formed/,
    );
  });

  test("is refused when cut short, with the line", async () => {
    const cut = whole.slice(0, whole.indexOf("</CINdetails>"));
    const lines = cut.split("\n").length;
    await refuses(cut, new RegExp(`^it ends in line ${lines} before`));
    await refuses(whole.slice(0, 30), /^it ends before a census begins/);
    await refuses("", /^it is empty/);
  });

  test("is refused when it is a web page, other XML, or no XML at all", async () => {
    await refuses("<html><body>Sign in</body></html>", /^it is a web page/);
    await refuses("<!DOCTYPE html>\n<html>", /^it is a web page/);
    await refuses("<feed><entry/></feed>", /outermost element is feed/);
    await refuses("CHILD,SEX\n1,2\n", /^it is not XML/);
    await refuses(whole.replace("A1", "\u0001"), /control characters/);
    await refuses(
      whole.replace("</Child>", "</Kid>"),
      /^it is not well-formed/,
    );
  });

  test("is refused when it is another collection's, has no header or no child", async () => {
    const other = census(child(), { collection: "SC" });
    await refuses(other, /^it is the collection SC/);
    const header = /<Header>[\s\S]*<\/Header>/;
    await refuses(whole.replace(header, ""), /before any header/);
    await refuses(census(""), /^it holds no child/);
  });

  test("of a gigabyte is refused within its first few million characters", async () => {
    const begun = whole.slice(0, whole.indexOf("</ChildIdentifiers>"));
    const rubbish: [start: string, part: string][] = [
      ["", "rubbish "],
      ["<Message>", " "],
      ["<Message>", "<!-- nothing -->"],
      ["<Message>", "<a/>"],
      [begun, "<a/>"],
      [begun, "words "],
      [`${begun}<UPN>`, "<![CDATA[x]]>"],
      [`${begun}<UPN a="`, "x"],
    ];
    for (const [start, part] of rubbish) {
      const { text, asked } = endless(start, part);
      assert.notEqual(await refusalOf(text), "taken");
      assert.ok(asked.characters < 3_000_000, `${asked.characters} of ${part}`);
    }
  });
});
