// HTML pages against html-validate, and against axe-core (WCAG 2.2, levels A and AA) in headless Chromium: light on a wide
// window, dark, narrow and as printed. Prints each problem; ends with 1 if there is one.
//
//   node check_pages.mjs CHROMIUM page.html…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { HtmlValidate } from "html-validate";
import puppeteer from "puppeteer-core";

const [chromium, ...pages] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const views = [
  { name: "light", scheme: "light", width: 1700 },
  { name: "dark", scheme: "dark", width: 1000 },
  { name: "narrow", scheme: "light", width: 320 },
  { name: "printed", scheme: "light", width: 794, media: "print" },
];

let problems = 0;
function report(page, where, what) {
  problems += 1;
  console.log(`${basename(page)}: ${where}: ${what}`);
}

// Style in the page's own head, and boxes that are drawn, are what makes the page self-contained.
const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: { "long-title": "off", "no-inline-style": "error", "require-sri": "off" },
});

async function validate(page) {
  const { results } = await validator.validateFile(page);
  for (const { messages } of results)
    for (const { line, column, ruleId, message } of messages) report(page, `${line}:${column}`, `${message} (${ruleId})`);
}

async function ask_axe(tab, page, view) {
  await tab.setViewport({ width: view.width, height: 900 });
  await tab.emulateMediaType(view.media ?? "screen");
  await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: view.scheme }]);
  await tab.goto(pathToFileURL(resolve(page)).href);
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), levels);
  for (const { id, help, nodes } of violations) report(page, view.name, `${help} (${id}): ${nodes[0].html.slice(0, 200)}`);
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0 && !view.media) report(page, view.name, `${wide} pixels wider than the window`);
}

async function check(browser, page) {
  await validate(page);
  const tab = await browser.newPage();
  const own = pathToFileURL(resolve(page)).href;
  tab.on("request", (request) => {
    if (request.url() !== own && !request.url().startsWith("data:")) report(page, "asks for", request.url());
  });
  for (const view of views) await ask_axe(tab, page, view);
  await tab.close();
}

// Where tests run as root in a container the sandbox does not start; our own pages need none. Nothing is fetched from anywhere:
// puppeteer leaves out most of what a browser asks for by itself, and what is left finds no host.
const alone = ["--no-sandbox", "--disable-component-update", "--disable-domain-reliability", "--host-resolver-rules=MAP * ~NOTFOUND"];
const browser = await puppeteer.launch({ executablePath: chromium, args: alone, headless: true, pipe: true });
for (const page of pages) await check(browser, page);
await browser.close();
console.log(`${pages.length} pages in ${views.length} views: ${problems === 0 ? "no problem" : `${problems} problems`}`);
process.exit(problems === 0 ? 0 : 1);
