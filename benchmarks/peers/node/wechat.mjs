// Times juice inlining an article's styles, and satori with resvg drawing a poster of 1080 × 1440.
// Prints them beside ours. Usage: node wechat.mjs FOLDER FONT.ttc RESULTS.md, the folder as
// dev.weft.benchmarks.WechatFiles writes it, the results as a run of WechatBenchmark does.
import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import juice from "juice";
import satori from "satori";

const [folder, fontFile, results] = process.argv.slice(2);
const articles = JSON.parse(readFileSync(`${folder}/articles.json`, "utf8"));
const cover = `data:image/jpeg;base64,${readFileSync(`${folder}/cover.jpg`).toString("base64")}`;

// What official-account articles look like, as a stylesheet.
const style = `
p{margin:0 0 1.2em;font-size:16px;line-height:1.8;letter-spacing:.5px;text-align:justify;color:#333}
h2{margin:1.8em 0 1em;padding-left:10px;border-left:4px solid #1f4e79;font-size:18px;line-height:1.5;font-weight:bold}
ul,ol{margin:0 0 1.2em;padding-left:1.5em;font-size:16px;line-height:1.8;color:#333}li{margin:0 0 .4em}
figure{margin:1.5em 0;text-align:center}figure img{max-width:100%;height:auto;display:block;margin:0 auto}
figcaption{margin-top:.6em;font-size:14px;line-height:1.6;color:#888}
blockquote{margin:1.2em 0;padding:.8em 1em;border-left:3px solid #ccc;background:#f7f7f7}blockquote p{margin:0}
table{width:100%;margin:1.2em 0;border-collapse:collapse;font-size:14px}
th,td{padding:6px 8px;border:1px solid #ddd;line-height:1.6}th{background:#f2f2f2;font-weight:bold}
strong{font-weight:bold;color:#1f4e79}a{color:#576b95;text-decoration:none}`;

// satori reads single fonts; the system's are collections. Takes the first face out of one.
function firstFace(collection) {
  if (collection.toString("latin1", 0, 4) !== "ttcf") return collection;
  const at = collection.readUInt32BE(12);
  const count = collection.readUInt16BE(at + 4);
  const head = Buffer.from(collection.subarray(at, at + 12 + 16 * count));
  const parts = [head];
  let length = head.length;
  for (let i = 0; i < count; i++) {
    const entry = 12 + 16 * i;
    const from = head.readUInt32BE(entry + 8);
    const size = head.readUInt32BE(entry + 12);
    const padded = Buffer.alloc((size + 3) & ~3);
    collection.copy(padded, 0, from, from + size);
    head.writeUInt32BE(length, entry + 8);
    parts.push(padded);
    length += padded.length;
  }
  return Buffer.concat(parts);
}

const box = (style, ...children) => ({ type: "div", props: { style: { display: "flex", ...style }, children } });
const image = (src, width, height, style = {}) => ({ type: "img", props: { src, width, height, style } });
const fonts = [{ name: "Noto", data: firstFace(readFileSync(fontFile)), weight: 400, style: "normal" }];

async function poster(article) {
  const qr = `data:image/svg+xml;base64,${Buffer.from(article.qr).toString("base64")}`;
  const tree = box(
    { flexDirection: "column", width: 1080, height: 1440, background: "#fff", fontFamily: "Noto", color: "#222" },
    image(cover, 1080, 608, { objectFit: "cover" }),
    box(
      { flexDirection: "column", flexGrow: 1, padding: 64 },
      box({ fontSize: 60, lineHeight: 1.35 }, article.title),
      box({ marginTop: 28, fontSize: 34, lineHeight: 1.6, color: "#555", maxHeight: 220, overflow: "hidden" }, article.lead),
      box({ marginTop: 24, fontSize: 28, color: "#888" }, `${article.source} · ${article.date}`),
    ),
    box(
      { padding: "0 64px 64px", justifyContent: "space-between", alignItems: "center" },
      box({ fontSize: 36 }, "辽沈产业新闻网"),
      image(qr, 200, 200),
    ),
  );
  const svg = await satori(tree, { width: 1080, height: 1440, fonts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

// Runs for some seconds after a warm-up; returns processor microseconds an operation, of the best of five rounds.
async function time(operation, seconds) {
  let next = 0;
  let best = Infinity;
  for (let round = -2; round < 5; round++) {
    const end = performance.now() + (seconds * 1000) / 7;
    const before = process.cpuUsage();
    let count = 0;
    while (count === 0 || performance.now() < end) {
      await operation(articles[next++ % articles.length]);
      count++;
    }
    const used = process.cpuUsage(before);
    if (round >= 0) best = Math.min(best, (used.user + used.system) / count);
  }
  return best;
}

// An equal result: the text of every paragraph, heading and cell is in both, each in an element with a style of its own.
const inlined = (a) => juice(`<style>${style}</style><section>${a.html}</section>`);
const blocks = (html) => [...html.matchAll(/<(p|h2|h3|li|td|th|figcaption)[^>]*>(.*?)<\/\1>/gs)].map((m) => m[2]);
const plain = (html) => html.replace(/<[^>]*>/g, "").replace(/\s/g, "");
for (const article of articles) {
  const [ours, theirs] = [plain(article.account), plain(inlined(article))];
  for (const block of blocks(article.html)) {
    const text = plain(block);
    if (!ours.includes(text.slice(0, 12)) || !theirs.includes(text)) throw new Error(`not in both: ${text}`);
  }
  for (const html of [article.account, inlined(article)]) {
    for (const [tag] of html.matchAll(/<(p|h2|h3|td|th|img)[ >][^>]*/g)) {
      if (!tag.includes("style=")) throw new Error(`without a style: ${tag}`);
    }
  }
}

const measured = (name) => {
  const row = readFileSync(results, "utf8").match(new RegExp(`^\\| ${name} \\| ([\\d.]+) `, "m"));
  if (!row) throw new Error(`${results} has no row "${name}"`);
  return Number(row[1]);
};

const sizes = [];
const inline = await time(inlined, 7);
const drawn = await time(async (a) => sizes.push((await poster(a)).length), 14);
const mean = (numbers) => numbers.reduce((a, b) => a + b) / numbers.length / 1024;
const rows = [
  ["official account, weft", measured("official account"), mean(articles.map((a) => Buffer.byteLength(a.account)))],
  ["official account, juice", inline, mean(articles.map((a) => Buffer.byteLength(inlined(a))))],
  ["poster png, weft", measured("poster png"), Number(readFileSync(`${folder}/poster-bytes.txt`, "utf8")) / 1024],
  ["poster png, satori and resvg", drawn, mean(sizes)],
];
console.log("### WeChat beside its peers\n\n| | µs | KB |\n|---|---:|---:|");
for (const [name, micros, size] of rows) console.log(`| ${name} | ${micros.toFixed(0)} | ${size.toFixed(1)} |`);
console.log("\n| promise | at most | measured | |\n|---|---:|---:|---|");
for (const [name, most, ratio] of [
  ["official account: weft to juice", 1 / 15, rows[0][1] / rows[1][1]],
  ["poster png: weft to satori and resvg", 0.4, rows[2][1] / rows[3][1]],
  ["poster png, bytes: weft to satori and resvg", 1, rows[2][2] / rows[3][2]],
]) {
  console.log(`| ${name} | ${most.toFixed(3)} | ${ratio.toFixed(3)} | ${ratio <= most ? "holds" : "**does not hold**"} |`);
}
