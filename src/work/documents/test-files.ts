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
