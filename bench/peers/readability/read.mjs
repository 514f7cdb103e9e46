// Reads pages (one JSON object a line: name, url, html) with Mozilla's Readability and writes what it found, likewise.
import { readFileSync } from "node:fs";
import { JSDOM, VirtualConsole } from "jsdom";
import { Readability } from "@mozilla/readability";

const silent = new VirtualConsole();
let cpu = 0;
const lines = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean);
for (const line of lines) {
  const page = JSON.parse(line);
  const before = process.cpuUsage();
  const dom = new JSDOM(page.html, { url: page.url, virtualConsole: silent });
  const article = new Readability(dom.window.document).parse();
  const used = process.cpuUsage(before);
  cpu += used.user + used.system;
  console.log(JSON.stringify({
    name: page.name,
    title: article?.title ?? "",
    text: article?.textContent ?? "",
    time: article?.publishedTime ?? "",
  }));
}
console.error(`Readability.js with jsdom: ${lines.length} pages, ${(lines.length * 1e6 / cpu).toFixed(0)} pages a second`);
