"use strict";
// One screen at a time; forms are checked as their schema says; what goes out and comes back is shown. Nothing is sent.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const steps = [...document.querySelectorAll(".step")];
  const links = [...document.querySelectorAll(".steps a")];
  const now = document.getElementById("now");
  const done = new Set();
  const waits = new Map();

  const all = (root, what) => [...root.querySelectorAll(what)];
  const screens = (step) => all(step, ".screen");
  const inputs = (step) => all(step, "[data-at]");
  const path = (input) => JSON.parse(input.dataset.at);

  function show(step, screen) {
    clearTimeout(waits.get(step));
    screens(step).forEach((one) => { one.hidden = one !== screen; });
    const box = step.querySelector(".screens");
    box.scrollTop = 0;
  }

  function go(number, focus = true) {
    steps.forEach((one) => { one.hidden = Number(one.dataset.step) !== number; });
    links.forEach((one) => {
      const at = Number(one.dataset.go);
      if (at === number) one.setAttribute("aria-current", "step"); else one.removeAttribute("aria-current");
      one.parentElement.classList.toggle("past", done.has(at));
    });
    const step = steps[number - 1];
    show(step, step.querySelector(".ask"));
    drawSent(step);
    now.textContent = step.querySelector(".count").textContent;
    if (focus) { step.querySelector("h2").focus({ preventScroll: true }); window.scrollTo(0, 0); }
  }

  // What was typed, as the values that are sent; undefined where nothing is.
  function value(input) {
    const text = input.value;
    const kind = input.dataset.type;
    if (input.dataset.input === "lines") {
      const lines = text.split("\n").map((one) => one.trim()).filter(Boolean);
      return lines.length ? lines.map((one) => single(one, kind)) : undefined;
    }
    if (text === "") return undefined;
    if (kind === "json") { try { return JSON.parse(text); } catch { return text; } }
    return single(text, kind);
  }

  function single(text, kind) {
    if (kind === "boolean") return text === "true";
    if ((kind === "integer" || kind === "number") && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
    return text;
  }

  function put(root, keys, held) {
    let at = root;
    keys.forEach((key, index) => {
      if (index === keys.length - 1) { at[key] = held; return; }
      if (at[key] === undefined) at[key] = typeof keys[index + 1] === "number" ? [] : Object.create(null);
      at = at[key];
    });
    return root;
  }

  const without = (held) => Array.isArray(held) ? held.filter((one) => one !== undefined).map(without)
    : held && typeof held === "object" ? Object.keys(held).reduce((kept, key) => { kept[key] = without(held[key]); return kept; }, Object.create(null)) : held;

  function request(step) {
    const told = data.steps[Number(step.dataset.step) - 1];
    const made = { address: told.address, query: [], headers: told.headers.map(([name, held]) => [name, held]), body: undefined };
    inputs(step).forEach((input) => {
      const held = value(input);
      const keys = path(input);
      const place = input.dataset.place;
      if (held === undefined) return;
      if (place === "path") made.address = made.address.split("{" + keys[0] + "}").join(encodeURIComponent(input.value));
      else if (place === "query") [].concat(held).forEach((one) => made.query.push([keys[0], String(one)]));
      else if (place === "header") made.headers.push([keys[0], secret(keys[0]) ? words.masked : String(held)]);
      else if (place === "body" && keys.length === 0) made.body = held;
      else if (place === "body") {
        if (made.body === undefined) made.body = typeof keys[0] === "number" ? [] : Object.create(null);
        put(made.body, keys, held);
      }
    });
    made.body = without(made.body);
    return made;
  }

  const secret = (name) => /auth|key|token|secret|cookie|signature/i.test(name);

  function drawSent(step) {
    const told = data.steps[Number(step.dataset.step) - 1];
    const made = request(step);
    const query = made.query.length ? "?" + new URLSearchParams(made.query).toString() : "";
    const lines = [told.method + " " + made.address + query, ...made.headers.map((one) => one[0] + ": " + one[1])];
    if (made.body !== undefined) lines.push("", written(made.body, told.media));
    step.querySelector("[data-sent]").textContent = lines.join("\n");
  }

  function written(body, media) {
    if (media.includes("form") && body && typeof body === "object" && !Array.isArray(body)) {
      return Object.keys(body).map((key) => encodeURIComponent(key) + "=" + encodeURIComponent(typeof body[key] === "object" ? JSON.stringify(body[key]) : body[key])).join("\n&");
    }
    return JSON.stringify(body, null, 2);
  }

  // An optional group is needed whole once something of it is filled in.
  function needed(input) {
    if (!("required" in input.dataset)) return false;
    const group = input.closest(".group");
    if (!group || "needed" in group.dataset) return true;
    return all(group, "[data-at]").some((one) => one.value !== "");
  }

  function limit(word, at) { return words[word].replace("{}", at); }

  function wrong(input) {
    const text = input.value;
    const told = input.dataset;
    if (text.trim() === "") return needed(input) ? words.required : "";
    if (told.input === "lines") return "";
    if (told.type === "json") { try { JSON.parse(text); return ""; } catch { return words.json; } }
    if (told.type === "integer" || told.type === "number") return wrongNumber(text, told);
    if (told.type !== "string") return "";
    const length = [...text].length;
    if (told.shortest !== undefined && length < Number(told.shortest)) return limit("shortest", told.shortest);
    if (told.longest !== undefined && length > Number(told.longest)) return limit("longest", told.longest);
    if (told.input === "email" && !/^[^@\s]+@[^@\s]+$/.test(text)) return words.email;
    return told.pattern && !matches(told.pattern, text) ? words.pattern : "";
  }

  function wrongNumber(text, told) {
    const number = Number(text);
    if (!Number.isFinite(number)) return words.number;
    if (told.type === "integer" && !Number.isInteger(number)) return words.whole;
    if (told.least !== undefined && number < Number(told.least)) return limit("least", told.least);
    if (told.most !== undefined && number > Number(told.most)) return limit("most", told.most);
    if (told.above !== undefined && number <= Number(told.above)) return limit("above", told.above);
    if (told.below !== undefined && number >= Number(told.below)) return limit("below", told.below);
    return "";
  }

  function matches(pattern, text) {
    if (text.length > 200) return true;
    try { return new RegExp(pattern, "u").test(text); } catch { /* an older dialect */ }
    try { return new RegExp(pattern).test(text); } catch { return true; }
  }

  function tell(input, why) {
    const place = document.getElementById(input.id + "-wrong");
    place.hidden = !why;
    place.textContent = why;
    if (why) input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid");
  }

  function check(step) {
    const found = [];
    inputs(step).forEach((input) => {
      const why = wrong(input);
      tell(input, why);
      if (why) found.push(input);
    });
    const box = step.querySelector(".check");
    box.hidden = found.length === 0;
    if (!found.length) return true;
    box.querySelector("p").textContent = (found.length === 1 ? words.check : words.checks.replace("7", String(found.length)));
    const list = box.querySelector("ul");
    list.replaceChildren(...found.map((input) => {
      const line = document.createElement("li");
      const link = document.createElement("a");
      link.href = "#" + input.id;
      const label = document.querySelector(`label[for="${input.id}"]`).cloneNode(true);
      label.querySelector(".need").remove();
      link.append(...label.childNodes);
      link.addEventListener("click", (event) => { event.preventDefault(); open(input); input.focus(); });
      line.append(link);
      return line;
    }));
    found.forEach(open);
    box.focus();
    return false;
  }

  function open(input) {
    for (let at = input.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  }

  function fill(step, example) {
    inputs(step).forEach((input) => { input.value = example ? input.dataset.example : ""; tell(input, ""); });
    step.querySelector(".check").hidden = true;
    drawSent(step);
  }

  function leaveOut(step) {
    inputs(step).filter((input) => input.dataset.required !== undefined && input.closest(".known") === null).forEach((input) => { input.value = ""; });
    const first = step.querySelector(".play input");
    if (first) first.checked = true;
  }

  function send(step) {
    const chosen = step.querySelector(".play input:checked");
    if (chosen && chosen.value === "missing") leaveOut(step);
    drawSent(step);
    if (!check(step)) return;
    const waiting = step.querySelector(".waiting");
    show(step, waiting);
    now.textContent = waiting.textContent.trim();
    const told = data.steps[Number(step.dataset.step) - 1];
    waits.set(step, setTimeout(() => answer(step, chosen ? Number(chosen.value) : 0), told.wait));
  }

  function answer(step, number) {
    const screen = step.querySelector(`.state[data-state="${number}"]`);
    const told = data.steps[Number(step.dataset.step) - 1].states[number];
    all(screen, "[data-echo]").forEach((place) => {
      const [where, ...keys] = JSON.parse(place.dataset.echo);
      const found = inputs(step).find((one) => one.dataset.place === where && JSON.stringify(path(one)) === JSON.stringify(keys));
      if (found && found.value && found.value !== found.dataset.example) place.textContent = found.value;
    });
    show(step, screen);
    if (told) step.querySelector("[data-came]").textContent = told.status + "\n" + (told.body === null ? words.none : JSON.stringify(told.body, null, 2));
    if (screen.classList.contains("done")) done.add(Number(step.dataset.step));
    links.forEach((one) => one.parentElement.classList.toggle("past", done.has(Number(one.dataset.go))));
    now.textContent = screen.querySelector("h3").textContent;
    const heading = screen.querySelector("h3");
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "nearest" });
  }

  // Lists of things grow and shrink: another entry is like the first one, empty, with places and names of its own.
  const patterns = new Map();
  let copies = 0;
  const entries = (list) => [...list.querySelector(":scope > .fields").children];
  const limited = (list, name) => list.dataset[name] === undefined ? Infinity : Number(list.dataset[name]);

  function renumbered(list) {
    const at = JSON.parse(list.dataset.many).length;
    const held = entries(list);
    held.forEach((entry, number) => {
      const moved = (keys) => JSON.stringify(JSON.parse(keys).map((key, place) => place === at ? number : key));
      all(entry, "[data-at]").forEach((one) => { one.dataset.at = moved(one.dataset.at); });
      all(entry, "[data-many]").forEach((one) => { one.dataset.many = moved(one.dataset.many); });
      entry.querySelector("legend, label").firstChild.textContent = words.entry.replace("7", String(number + 1)) + " ";
      const drop = entry.querySelector(":scope > .drop button");
      drop.textContent = words.drop.replace("7", String(number + 1));
      drop.disabled = held.length <= limited(list, "fewest");
    });
    list.querySelector(":scope > .grow button").disabled = held.length >= limited(list, "largest");
  }

  function copied(entry) {
    const made = entry.cloneNode(true);
    const mark = "-n" + (copies += 1);
    const renamed = (id) => id.replace(/(-wrong|-help)?$/, mark + "$1");
    all(made, "[id]").forEach((one) => { one.id = renamed(one.id); });
    all(made, "[for]").forEach((one) => { one.htmlFor = renamed(one.htmlFor); });
    all(made, "[aria-describedby]").forEach((one) => one.setAttribute("aria-describedby", one.getAttribute("aria-describedby").split(" ").map(renamed).join(" ")));
    all(made, "[data-at]").forEach((one) => { one.value = ""; one.removeAttribute("aria-invalid"); });
    all(made, ".wrong").forEach((one) => { one.hidden = true; });
    made.classList.add("added");
    return made;
  }

  function droppable(entry) {
    if (entry.querySelector(":scope > .drop")) return;
    const line = document.createElement("p");
    const button = document.createElement("button");
    line.className = "drop";
    button.type = "button";
    button.className = "plain";
    button.dataset.drop = "";
    line.append(button);
    entry.append(line);
  }

  function resized(step, list, to) {
    renumbered(list);
    drawSent(step);
    now.textContent = words.added.replace("7", String(entries(list).length));
    to.focus();
  }

  function grow(step, list) {
    const made = copied(patterns.get(list.dataset.pattern));
    const here = JSON.parse(list.dataset.many);
    const there = (keys) => JSON.stringify([...here, ...JSON.parse(keys).slice(here.length)]);
    all(made, "[data-at]").forEach((one) => { one.dataset.at = there(one.dataset.at); });
    all(made, "[data-many]").forEach((one) => { one.dataset.many = there(one.dataset.many); });
    list.querySelector(":scope > .fields").append(made);
    all(made, "[data-many]").forEach((one) => listed(one));
    resized(step, list, made.querySelector("[data-at]"));
  }

  function drop(step, entry) {
    const list = entry.parentElement.closest("[data-many]");
    const near = entry.nextElementSibling || entry.previousElementSibling;
    entry.remove();
    resized(step, list, (near && near.querySelector("[data-at]")) || list.querySelector(":scope > .grow button"));
  }

  function listed(list) {
    const held = entries(list);
    if (list.dataset.pattern === undefined) {
      list.dataset.pattern = String(patterns.size);
      held.forEach(droppable);
      patterns.set(list.dataset.pattern, held[0].cloneNode(true));
    }
    list.querySelector(":scope > .grow").hidden = false;
    renumbered(list);
  }

  steps.forEach((step) => {
    all(step, "[data-many]").reverse().forEach((list) => listed(list));
    step.addEventListener("click", (event) => {
      const more = event.target.closest("[data-grow]");
      const less = event.target.closest("[data-drop]");
      if (more) grow(step, more.closest("[data-many]"));
      if (less) drop(step, less.closest(".drop").parentElement);
    });
    step.querySelector("form").addEventListener("submit", (event) => { event.preventDefault(); send(step); });
    step.addEventListener("input", (event) => {
      if (event.target.matches("[aria-invalid]")) tell(event.target, wrong(event.target));
      if (event.target.matches("[data-at]")) drawSent(step);
    });
    step.querySelector("[data-fill]")?.addEventListener("click", () => fill(step, true));
    step.querySelector("[data-empty]")?.addEventListener("click", () => fill(step, false));
    all(step, "[data-again]").forEach((one) => one.addEventListener("click", () => {
      show(step, step.querySelector(".ask"));
      step.querySelector(".ask h3").focus({ preventScroll: true });
    }));
  });
  document.addEventListener("click", (event) => {
    const to = event.target.closest("[data-go]");
    if (to) { event.preventDefault(); go(Number(to.dataset.go)); }
    if (event.target.closest("[data-over]")) { done.clear(); go(1); }
    if (event.target.closest("[data-print]")) window.print();
  });
  // A storyboard shows the example, whatever was typed.
  const typed = new Map();
  window.addEventListener("beforeprint", () => {
    all(document, "[data-at]").forEach((input) => { typed.set(input, input.value); input.value = input.dataset.example; });
  });
  window.addEventListener("afterprint", () => { typed.forEach((held, input) => { input.value = held; }); typed.clear(); });
  if (steps.length) go(1, false);
})();
