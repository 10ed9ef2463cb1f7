// Has an independent checker read the structured data of published pages: node check.mjs FOLDER…
// With SCHEMA_ORG=schemaorg-all-https.jsonld every type and property is looked up in the vocabulary as well.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";

const vocabulary = process.env.SCHEMA_ORG && JSON.parse(readFileSync(process.env.SCHEMA_ORG, "utf8"));

/** Returns what is wrong with a page's structured data: what is required, and what the vocabulary does not have. */
async function faults(html) {
  const found = new WebAutoExtractor({ addLocation: true }).parse(html);
  const wrong = found.errors.map((error) => error.message);
  const things = Object.values(found.jsonld).flat();
  if (things.length === 0) wrong.push("no structured data");
  for (const issue of await new Validator(vocabulary).validate(found)) {
    if (issue.severity === "ERROR" || issue.issueMessage.includes("schema.org specification")) {
      wrong.push(`${(issue.path ?? []).map((step) => step.type).join("/")}: ${issue.issueMessage}`);
    }
  }
  return wrong;
}

const page = (json) => `<html><body><script type="application/ld+json">${json}</script></body></html>`;
const thing = (type, more) => JSON.stringify({ "@context": "https://schema.org", "@type": type, ...more });
const FAULTY = [
  "<html><body>nothing</body></html>",
  page('{"@context":"https://schema.org","@type":'),
  page(thing("BreadcrumbList", { itemListElement: [{ "@type": "ListItem", position: 1 }] })),
  page(thing("BreadcrumbList", {})),
];
for (const html of FAULTY) {
  if ((await faults(html)).length === 0) throw new Error(`the checker accepts ${html}`);
}

let pages = 0;
let wrong = 0;
for (const folder of process.argv.slice(2)) {
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"))) {
    const html = readFileSync(join(folder, file), "utf8");
    if (html.includes('name="robots" content="noindex"')) continue;
    pages++;
    for (const fault of await faults(html)) {
      wrong++;
      console.error(`${join(folder, file)}: ${fault}`);
    }
  }
}
if (pages === 0) throw new Error("no pages to check");
console.log(`structured data: ${pages} pages, ${wrong} faults`);
process.exit(wrong ? 1 : 0);
