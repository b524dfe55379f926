import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type OtherKind, kindByContent, kindByName } from "../../../src/formats/import/other-kinds.ts";

const bytesOf = (signs: string): Uint8Array => Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
const utf16 = (text: string, mark = ""): Uint8Array =>
  bytesOf(
    [...(mark + text)].map((sign) => String.fromCharCode(sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8)).join(""),
  );
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8(`content of ${name}`)])));
/** A file of the older office programs: their signature, and a directory that names its streams in UTF-16. */
const oldOffice = (stream: string): Uint8Array =>
  new Uint8Array([
    ...bytesOf("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
    ...new Uint8Array(504),
    ...utf16(`Root Entry\0${stream}\0`),
  ]);
/** An OpenDocument file stores its kind first, unpacked. */
const openDocument = (kind: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    "content.xml": strToU8("<x/>"),
  });

/** Real beginnings of each kind, under a name that says nothing. */
const CONTENTS: readonly (readonly [OtherKind, string, Uint8Array])[] = [
  ["empty", "nothing at all", new Uint8Array()],
  ["empty", "nothing but lines", strToU8("\r\n \n\t\n")],
  ["empty", "nothing but a mark", strToU8("\ufeff")],
  ["excel", "xlsx", zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml")],
  ["excel", "xlsb", zip("[Content_Types].xml", "xl/workbook.bin")],
  ["excel", "xls", oldOffice("Workbook")],
  ["openDocumentSheet", "ods", openDocument("spreadsheet")],
  ["numbers", "numbers", zip("Index/Document.iwa", "Index/Tables/DataList.iwa", "preview.jpg")],
  ["word", "docx", zip("[Content_Types].xml", "word/document.xml", "word/styles.xml")],
  ["word", "doc", oldOffice("WordDocument")],
  ["word", "odt", openDocument("text")],
  ["word", "rtf", strToU8("{\\rtf1\\ansi Ada, Ben}")],
  ["pdf", "PDF", strToU8("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")],
  ["pdf", "PDF with a line before it", strToU8("@PJL\r\n%PDF-1.4\n")],
  ["picture", "PNG", bytesOf("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")],
  ["picture", "JPEG", bytesOf("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0")],
  ["picture", "GIF", strToU8("GIF89a\u0001")],
  ["picture", "WebP", bytesOf("RIFF\u0024\0\0\0WEBPVP8 ")],
  ["picture", "HEIC", bytesOf("\0\0\0\u0018ftypheic\0\0\0\0")],
  ["picture", "BMP", bytesOf("BM\u0046\0\0\0\0\0\0\0\u0036\0\0\0")],
  ["picture", "TIFF", bytesOf("II*\0\u0008\0\0\0")],
  ["picture", "SVG", strToU8('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ["calendar", "ics", strToU8("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Lunch, with Ada\r\n")],
  ["calendar", "ics in UTF-16", utf16("BEGIN:VCALENDAR\r\n", "\ufeff")],
  ["webPage", "HTML", strToU8("\ufeff<!DOCTYPE html>\n<html lang=en><title>Ada, Ben</title>")],
  ["webPage", "HTML with a comment", strToU8("<!-- saved from url=(0026) -->\n<html>")],
  ["webPage", "MHTML", strToU8("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\n")],
  ["packed", "gzip", bytesOf("\u001f\u008b\u0008\0")],
  ["packed", "7z", bytesOf("7z\u00bc\u00af\u0027\u001c")],
  ["packed", "RAR", bytesOf("Rar!\u001a\u0007\0")],
];

describe("what a file is", () => {
  it.each(CONTENTS)("is %s for %s by what is in it, whatever it is called", (kind, _what, bytes) => {
    expect(kindByContent({ name: "people.csv", bytes })).toBe(kind);
  });

  it.each([
    ["a table", strToU8("Name,Company\nAda,Acme\n")],
    ["a table that begins like a picture's signature", strToU8("BMW contact,GIF8\nAda,RIFF\n")],
    ["a table with a mark", strToU8("\ufeffName;Company\r\nAda;Acme\r\n")],
    ["a table in UTF-16", utf16("Name\tCompany\r\nAda\tAcme\r\n", "\ufeff")],
    ["cards", strToU8("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n")],
    ["a file of ours", strToU8('{"format":"vouchbook","version":1,"people":[]}')],
    ["LinkedIn's archive", zip("Connections.csv", "messages.csv", "Rich_Media.csv")],
    ["a locked file", strToU8("age-encryption.org/v1\n-> scrypt AAAA 18\n")],
  ])("is left to whoever reads it for %s", (_what, bytes) => {
    expect(kindByContent({ name: "document.pdf", bytes })).toBeUndefined();
  });

  it.each<readonly [OtherKind, string]>([
    ["excel", "People.XLSX"],
    ["excel", "people.xls"],
    ["openDocumentSheet", "people.ods"],
    ["numbers", "people.numbers"],
    ["word", "cv.docx"],
    ["word", "cv.pages"],
    ["pdf", "Profile.pdf"],
    ["picture", "photo.jpeg"],
    ["calendar", "work.ics"],
    ["webPage", "page.mhtml"],
    ["packed", "all.tar"],
    ["wrongName", "vouchbook.age"],
    ["other", "song.mp3"],
    ["other", "people"],
  ])("is %s by the name %s where nothing in it says more", (kind, name) => {
    expect(kindByName(name)).toBe(kind);
  });
});
