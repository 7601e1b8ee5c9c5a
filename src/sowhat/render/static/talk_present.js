// Slides and the presenter's desk. Both windows hold the same file; what they tell each other is where the talk is.
(() => {
  "use strict";
  const root = document.documentElement;
  const find = (selector, within = document) => within.querySelector(selector);
  const said = JSON.parse(find("#talk-words").textContent);
  const deck = find(".deck");
  const slides = [...deck.querySelectorAll(".slide")];
  const desk = find(".desk");
  const presenting = location.hash === "#presenter";
  const seconds = slides.map((slide) => Number(slide.dataset.seconds));
  const planned = seconds.reduce((all, one) => all + one, 0);
  const state = { at: 0, black: false };
  let other = presenting ? window.opener : null;
  let channel = null;
  try { channel = new BroadcastChannel(`sowhat-talk-${said.talk}`); } catch { channel = null; }

  const minutes = (time) => {
    const whole = Math.max(0, Math.floor(time));
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  };
  const fill = (words, text) => words.replace("#", text);

  // A slide's words shrink until they fit; never below half, where nobody could read them.
  const fit = (slide) => {
    const box = find(".fit", slide);
    box.classList.remove("dense");
    if (shrink(box) > 0.7 || !slide.matches(".words-only") || deck.classList.contains("tall")) return;
    box.classList.add("dense");
    shrink(box);
  };
  const shrink = (box) => {
    let size = 1;
    box.style.setProperty("--fit", "1");
    while (size > 0.42 && (box.scrollHeight > box.clientHeight + 1 || wide(box))) {
      size -= 0.04;
      box.style.setProperty("--fit", size.toFixed(2));
    }
    return size;
  };
  const wide = (box) => [...box.querySelectorAll("h1, h2, .big-figure, .talk-table, .talk-body, .talk-told, .talk-shown")]
    .some((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 2 && part.matches(".talk-body, .talk-table"));

  const scale = () => {
    const tall = innerHeight > innerWidth;
    const width = tall ? 720 : 1280;
    const height = tall ? Math.max(900, Math.min(1560, Math.round((720 * innerHeight) / innerWidth))) : 720;
    deck.classList.toggle("tall", tall);
    deck.style.setProperty("--wide", `${width}px`);
    deck.style.setProperty("--high", `${height}px`);
    deck.style.setProperty("--scale", String(Math.min(innerWidth / width, innerHeight / height)));
  };

  const show = (focus) => {
    slides.forEach((slide, place) => { slide.hidden = place !== state.at; });
    find(".black").hidden = !state.black;
    const sheet = find(".sheet");
    sheet.replaceChildren(...words(state.at));
    find(".bar .where").textContent = `${state.at + 1} / ${slides.length}`;
    fit(slides[state.at]);
    if (focus) slides[state.at].focus({ preventScroll: true });
  };

  const words = (at) => {
    const written = [...find(".notes", slides[at]).children].map((line) => line.cloneNode(true));
    if (written.length) return written;
    const none = document.createElement("p");
    none.textContent = said.empty;
    return [none];
  };

  const picture = (frame, at) => {
    if (!slides[at]) { frame.replaceChildren(); return; }
    const copy = slides[at].cloneNode(true);
    copy.hidden = false;
    copy.removeAttribute("id");
    copy.removeAttribute("tabindex");
    copy.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    copy.querySelectorAll("a, [tabindex]").forEach((part) => part.setAttribute("tabindex", "-1"));
    frame.replaceChildren(copy);
    frame.style.setProperty("--shrunk", String(frame.clientWidth / 1280));
    fit(copy);
  };

  // The clock of the talk runs from the first slide that is turned on, and stands while it is paused.
  const spent = seconds.map(() => 0);
  let running = false;
  let last = 0;
  const run = (on) => {
    running = on;
    last = performance.now();
    find("[data-do=pause]").textContent = on || !spent.some(Boolean) ? said.pause : said.resume;
  };
  const tick = () => {
    const now = performance.now();
    if (running) spent[state.at] += (now - last) / 1000;
    last = now;
    const all = spent.reduce((sum, one) => sum + one, 0);
    put(".elapsed", ".total", all, planned);
    put(".spent", ".target", spent[state.at], seconds[state.at]);
    find(".clock").textContent = new Date().toLocaleTimeString(root.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  };
  const put = (clock, beside, time, target) => {
    const box = find(clock).parentElement;
    const over = target > 0 && time > target;
    const soon = target > 0 && !over && time > target * 0.8;
    box.className = over ? "late" : soon ? "soon" : "";
    find(clock).textContent = minutes(time);
    const left = soon ? ` · ${fill(said.left, minutes(Math.ceil(target - time)))}` : "";
    const plain = target > 0 ? fill(said.of, minutes(target)) + left : "";
    find(beside).textContent = over ? `${plain} · ${fill(said.over, minutes(time - target))}` : plain;
  };

  const draw = () => {
    picture(find(".now .frame"), state.at);
    picture(find(".next .frame"), state.at + 1);
    find(".now .frame").classList.toggle("black-now", state.black);
    find(".next .after").textContent = slides[state.at + 1] ? "" : said.last;
    find(".desk .where").textContent = `${state.at + 1} / ${slides.length}`;
    find(".desk .words").replaceChildren(...words(state.at));
    find(".desk .words").scrollTop = 0;
    tick();
  };

  const tell = (message) => {
    const note = { talk: said.talk, ...message };
    if (channel) channel.postMessage(note);
    if (other && !other.closed) other.postMessage(note, "*");
  };
  const heard = (note) => {
    if (!note || note.talk !== said.talk) return;
    if (note.ask) { tell({ at: state.at, black: state.black, same: true }); return; }
    if (!Number.isInteger(note.at) || !slides[note.at]) return;
    if (note.at !== state.at || note.black !== state.black) go(note.at, Boolean(note.black), false, !note.same);
  };
  if (channel) channel.onmessage = (event) => heard(event.data);
  addEventListener("message", (event) => { if (other && event.source === other) heard(event.data); });

  const go = (at, black = false, mine = true, turned = true) => {
    tick();
    const moved = at !== state.at;
    state.at = Math.max(0, Math.min(slides.length - 1, at));
    state.black = black;
    if (moved && turned && presenting && !running && !spent.some(Boolean)) run(true);
    if (presenting) draw();
    else {
      show(moved);
      if (moved) history.replaceState(null, "", `#${slides[state.at].id}`);
    }
    if (mine) tell({ at: state.at, black: state.black });
  };

  const toast = (text) => {
    const line = find(".told");
    line.textContent = text;
    line.hidden = false;
    setTimeout(() => { line.hidden = true; }, 6000);
  };
  const act = {
    forward: () => go(state.black ? state.at : state.at + 1),
    back: () => go(state.at - 1),
    first: () => go(0),
    end: () => go(slides.length - 1),
    black: () => go(state.at, !state.black),
    notes: () => { if (!presenting) find(".sheet").hidden = !find(".sheet").hidden; },
    help: () => { const box = find(".help"); if (box.open) box.close(); else box.showModal(); },
    full: () => { if (document.fullscreenElement) document.exitFullscreen(); else root.requestFullscreen?.(); },
    pause: () => { tick(); run(!running); },
    restart: () => { spent.fill(0); run(true); tick(); },
    presenter: () => {
      if (presenting) return;
      const opened = window.open(`${location.href.split("#")[0]}#presenter`, `presenter-${said.talk}`, "width=1200,height=800");
      if (opened) other = opened; else toast(said.blocked);
      if (find(".help").open) find(".help").close();
    },
  };
  const keys = {
    ArrowRight: "forward", ArrowDown: "forward", PageDown: "forward", " ": "forward", Enter: "forward",
    ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back", Home: "first", End: "end",
    f: "full", b: "black", ".": "black", n: "notes", p: "presenter", "?": "help", h: "help",
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const name = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const pressable = event.target.closest?.("a, button, summary");
    if (!name || (find(".help").open && name !== "help")) return;
    if (pressable && (event.key === " " || event.key === "Enter")) return;
    if (event.target.closest?.(".words") && /^(Arrow(Up|Down)|Page| )/.test(event.key)) return;
    event.preventDefault();
    act[name]();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) { act[button.dataset.do](); return; }
    const link = event.target.closest('a[href^="#"]');
    if (link && presenting) { event.preventDefault(); return; }
    if (event.target.closest("a, button, dialog, .sheet, .desk")) return;
    if (!String(getSelection())) act.forward();
  });

  let touch = null;
  addEventListener("touchstart", (event) => { touch = event.touches.length === 1 ? event.touches[0] : null; }, { passive: true });
  addEventListener("touchend", (event) => {
    if (!touch || presenting) return;
    const end = event.changedTouches[0];
    const across = end.clientX - touch.clientX;
    if (Math.abs(across) > 48 && Math.abs(across) > 1.6 * Math.abs(end.clientY - touch.clientY)) act[across < 0 ? "forward" : "back"]();
    touch = null;
  }, { passive: true });
  let still = 0;
  addEventListener("pointermove", () => {
    root.classList.add("moved");
    clearTimeout(still);
    still = setTimeout(() => root.classList.remove("moved"), 1800);
  });

  // The fragment is a slide, or something on one.
  const place = () => {
    let name = "";
    try { name = decodeURIComponent(location.hash.slice(1)); } catch { name = ""; }
    const target = name ? document.getElementById(name) : null;
    return slides.findIndex((slide) => target && slide.contains(target));
  };
  addEventListener("hashchange", () => { const at = place(); if (at >= 0 && !presenting) go(at); });
  addEventListener("resize", () => { if (presenting) draw(); else { scale(); show(false); } });
  addEventListener("beforeprint", () => { slides.forEach((slide) => { slide.hidden = false; fit(slide); }); });
  addEventListener("afterprint", () => { if (!presenting) show(false); });

  root.classList.toggle("presenting", presenting);
  if (presenting) {
    desk.hidden = false;
    document.title = `${said.presenter} · ${document.title}`;
    run(false);
    draw();
    setInterval(() => { tick(); if (window.opener !== null && other?.closed) { other = null; toast(said.alone); } }, 250);
    tell({ ask: true });
  } else {
    state.at = Math.max(0, place());
    scale();
    show(false);
    tell({ ask: true });
  }
})();
