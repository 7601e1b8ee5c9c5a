// The command palette: a combobox in a dialog over /api/v1/search. Every page works without it: the field leads to /search.
const dialog = document.getElementById("palette");
const input = dialog.querySelector("input");
const list = dialog.querySelector("[role=listbox]");
const said = dialog.querySelector("[role=status]");
const shortcuts = document.getElementById("shortcuts");
const opener = document.querySelector(".find-open");
const menu = document.querySelector(".view-menu");
const JUMPS = { h: "/", v: "/value", s: "/services", d: "/planning/demand" };
const RECENT = "sowhat-recent";
const KEPT = 6;
const WAIT = 90;
let asked = 0;
let timer;
let led = 0;

opener.addEventListener("click", open);
dialog.querySelector(".palette-close").addEventListener("click", () => dialog.close());
dialog.querySelector("form").addEventListener("submit", submit);
dialog.addEventListener("close", () => input.setAttribute("aria-expanded", "false"));
for (const one of [dialog, shortcuts]) {
  one.addEventListener("click", (event) => {
    if (event.target === one) one.close();
  });
}
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(look, WAIT);
});
input.addEventListener("keydown", steer);
addEventListener("keydown", global);

function global(event) {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key === "/") {
    event.preventDefault();
    open();
  } else if (event.key === "?") {
    event.preventDefault();
    shortcuts.showModal();
  } else if (event.key === "g") {
    led = event.timeStamp;
  } else if (event.timeStamp - led < 1200 && Object.hasOwn(JUMPS, event.key)) {
    location.assign(JUMPS[event.key]);
  }
}

function typing(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function open() {
  input.value = "";
  shortcuts.close();
  dialog.showModal();
  input.focus();
  begin();
}

// What is shown before anything is typed: where one was, one's views, what can be done.
async function begin() {
  const mine = ++asked;
  show([[dialog.dataset.recent, recent()]]);
  const [views, acts] = await Promise.all([get("/api/v1/views"), get("/api/v1/search?kind=action&limit=8")]);
  if (mine !== asked || !dialog.open) return;
  const kept = (views?.views ?? []).slice(0, 8).map((one) => ({ title: one.name, address: one.address, detail: page(one.address) }));
  show([[dialog.dataset.recent, recent()], [dialog.dataset.views, kept], ...grouped(acts?.hits ?? [])]);
}

async function look() {
  const query = input.value.trim();
  if (!query) return begin();
  const mine = ++asked;
  const address = `/api/v1/search?limit=12&q=${encodeURIComponent(query)}`;
  const [found, views] = await Promise.all([get(address), get("/api/v1/views")]);
  if (mine !== asked) return;
  if (!found) {
    show([]);
    said.textContent = dialog.dataset.lost;
    return;
  }
  const wanted = query.toLocaleLowerCase();
  const named = (views?.views ?? []).filter((one) => one.name.toLocaleLowerCase().includes(wanted));
  const kept = named.slice(0, 4).map((one) => ({ title: one.name, address: one.address, detail: page(one.address) }));
  show([[dialog.dataset.views, kept], ...grouped(found.hits)], query);
  said.textContent = options().length ? dialog.dataset.count.replace("{n}", found.total + kept.length) : dialog.dataset.none;
}

async function get(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

function grouped(hits) {
  const groups = new Map();
  for (const hit of hits) groups.set(hit.label, [...(groups.get(hit.label) ?? []), hit]);
  return [...groups];
}

function show(groups, query = "") {
  list.dataset.query = query;
  const made = groups.filter(([, hits]) => hits.length).map(([title, hits], n) => group(title, hits, n));
  list.replaceChildren(...made);
  said.textContent = "";
  const all = options();
  all.forEach((one, n) => (one.id = `palette-option-${n}`));
  input.setAttribute("aria-expanded", String(all.length > 0));
  point(all[0]);
}

function group(title, hits, n) {
  const box = element("div", { role: "group", "aria-labelledby": `palette-group-${n}` });
  box.append(element("p", { id: `palette-group-${n}`, role: "presentation" }, title), ...hits.map(option));
  return box;
}

function option(hit) {
  const one = element("a", { role: "option", tabindex: "-1", "aria-selected": "false", href: target(hit.address) });
  one.append(element("span", {}, hit.title));
  if (hit.detail) one.append(element("small", {}, hit.detail));
  one.addEventListener("click", () => {
    remember(hit);
    dialog.close();
  });
  one.addEventListener("mousemove", () => point(one));
  return one;
}

function element(name, attributes, text) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return made;
}

// An address that begins with `?` changes the page on which one is.
function target(address) {
  if (!address.startsWith("?")) return address;
  const here = new URL(location.href);
  for (const [name, value] of new URLSearchParams(address)) here.searchParams.set(name, value);
  return here.pathname + here.search + here.hash;
}

function options() {
  return [...list.querySelectorAll("[role=option]")];
}

function pointed() {
  return list.querySelector("[aria-selected=true]");
}

function point(one) {
  const before = pointed();
  if (before && before !== one) before.setAttribute("aria-selected", "false");
  if (!one) {
    input.removeAttribute("aria-activedescendant");
    return;
  }
  one.setAttribute("aria-selected", "true");
  input.setAttribute("aria-activedescendant", one.id);
  one.scrollIntoView({ block: "nearest" });
}

function steer(event) {
  if (event.isComposing) return;
  const all = options();
  const at = all.indexOf(pointed());
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: Math.min(at + 5, all.length - 1), PageUp: Math.max(at - 5, 0) }[event.key];
  if (event.key === "?" && !input.value) {
    event.preventDefault();
    dialog.close();
    shortcuts.showModal();
  } else if (to !== undefined && all.length) {
    event.preventDefault();
    point(all[(to + all.length) % all.length]);
  }
}

// Enter opens what is pointed at; what was typed faster than it was found is waited for. The page of the search answers
// where there is nothing to open.
async function submit(event) {
  event.preventDefault();
  clearTimeout(timer);
  if (stale()) await look();
  const one = pointed();
  if (one && !stale()) one.click();
  else if (input.value.trim()) input.form.submit();
}

function stale() {
  return (list.dataset.query ?? "") !== input.value.trim();
}

function page(address) {
  return new URL(address, location.href).pathname;
}

function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(RECENT) ?? "[]");
    return kept.filter((one) => typeof one.address === "string" && /^\/(?!\/)/.test(one.address)).slice(0, KEPT);
  } catch {
    return [];
  }
}

function remember(hit) {
  if (!hit.address.startsWith("/")) return;
  const kept = [{ title: hit.title, address: hit.address, detail: hit.detail ?? "" }, ...recent().filter((one) => one.address !== hit.address)];
  try {
    localStorage.setItem(RECENT, JSON.stringify(kept.slice(0, KEPT)));
  } catch {
    // A browser that keeps nothing shows nothing recent.
  }
}

// The menu of views: the address of what is now on the screen, and the views of this page.
const link = menu.querySelector(".copy-link");
if (navigator.clipboard) link.hidden = false;
link.addEventListener("click", async () => {
  const told = link.textContent;
  await navigator.clipboard.writeText(own().href);
  link.setAttribute("aria-live", "polite");
  link.textContent = link.dataset.done;
  setTimeout(() => (link.textContent = told), 2000);
});
menu.addEventListener("toggle", async () => {
  if (!menu.open) return;
  const here = own();
  menu.querySelector(".keep-view").href = `/views?for=${encodeURIComponent(here.pathname + here.search + here.hash)}`;
  const found = await get("/api/v1/views");
  for (const old of menu.querySelectorAll(".kept")) old.remove();
  for (const one of (found?.views ?? []).filter((one) => page(one.address) === location.pathname)) {
    const item = element("li", { class: "kept" });
    item.append(element("a", { href: one.address }, one.name));
    menu.querySelector("ul").append(item);
  }
});

function own() {
  const here = new URL(location.href);
  for (const name of ["lang", "said", "again"]) here.searchParams.delete(name);
  return here;
}
