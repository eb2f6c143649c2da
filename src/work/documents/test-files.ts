import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { crc32, createDeflate } from "node:zlib";
import sharp from "sharp";

/** For tests: red above, blue below, as a camera held on its side writes it, with where that was. */
export async function photograph(): Promise<Uint8Array<ArrayBuffer>> {
  const half = (background: string) =>
    sharp({ create: { width: 30, height: 40, channels: 3, background } })
      .png()
      .toBuffer();
  // Lying on its side: what is above is at the left, until it is turned a quarter clockwise.
  const lying =
    await sharp({ create: { width: 60, height: 40, channels: 3, background: "white" } }) // prettier-ignore
      .composite([
        { input: await half("blue"), left: 0, top: 0 },
        { input: await half("red"), left: 30, top: 0 },
      ])
      .withMetadata({ orientation: 8 })
      .withExif({
        IFD0: { Make: "CameraOfTheTest", Orientation: "8" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 28/1 0/1" },
      })
      .jpeg({ quality: 95 })
      .toBuffer();
  return new Uint8Array(lying);
}

/** A Word document as far as its list of parts tells: empty parts of these names, stored. */
export function zipped(...names: string[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name));
    list.push(entry, Buffer.from(name));
    at += 30 + name.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}

/** An old Word file as far as it is looked at: its beginning, and the names of its parts as they stand in it. */
export const compound = (...parts: string[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      ...parts.map((part) => Buffer.from(part, "utf16le")),
    ]),
  );

/** A true picture of 900 million pixels, all black, in some hundred kilobytes. */
export async function pixelFlood(): Promise<Uint8Array<ArrayBuffer>> {
  const side = 30_000;
  const packed = createDeflate({ level: 1 });
  const parts: Buffer[] = [];
  packed.on("data", (part: Buffer) => parts.push(part));
  const rows = Buffer.alloc((1 + side / 8) * 1000);
  for (let written = 0; written < side; written += 1000)
    if (!packed.write(rows)) await new Promise((ready) => packed.once("drain", ready)); // prettier-ignore
  packed.end();
  await new Promise((ended) => packed.once("end", ended));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // One bit for each pixel, in grey.
  head[8] = 1;
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return new Uint8Array(
    Buffer.concat([
      Buffer.from("89504e470d0a1a0a", "hex"),
      chunk("IHDR", head),
      chunk("IDAT", Buffer.concat(parts)),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

/** A Word document whose text is 250 million blanks once it is unpacked. */
export function zipBomb(): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, part) => parts.push(part));
  const types = new ZipPassThrough("[Content_Types].xml");
  zip.add(types);
  types.push(new Uint8Array(), true);
  const text = new ZipDeflate("word/document.xml", { level: 1 });
  zip.add(text);
  const blanks = new Uint8Array(5_000_000).fill(32);
  for (let times = 1; times <= 50; times++) text.push(blanks, times === 50);
  zip.end();
  return new Uint8Array(Buffer.concat(parts));
}
