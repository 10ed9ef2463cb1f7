"use strict";
// The editor: builds the JSON of the article from the fields, saves it, and has every channel show it while one types.
const main = document.getElementById("main");
const id = main.dataset.id;
const base = main.dataset.base;
const words = JSON.parse(main.dataset.words);
const csrf = document.querySelector("meta[name=csrf]").content;
const address = "/desk/articles/" + encodeURIComponent(id);
const $ = name => document.getElementById(name);
const body = $("body");
const form = $("form");
let article = JSON.parse(main.dataset.article);
let revision = Number(main.dataset.revision);
const say = (key, values = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
const local = url => (url && url.startsWith(base) ? "/" + url.slice(base.length) : url);
const open = url => (url && /^\/(?!\/)/.test(url) ? base + url.slice(1) : url);

/* The fields */

function get(path) {
  return path.split("/").reduce((value, key) => (value == null ? undefined : value[key]), article);
}

function put(target, path, value) {
  const keys = path.split("/");
  const last = keys.pop();
  let at = target;
  for (const key of keys) at = at[key] ??= {};
  if (value === "" || value === undefined || value === false || (Array.isArray(value) && value.length === 0)) delete at[last];
  else at[last] = value;
}

const fields = [...form.querySelectorAll("[data-field]")];
const moments = [...form.querySelectorAll("[data-moment]")];

function split(text) {
  return text.split(/[,，、;；\n]/).map(part => part.trim()).filter(Boolean);
}

function fill() {
  for (const field of fields) {
    field.dataset.pointer = "/" + field.dataset.field;
    const value = get(field.dataset.field);
    if (field.type === "checkbox") field.checked = value === true;
    else field.value = Array.isArray(value) ? value.join(words.untitled === "无题" ? "，" : ", ") : value ?? "";
    if (field.tagName === "SELECT" && field.value !== (value ?? "")) {
      field.add(new Option(value, value));
      field.value = value;
    }
  }
  for (const moment of moments) {
    const [day, time] = moment.querySelectorAll("input");
    const value = get(moment.dataset.moment) ?? "";
    day.value = value.slice(0, 10);
    time.value = value.slice(11, 16);
    moment.dataset.shown = day.value + " " + time.value;
  }
  rows.byline.fill(article.byline ?? []);
  rows.attachments.fill(article.attachments ?? []);
  showCover();
  grow();
}

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "text") made.textContent = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/* Rows: people and attachments. What a row does not show of its value is kept. */

const ROLES = ["author", "photographer", "translator", "editor", "responsible-editor", "reviewer"];
const rows = {
  byline: list("byline", (credit, n) => [
    labelled(say("name"), element("input", {"data-key": "name", value: credit.name ?? ""}), "/byline/" + n + "/name"),
    labelled(say("role"), choice("role", ROLES, credit.role ?? "author")),
    labelled(say("organisation"), element("input", {"data-key": "organisation", value: credit.organisation ?? ""})),
  ], (row, credit) => {
    const value = name => row.querySelector("[data-key=" + name + "]").value.trim();
    put(credit, "name", value("name"));
    put(credit, "role", value("role") === "author" ? "" : value("role"));
    put(credit, "organisation", value("organisation"));
    return credit.name ? credit : null;
  }),
  attachments: list("attachments", (attachment, n) => [
    labelled(say("file-name"), element("input", {"data-key": "title", value: attachment.title ?? attachment.name ?? ""}), "/attachments/" + n),
    element("a", {href: local(attachment.url), target: "_blank", rel: "noopener", text: attachment.name ?? attachment.url}),
  ], (row, attachment) => {
    put(attachment, "title", row.querySelector("[data-key=title]").value.trim());
    return attachment;
  }),
};

function labelled(text, input, pointer) {
  if (pointer) input.dataset.pointer = pointer;
  return element("label", {}, element("span", {text}), input);
}

function choice(key, values, chosen) {
  const select = element("select", {"data-key": key});
  for (const value of values) select.add(new Option(say(value), value, false, value === chosen));
  return select;
}

function list(name, show, read) {
  const box = form.querySelector("[data-rows=" + name + "]");
  const values = new WeakMap();
  const add = value => {
    const remove = element("button", {type: "button", class: "quiet", "aria-label": say("remove"), text: "✕", onclick: () => {
      row.remove();
      changed();
    }});
    const row = element("div", {class: "row-fields"}, ...show(value, box.children.length), remove);
    values.set(row, value);
    box.append(row);
    return row;
  };
  return {
    add,
    fill: all => {
      box.replaceChildren();
      all.forEach(add);
    },
    read: () => [...box.children].map(row => read(row, structuredClone(values.get(row)))).filter(Boolean),
  };
}

form.querySelectorAll("[data-add]").forEach(button => button.addEventListener("click", () => {
  rows[button.dataset.add].add({}).querySelector("input").focus();
}));

/* The article as it is now */

function bodyHtml() {
  // Nothing in a template is fetched, whatever its address becomes.
  const template = document.createElement("template");
  template.innerHTML = body.innerHTML;
  const copy = template.content;
  for (const name of ["src", "href", "poster", "cite"]) {
    copy.querySelectorAll("[" + name + "]").forEach(node => node.setAttribute(name, open(node.getAttribute(name))));
  }
  copy.querySelectorAll("[srcset]").forEach(node => node.setAttribute("srcset",
      node.getAttribute("srcset").split(/,\s+/).map(part => open(part.trim())).join(", ")));
  return template.innerHTML;
}

function collect() {
  const now = structuredClone(article);
  for (const field of fields) {
    const path = field.dataset.field;
    if (field.type === "checkbox") put(now, path, field.checked);
    else if (field.dataset.type === "list") put(now, path, split(field.value));
    else if (path === "cover/alt") {
      if (now.cover) put(now, path, field.value.trim());
    } else if (path.startsWith("cover/")) {
      if (now.cover) put(now, path, field.value.trim());
    } else put(now, path, field.value.trim());
  }
  for (const moment of moments) {
    const [day, time] = moment.querySelectorAll("input");
    if (moment.dataset.shown === day.value + " " + time.value) continue;
    put(now, moment.dataset.moment, day.value && time.value ? day.value + "T" + time.value : day.value);
  }
  if (now.source && Object.keys(now.source).length === 0) delete now.source;
  if (now.notice && Object.keys(now.notice).length === 0) delete now.notice;
  put(now, "byline", rows.byline.read());
  put(now, "attachments", rows.attachments.read());
  now.id = id;
  now.title ||= say("untitled");
  const html = bodyHtml();
  if (body.textContent.trim() || body.querySelector("img,video,audio,iframe,hr,table")) now.body = {html};
  else delete now.body;
  return now;
}

/* Saving */

const backup = "desk " + id;
let waiting = 0;
let saving = null;
let savedJson = "";
let blocked = false;

function status(text, kind = "") {
  $("saved").textContent = text;
  $("saved").className = "saved " + kind;
}

function keep(json) {
  try {
    localStorage.setItem(backup, JSON.stringify({revision, json}));
  } catch {
    // A browser without room keeps nothing; the server has the last text that was saved.
  }
}

function changed() {
  status(say("unsaved"));
  clearTimeout(waiting);
  waiting = setTimeout(() => save(true), 1500);
  preview();
  $("notice-fields").hidden = form.querySelector("[data-field=kind]").value !== "notice";
}

async function send(method, url, content, type = "application/json") {
  const response = await fetch(url, {
    method,
    headers: {"Content-Type": type, "X-CSRF-TOKEN": csrf, Accept: "application/json"},
    body: content,
    redirect: "manual",
  });
  if (response.type === "opaqueredirect" || response.status === 403 || response.status === 401) throw new Error("session");
  if (response.status === 413) throw new Error("too-large");
  if (response.status >= 500) throw new Error("away");
  return {status: response.status, json: response.status === 204 ? null : await response.json()};
}

async function save(auto) {
  clearTimeout(waiting);
  if (saving) {
    await saving;
    return save(auto);
  }
  const json = JSON.stringify(collect());
  if (blocked) return false;
  if (json === savedJson) {
    status(say("saved"), "done");
    return true;
  }
  keep(json);
  status(say("saving"));
  saving = store(json, auto);
  const done = await saving;
  saving = null;
  return done;
}

async function store(json, auto) {
  try {
    const answer = await send("PUT", address + "?revision=" + revision + "&auto=" + auto, json);
    if (answer.status === 200) {
      revision = answer.json.revision;
      savedJson = json;
      localStorage.removeItem(backup);
      status(say("saved") + " " + answer.json.when + " " + answer.json.who, "done");
      $("pending").hidden = !answer.json.pending;
      return true;
    }
    if (answer.status === 409) conflict(answer.json);
    else status(answer.json.message, "bad");
  } catch (error) {
    const key = ["session", "too-large"].includes(error.message) ? error.message : "away";
    status(say(key), "bad");
    if (key !== "too-large") waiting = setTimeout(() => save(auto), 5000);
  }
  return false;
}

function message(text, ...buttons) {
  const note = element("div", {class: "note bad", role: "alert"}, element("p", {text}), element("div", {class: "row"}, ...buttons));
  $("messages").replaceChildren(note);
  return note;
}

function conflict(theirs) {
  blocked = true;
  const note = message(say("conflict", theirs),
      element("a", {class: "button", href: address + "/versions?to=" + theirs.revision, target: "_blank", rel: "noopener", text: say("compare")}),
      element("button", {type: "button", text: say("take-theirs"), onclick: () => {
        localStorage.removeItem(backup);
        leave = true;
        location.reload();
      }}),
      element("button", {type: "button", text: say("keep-mine"), onclick: () => {
        blocked = false;
        revision = theirs.revision;
        note.remove();
        save(false);
      }}));
}

let leave = false;
addEventListener("beforeunload", event => {
  if (!leave && JSON.stringify(collect()) !== savedJson) {
    save(true);
    event.preventDefault();
  }
});
addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    save(false);
  }
});
$("save").addEventListener("click", () => save(false));
form.addEventListener("input", changed);
form.addEventListener("submit", event => event.preventDefault());

function offerBackup() {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(backup));
  } catch {
    // What is there is no text of ours.
  }
  if (!kept || kept.json === savedJson) return;
  const note = message(say("restore"),
      element("button", {type: "button", class: "primary", text: say("restore-it"), onclick: () => {
        const old = JSON.parse(kept.json);
        body.innerHTML = "";
        bringIn("html", old.body?.html ?? "").catch(failed);
        delete old.body;
        article = old;
        fill();
        note.remove();
        changed();
      }}),
      element("button", {type: "button", text: say("drop-it"), onclick: () => {
        localStorage.removeItem(backup);
        note.remove();
      }}));
}

/* The channels */

const figures = [...document.querySelectorAll(".channel[data-channel]")];
let previewing = 0;
let latest = null;
let posterFindings = [];

/** Returns what does a work once at a time, and once more if it was asked for meanwhile. */
function oneAtATime(work) {
  let running = false;
  let again = false;
  return async function run() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      await work();
    } catch {
      // Saving says that the server is away; the last preview stays.
    }
    running = false;
    if (again) {
      again = false;
      run();
    }
  };
}

const refresh = oneAtATime(async () => {
  const answer = await send("POST", address + "/preview", JSON.stringify(collect()));
  if (answer.status !== 200) {
    findings(answer.json.findings);
    return;
  }
  latest = answer.json;
  figures.forEach(show);
  $("measure").textContent = say("measure", latest);
  findings(latest.findings);
  document.documentElement.dataset.shown = String(Number(document.documentElement.dataset.shown ?? 0) + 1);
});

// A poster takes as long as all other channels together: it does not hold them up.
const drawPoster = oneAtATime(async () => {
  const answer = await send("POST", address + "/poster", JSON.stringify(collect()));
  if (answer.status !== 200) return;
  const image = $("poster");
  image.hidden = !answer.json.image;
  if (answer.json.image) image.src = answer.json.image;
  posterFindings = answer.json.findings;
  if (latest) findings(latest.findings);
});

function preview() {
  clearTimeout(previewing);
  previewing = setTimeout(showAll, 60);
}

function showAll() {
  refresh();
  drawPoster();
}

function show(figure) {
  const frame = figure.querySelector("iframe");
  if (frame.dataset.ready !== "yes") return;
  const inside = frame.contentDocument;
  const html = latest[figure.dataset.channel];
  const next = html.slice(html.indexOf(">", html.indexOf("<body")) + 1, html.lastIndexOf("</body>"));
  // Nothing runs in a frame: its sandbox and its policy forbid scripts.
  if (frame.dataset.html === next) return;
  frame.dataset.html = next;
  const top = inside.documentElement.scrollTop;
  inside.body.innerHTML = next;
  inside.documentElement.scrollTop = top;
}

function load() {
  for (const figure of figures) {
    const frame = figure.querySelector("iframe");
    frame.addEventListener("load", () => {
      frame.dataset.ready = "yes";
      frame.contentDocument.addEventListener("click", event => event.preventDefault());
      if (latest) show(figure);
    });
    frame.src = address + "/frames/" + figure.dataset.channel;
  }
  const fit = new ResizeObserver(entries => entries.forEach(entry => {
    const figure = entry.target.parentElement;
    if (!figure.dataset.width) return;
    const scale = entry.contentRect.width / Number(figure.dataset.width);
    const frame = entry.target.firstElementChild;
    frame.style.width = figure.dataset.width + "px";
    frame.style.height = figure.dataset.height + "px";
    frame.style.transform = "scale(" + scale + ")";
    entry.target.style.height = Math.round(Number(figure.dataset.height) * scale) + "px";
  }));
  document.querySelectorAll(".glass").forEach(glass => fit.observe(glass));
}

function channelOf(finding) {
  const [room] = finding.channel.split("/");
  return finding.channel === "" ? "article" : room === "wechat" ? finding.channel.replace("/", "-") : room;
}

function findings(read) {
  const all = [...read, ...posterFindings];
  const list = $("findings");
  list.replaceChildren();
  for (const finding of all) {
    const jump = element("button", {type: "button", class: "jump " + finding.severity, title: finding.code, onclick: () => jumpTo(finding)},
        element("span", {class: "channel-name", text: say(channelOf(finding))}), element("span", {text: finding.message}));
    list.append(element("li", {}, jump));
  }
  if (all.length === 0) list.append(element("li", {class: "hint", text: say("none")}));
  const count = severity => all.filter(finding => finding.severity === severity).length;
  const parts = [];
  if (count("error")) parts.push(say("errors", {n: count("error")}));
  if (count("warning")) parts.push(say("warnings", {n: count("warning")}));
  $("finding-count").textContent = parts.join(" · ");
  if ($("publish-findings")) $("publish-findings").textContent = parts.join(" · ");
  document.querySelectorAll(".channel").forEach(figure => {
    const counter = figure.querySelector(".count");
    if (!counter) return;
    const room = {page: "html", account: "wechat/article", card: "wechat/card", feed: "rss"}[figure.dataset.channel] ?? "wechat/poster";
    const n = all.filter(finding => finding.channel.startsWith(room)).length;
    counter.textContent = n || "";
  });
  mark(all);
}

/* From a finding to its place */

function blockOf(finding) {
  const at = /^\/body\/(?:blocks\/)?(\d+)/.exec(finding.path);
  const blocks = [...body.children].filter(child => child.textContent.trim() || child.querySelector("img,video,audio,iframe") || child.tagName === "HR");
  if (at) return blocks[Number(at[1])] ?? null;
  if (finding.after) {
    const wanted = finding.after.replace(/^…|…$/g, "").trim();
    return blocks.find(block => block.textContent.includes(wanted)) ?? null;
  }
  return null;
}

function jumpTo(finding) {
  setView("both");
  let target = blockOf(finding);
  if (!target) {
    const pointers = [...form.querySelectorAll("[data-pointer]")]
        .filter(node => finding.path === node.dataset.pointer || finding.path.startsWith(node.dataset.pointer + "/") || node.dataset.pointer.startsWith(finding.path + "/"))
        .sort((a, b) => b.dataset.pointer.length - a.dataset.pointer.length);
    target = finding.path === "" ? null : pointers.find(node => finding.path.startsWith(node.dataset.pointer)) ?? pointers.at(-1) ?? null;
  }
  target ??= form.querySelector("[data-field=title]");
  target.scrollIntoView({block: "center"});
  if (body.contains(target)) body.focus({preventScroll: true});
  else (target.matches("input,select,textarea") ? target : target.querySelector("input,select,button") ?? target).focus({preventScroll: true});
  target.classList.add("found");
  setTimeout(() => {
    target.classList.remove("found");
    if (!target.className) target.removeAttribute("class");
  }, 1600);
}

function mark(all) {
  const gutter = $("gutter");
  gutter.replaceChildren();
  const seen = new Map();
  for (const finding of [...all, ...imported]) {
    const block = blockOf(finding);
    if (block) seen.set(block, [...(seen.get(block) ?? []), finding]);
  }
  for (const [block, some] of seen) {
    const dot = element("span", {class: "dot " + some[0].severity, title: some.map(finding => finding.message).join("\n")});
    dot.style.top = block.offsetTop + 6 + "px";
    gutter.append(dot);
  }
}

/* Text from elsewhere */

let imported = [];

async function bringIn(from, text) {
  const answer = await send("POST", "/desk/import?from=" + from, text, "text/plain;charset=utf-8");
  body.focus();
  document.execCommand("insertHTML", false, answer.json.html);
  imported = answer.json.findings;
  const box = $("import-findings");
  box.hidden = imported.length === 0;
  box.querySelector("ul").replaceChildren(...imported.map(finding => element("li", {},
      element("button", {type: "button", class: "jump " + finding.severity, title: finding.code, text: finding.message, onclick: () => jumpTo(finding)}))));
  changed();
}

body.addEventListener("paste", event => {
  const data = event.clipboardData;
  if (data.files.length && !data.types.includes("text/html")) {
    event.preventDefault();
    [...data.files].forEach(insertPicture);
  } else if (data.types.includes("text/html")) {
    event.preventDefault();
    bringIn("html", data.getData("text/html")).catch(failed);
  } else {
    event.preventDefault();
    const html = data.getData("text/plain").split(/\n+/).filter(line => line.trim()).map(line => element("p", {text: line.trim()}).outerHTML);
    document.execCommand("insertHTML", false, html.length > 1 ? html.join("") : html.join("").replace(/^<p>|<\/p>$/g, ""));
  }
});
body.addEventListener("dragover", event => event.preventDefault());
body.addEventListener("drop", event => {
  if (event.dataTransfer.files.length) {
    event.preventDefault();
    [...event.dataTransfer.files].forEach(insertPicture);
  }
});

function failed(error) {
  status(say(["session", "too-large"].includes(error.message) ? error.message : "away"), "bad");
}

/* Tools of the text */

document.execCommand("defaultParagraphSeparator", false, "p");
let selection = null;
document.addEventListener("selectionchange", () => {
  const now = getSelection();
  if (now.rangeCount && body.contains(now.anchorNode)) selection = now.getRangeAt(0).cloneRange();
});

function restoreSelection() {
  body.focus();
  if (!selection) return;
  getSelection().removeAllRanges();
  getSelection().addRange(selection);
}

document.querySelectorAll("[data-do]").forEach(button => button.addEventListener("click", () => {
  restoreSelection();
  document.execCommand(button.dataset.do);
}));
document.querySelectorAll("[data-block]").forEach(button => button.addEventListener("click", () => {
  restoreSelection();
  document.execCommand("formatBlock", false, button.dataset.block);
}));
const dialog = (opener, name) => $(opener)?.addEventListener("click", () => $(name).showModal());
dialog("do-link", "link");
dialog("do-picture", "picture");
dialog("do-markdown", "markdown");
document.querySelectorAll("[data-close]").forEach(button => button.addEventListener("click", () => button.closest("dialog").close()));

$("link-in").addEventListener("click", () => {
  $("link").close();
  restoreSelection();
  const to = $("link-address").value.trim();
  if (!to) return;
  if (getSelection().isCollapsed) document.execCommand("insertHTML", false, element("a", {href: to, text: to}).outerHTML);
  else document.execCommand("createLink", false, to);
});
$("markdown-in").addEventListener("click", () => {
  $("markdown").close();
  restoreSelection();
  bringIn("markdown", $("markdown-text").value).catch(failed);
  $("markdown-text").value = "";
});

/* Files */

function choose(accept) {
  return new Promise(resolve => {
    const input = $("file");
    input.accept = accept;
    input.value = "";
    input.onchange = () => resolve(input.files[0]);
    input.click();
  });
}

async function upload(file) {
  const content = new FormData();
  content.append("file", file);
  const response = await fetch("/desk/uploads", {method: "POST", headers: {"X-CSRF-TOKEN": csrf, Accept: "application/json"}, body: content, redirect: "manual"});
  const json = response.type === "opaqueredirect" ? {} : await response.json().catch(() => ({}));
  if (response.status === 200) return json;
  message(say("upload-failed") + " " + (json.message ?? json.detail ?? file.name));
  return null;
}

async function insertPicture(file, alt = "", caption = "") {
  const up = await upload(file);
  if (!up) return;
  const image = element("img", {src: local(up.url), alt});
  if (up.width) {
    image.setAttribute("width", up.width);
    image.setAttribute("height", up.height);
  }
  const figure = element("figure", {}, image);
  if (caption) figure.append(element("figcaption", {text: caption}));
  restoreSelection();
  document.execCommand("insertHTML", false, figure.outerHTML + "<p><br></p>");
}

$("picture-in").addEventListener("click", async () => {
  const file = await choose("image/*");
  $("picture").close();
  if (file) await insertPicture(file, $("picture-alt").value.trim(), $("picture-caption").value.trim());
});
$("add-attachment").addEventListener("click", async () => {
  const file = await choose("");
  const up = file && await upload(file);
  if (!up) return;
  rows.attachments.add({url: up.url, name: up.name, mediaType: up.mediaType, bytes: up.bytes});
  changed();
});

/* The cover */

function showCover() {
  const cover = article.cover;
  $("cover-picture").hidden = !cover;
  $("drop-cover").hidden = !cover;
  for (const range of [$("focus-x"), $("focus-y")]) range.disabled = !cover;
  if (!cover) return;
  $("cover-image").src = local(cover.url);
  const [x, y] = cover.focus ?? [0.5, 0.5];
  $("focus-x").value = x * 100;
  $("focus-y").value = y * 100;
  $("focus").style.left = x * 100 + "%";
  $("focus").style.top = y * 100 + "%";
}

function focusAt(x, y) {
  const clip = value => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
  article.cover.focus = [clip(x), clip(y)];
  showCover();
  changed();
}

$("cover-picture").addEventListener("click", event => {
  const box = $("cover-image").getBoundingClientRect();
  focusAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
});
for (const range of [$("focus-x"), $("focus-y")]) {
  range.addEventListener("input", () => focusAt($("focus-x").value / 100, $("focus-y").value / 100));
}
$("choose-cover").addEventListener("click", async () => {
  const file = await choose("image/*");
  const up = file && await upload(file);
  if (!up) return;
  article.cover = {url: up.url, width: up.width || undefined, height: up.height || undefined, renditions: up.renditions.length ? up.renditions : undefined};
  showCover();
  changed();
});
$("drop-cover").addEventListener("click", () => {
  delete article.cover;
  showCover();
  changed();
});

/* Views and dialogs */

function setView(view) {
  $("halves").dataset.view = view;
  document.querySelectorAll("[data-view]").forEach(button => {
    if (button.tagName === "BUTTON") button.setAttribute("aria-pressed", String(button.dataset.view === view));
  });
}
document.querySelectorAll("button[data-view]").forEach(button => button.addEventListener("click", () => setView(button.dataset.view)));

$("open-publish")?.addEventListener("click", async () => {
  if (await save(false)) $("publish").showModal();
});
$("publish-form")?.addEventListener("change", () => {
  $("publish-at").hidden = $("publish-form").when.value !== "later";
});
for (const name of ["publish-form", "withdraw-form"]) {
  $(name)?.addEventListener("submit", event => {
    event.target.revision.value = revision;
    leave = true;
  });
}

$("send-wechat")?.addEventListener("click", async event => {
  event.target.disabled = true;
  try {
    const answer = await send("POST", address + "/wechat", "");
    $("wechat-state").textContent = answer.json.message;
    $("wechat-state").className = "note " + (answer.json.good ? "good" : "bad");
    $("wechat-findings").replaceChildren(...answer.json.findings.map(finding => element("li", {class: "jump " + finding.severity, text: finding.message})));
  } catch (error) {
    failed(error);
  }
  event.target.disabled = false;
});

function grow() {
  form.querySelectorAll("[data-grow]").forEach(area => {
    area.style.height = "auto";
    area.style.height = area.scrollHeight + 2 + "px";
  });
}
form.addEventListener("input", event => {
  if (event.target.matches("[data-grow]")) grow();
});

setView(matchMedia("(max-width: 60rem)").matches ? "write" : "both");
fill();
savedJson = JSON.stringify(collect());
$("notice-fields").hidden = form.querySelector("[data-field=kind]").value !== "notice";
offerBackup();
load();
showAll();
document.documentElement.dataset.ready = "yes";
