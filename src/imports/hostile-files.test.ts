import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { disposition } from "#platform/web/csv.ts";
import { readable } from "#record/children/test-pages.ts";
import { hostileFiles } from "./test-hostile-files.ts";
import { importing, open } from "./test-import-pages.ts";

const header =
  "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nK1,1,03/03/2017,WBRI,A123456789012,0,\n";
const episodes = `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
K1,05/06/2025,S,C2,N1,U6,PR1,,,,AB1 2,AB1 3,
`;
const good = { "kids.csv": header, "eps.csv": episodes };

suite("Files that are not what they claim to be", () => {
  test("[security 43] twenty-five are refused, each by its name, and the return beside them is taken", async () => {
    assert.equal(Object.keys(hostileFiles).length, 25);
    const names = Object.keys(hostileFiles);
    const pages = await open();
    for (let from = 0; from < names.length; from += 13) {
      const some = names.slice(from, from + 13);
      const files = Object.fromEntries(
        some.map((name) => [name, hostileFiles[name] ?? ""]),
      );
      const { text } = await importing(pages, { ...good, ...files });
      const words = readable(text);
      for (const name of some)
        assert.match(words, RegExp(`${name}[^.]*Refused`), name);
    }
    const list = await importing(await open(), good);
    assert.match(readable(list.text), /Children: 1 new/);
  });

  test("[security 44] a file larger than may be sent is refused while it comes, and never held", async () => {
    const { app, browser } = await open();
    const { text } = await browser.get("/imports");
    const [, token = ""] = /name="_csrf" value="([^"]+)"/.exec(text) ?? [];
    const address = new URL(await app.listen({ port: 0, host: "127.0.0.1" }));
    const before = process.memoryUsage.rss();
    let most = before;
    const piece = Buffer.alloc(1_000_000, "a");
    const mark = "----goldthread";
    const status = await new Promise<number>((resolve, reject) => {
      const sending = request(
        {
          host: "127.0.0.1",
          port: address.port,
          path: "/imports",
          method: "POST",
          headers: {
            host: "localhost",
            "content-type": `multipart/form-data; boundary=${mark}`,
            cookie: [...browser.cookies]
              .map((pair) => pair.join("="))
              .join("; "),
          },
        },
        (reply) => {
          reply.resume();
          resolve(reply.statusCode ?? 0);
        },
      );
      sending.on("error", (error) => reject(error));
      sending.write(
        `--${mark}\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n--${mark}\r\ncontent-disposition: form-data; name="files"; filename="big.csv"\r\n\r\n`,
      );
      let sent = 0;
      const more = () => {
        most = Math.max(most, process.memoryUsage.rss());
        while (sent++ < 300)
          if (!sending.write(piece)) return void sending.once("drain", more);
        sending.end(`\r\n--${mark}--\r\n`);
      };
      more();
    });
    assert.equal(status, 413);
    assert.ok(most - before < 200_000_000, `${most - before} bytes more`);
  });

  test("[security 44] what is packed is never unpacked: a bomb is so many bytes of rubbish", async () => {
    const bomb = hostileFiles["packed.csv"] ?? new Uint8Array();
    const before = process.memoryUsage.rss();
    const { text } = await importing(await open(), { "bomb.csv": bomb });
    assert.match(readable(text), /bomb\.csv[^.]*Refused/);
    assert.ok(process.memoryUsage.rss() - before < 200_000_000);
  });

  test("[security 46] a hostile name is a name on the page, never a path", async () => {
    const names = [
      "../../../../etc/passwd",
      "..\\..\\windows\\win.ini",
      "/etc/cron.d/x",
      "a\r\nSet-Cookie: stolen=1",
      `<img src=x onerror=alert(1)>.csv`,
      `"; filename=evil.exe; x="`,
      "con.csv",
      `${"long".repeat(100)}.csv`,
      "\u202Evsc.exe",
    ];
    const pages = await open();
    const files = Object.fromEntries(names.map((name) => [name, "Dear diary"]));
    const { text, headers } = await importing(pages, { ...good, ...files });
    assert.doesNotMatch(text, /<img src=x/);
    assert.equal(headers["set-cookie"], undefined);
    assert.match(readable(text), /Children: 1 new/);
    // Where uploads lie for a while, everything has a name of our own choosing.
    const folder = join(tmpdir(), `goldthread-test-uploads-${process.pid}`);
    const strays = readdirSync(folder, { recursive: true }).filter((path) =>
      /passwd|win\.ini|cron|evil|img|diary|\.\./.test(String(path)),
    );
    assert.deepEqual(strays, []);
  });

  test("[security 46] a name in a header is quoted as RFC 6266 says", () => {
    for (const name of [`a"b`, "a\r\nb: c", "ü/..\\x", "a;b", "%41", "'x'"]) {
      const value = disposition(name);
      assert.match(
        value,
        /^attachment; filename="[\x20-\x21\x23-\x2e\x30-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/,
        name,
      );
      const [, exact = ""] = /filename\*=UTF-8''(.*)$/.exec(value) ?? [];
      assert.equal(decodeURIComponent(exact), name);
    }
  });
});
