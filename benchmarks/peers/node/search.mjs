// Serves two sites, counts what a browser fetches of each for some queries until its results are shown, and prints a table.
// Ends with 1 where ours fetches more than the promise, counted as the files lie.
// Usage: node search.mjs WEFT_SITE PAGEFIND_SITE CHROMIUM QUERY…; text is compressed on its way, as servers do.
import { createServer } from "node:http";
import { spawn } from "node:child_process";
import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { extname, join } from "node:path";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";

const [weft, pagefind, chromium, ...queries] = process.argv.slice(2);
const types = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".txt": "text/plain", ".css": "text/css" };
const page = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><ol></ol><script type="module">
const pagefind = await import("/pagefind/pagefind.js");
const found = await pagefind.search(new URLSearchParams(location.search).get("q"));
const shown = await Promise.all(found.results.slice(0, 10).map(one => one.data()));
document.querySelector("ol").append(...shown.map(one => Object.assign(document.createElement("li"), { textContent: one.meta.title })));
document.title = found.results.length + " found";
</script></html>`;
const MOST_BYTES = 150_000;
let sent = 0, whole = 0, requests = 0;
const serve = (folder, own) => new Promise(ready => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.replace(/\?.*/, ""));
    const isPage = path === "/search.html";
    let bytes;
    try {
      bytes = own && isPage ? Buffer.from(own) : readFileSync(join(folder, path));
    } catch {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(path)] ?? "application/octet-stream";
    const body = type in { "application/octet-stream": 0 } ? bytes : gzipSync(bytes);
    if (!isPage) {
      sent += body.length;
      whole += bytes.length;
      requests++;
    }
    response.writeHead(200, body === bytes ? { "Content-Type": type } : { "Content-Type": type, "Content-Encoding": "gzip" }).end(body);
  }).listen(0, "127.0.0.1", () => ready(server));
});
const ask = (address, profile, result) => new Promise(ended => {
  let dom = "";
  const browser = spawn(chromium, ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    `--user-data-dir=${profile}`, "--virtual-time-budget=20000", "--dump-dom", address], { stdio: ["ignore", "pipe", "ignore"] });
  browser.stdout.on("data", some => dom += some);
  browser.on("close", () => ended(dom.match(result)?.length ?? 0));
});
console.log("| query | site | requests | KB as it lies | KB compressed | results on the page |\n|---|---|---:|---:|---:|---:|");
for (const [name, folder, own] of [["Weft", weft], ["Pagefind", pagefind, page]]) {
  const server = await serve(folder, own);
  for (const query of queries) {
    const profile = mkdtempSync(join(tmpdir(), "weft-search-"));
    sent = whole = requests = 0;
    const results = await ask(`http://127.0.0.1:${server.address().port}/search.html?q=${encodeURIComponent(query)}`, profile, own ? /<li>/g : /<li\b[^>]*class="card"/g);
    rmSync(profile, { recursive: true, force: true });
    if (!own && whole > MOST_BYTES) process.exitCode = 1;
    console.log(`| ${query} | ${name} | ${requests} | ${(whole / 1000).toFixed(1)} | ${(sent / 1000).toFixed(1)} | ${results} |`);
  }
  server.close();
}
