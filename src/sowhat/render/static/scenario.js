// Plays two lanes on one clock. All words and times stand in the storyboard of the page, which is there without this file.
const player = document.getElementById("player");
if (player) begin(player);

function begin(player) {
  const lanes = [...player.querySelectorAll(".lane")].map(laneOf);
  const moments = [...new Set(lanes.flatMap((lane) => lane.steps.flatMap((step) => [step.start, step.end])))].sort((a, b) => a - b);
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const at = { segment: 0, share: 0, playing: false, before: 0, begun: false };
  const play = player.querySelector("[data-do=play]");
  const status = player.querySelector("[role=status]");
  const curtain = player.querySelector(".curtain");
  const last = moments.length - 1;
  for (const lane of lanes) rail(lane, moments[last]);

  // How long a stretch between two moments is shown: on the clock, or as long as it takes to read what is new.
  const speed = () => player.querySelector("input[name=speed]:checked").value;
  const shown = (segment) => {
    const length = moments[segment + 1] - moments[segment];
    if (speed() === "read") return reading(segment);
    const seconds = length / Number(speed());
    return idle(segment) ? Math.min(seconds, 6) : seconds;
  };
  const begun = (segment) => lanes.map((lane) => lane.steps.find((step) => step.start === moments[segment])).filter(Boolean);
  const reading = (segment) => {
    const [one, other] = begun(segment);
    if (!one) return 0.7;
    return other && other.said !== one.said ? one.read + other.read : one.read;
  };
  const running = (segment) => lanes.map((lane) => lane.steps.find((step) => step.start <= moments[segment] && moments[segment] < step.end)).filter(Boolean);
  const idle = (segment) => running(segment).every((step) => step.waits);

  const now = () => (at.segment >= last ? moments[last] : moments[at.segment] + at.share * (moments[at.segment + 1] - moments[at.segment]));
  const ended = () => at.segment >= last;

  function draw() {
    const time = now();
    for (const lane of lanes) drawLane(lane, time, { whole: moments[last], begun: at.begun }, lane.steps.some((step) => step.waits && step.start <= time && time < step.end) && !ended() && shortened());
    curtain.hidden = !ended();
    player.dataset.state = ended() ? "ended" : at.playing ? "playing" : "paused";
    const word = ended() ? play.dataset.again : at.playing ? play.dataset.pause : play.dataset.play;
    const label = play.querySelector("span");
    if (label.textContent !== word) label.textContent = word;
  }
  const shortened = () => shown(at.segment) * 1.5 < moments[at.segment + 1] - moments[at.segment];

  function tick(stamp) {
    if (!at.playing) return;
    const passed = Math.min((stamp - at.before) / 1000, 0.25);
    at.before = stamp;
    at.share += passed / shown(at.segment);
    while (at.share >= 1 && !ended()) {
      at.segment += 1;
      at.share = 0;
    }
    if (ended()) stop(true);
    draw();
    if (at.playing) requestAnimationFrame(tick);
  }

  function start() {
    if (still.matches) return;
    if (ended()) Object.assign(at, { segment: 0, share: 0 });
    at.playing = at.begun = true;
    requestAnimationFrame((stamp) => {
      at.before = stamp;
      tick(stamp);
    });
    draw();
  }

  function stop(say) {
    at.playing = false;
    if (say) tell();
  }

  function step(by) {
    stop(false);
    const back = by < 0 && at.share > 0 && !ended();
    at.segment = Math.max(0, Math.min(last, at.segment + (back ? 0 : by)));
    at.share = 0;
    at.begun = true;
    draw();
    tell();
  }

  // Who cannot see it hears what is new after each step, and how it ended.
  function tell() {
    const said = begun(at.segment).map((one) => `${one.lane.querySelector("h3").firstChild.textContent.trim()}: ${one.said}`);
    status.textContent = ended() ? `${status.dataset.ended} ${curtain.querySelector("strong").textContent}` : said.join(" ");
  }

  function seek(time) {
    stop(false);
    at.begun = true;
    at.segment = Math.max(0, moments.findIndex((one) => one >= time));
    at.share = 0;
    draw();
    player.scrollIntoView({ block: "start", behavior: still.matches ? "auto" : "smooth" });
  }

  const acts = {
    play: () => {
      if (at.playing) {
        stop(false);
        draw();
      } else start();
    },
    back: () => step(-1),
    whole: () => (document.fullscreenElement ? document.exitFullscreen() : player.requestFullscreen()),
    forward: () => step(1),
  };
  for (const button of player.querySelectorAll("[data-do]")) button.addEventListener("click", () => acts[button.dataset.do]());
  for (const lane of lanes) {
    for (const one of lane.steps) {
      one.link.title = one.link.dataset.from;
      one.link.addEventListener("click", (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        seek(one.start);
      });
    }
  }
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey || event.ctrlKey || typing(event.target) || !near(player)) return;
    const speeds = player.querySelectorAll("input[name=speed]");
    if (event.key === " " && !event.target.closest("button, a, summary, input")) acts.play();
    else if (event.key === "ArrowRight" && event.target.type !== "radio") acts.forward();
    else if (event.key.toLowerCase() === "f" && document.fullscreenEnabled) acts.whole();
    else if (event.key === "ArrowLeft" && event.target.type !== "radio") acts.back();
    else if ("1234".includes(event.key) && event.key !== "") speeds[Number(event.key) - 1].checked = true;
    else return;
    event.preventDefault();
  });

  const quiet = () => {
    player.classList.toggle("calm", still.matches);
    play.hidden = still.matches;
    player.querySelector(".speeds").hidden = still.matches;
    player.querySelector(".keys").hidden = still.matches;
    player.querySelector(".still").hidden = !still.matches;
    if (still.matches) stop(false);
    draw();
  };
  still.addEventListener("change", quiet);
  player.querySelector("[data-do=whole]").hidden = !document.fullscreenEnabled;
  quiet();
}

function laneOf(node) {
  const board = document.getElementById(node.dataset.lane);
  const steps = [];
  let end = 0;
  let screen = null;
  for (const item of board.querySelectorAll("li.step")) {
    const begins = Math.max(Number(item.dataset.start), end);
    end = Math.max(Number(item.dataset.end), begins + 0.001);
    screen = item.querySelector(".sketch") ?? screen;
    steps.push({
      item, screen, lane: node, start: begins, end,
      own: screen !== null && item.contains(screen),
      read: Number(item.dataset.read),
      waits: "waits" in item.dataset,
      link: item.querySelector(".at"),
      said: item.querySelector(".words").textContent.replace(/\s+/g, " ").trim(),
    });
  }
  return { node, steps, end, drawn: undefined };
}

// The same scale in both lanes: the shorter one ends where it is done.
function rail(lane, whole) {
  const box = lane.node.querySelector(".rail");
  for (const step of lane.steps) {
    const part = document.createElement("i");
    part.style.width = `${(100 * (step.end - step.start)) / whole}%`;
    if (step.waits) part.className = "waits";
    part.append(document.createElement("b"));
    step.fill = part.firstChild;
    box.append(part);
  }
}

function drawLane(lane, time, { whole, begun }, shortened) {
  const done = time >= lane.end;
  lane.node.querySelector(".clock time").textContent = clock(Math.min(time, lane.end));
  for (const step of lane.steps) {
    const share = Math.max(0, Math.min(1, (time - step.start) / (step.end - step.start)));
    step.fill.style.width = `${100 * share}%`;
  }
  lane.node.classList.toggle("is-done", done);
  lane.node.querySelector(".skipped").hidden = !shortened;
  const end = lane.node.querySelector(".done");
  end.hidden = !done;
  const free = end.querySelector(".free");
  free.hidden = lane.end >= whole;
  free.querySelector("time").textContent = clock(time - lane.end);
  const step = lane.steps.find((one) => one.start <= time && time < one.end) ?? lane.steps[lane.steps.length - 1];
  if (begun && !step.item.hasAttribute("aria-current")) {
    lane.drawn?.item.removeAttribute("aria-current");
    step.item.setAttribute("aria-current", "step");
  }
  if (lane.drawn === step) return;
  lane.drawn = step;
  show(lane.node.querySelector(".seen"), step);
}

// What is seen stays until something else is.
function show(box, step) {
  const words = step.item.querySelector(".words").cloneNode(true);
  const parts = [words];
  if (step.screen) {
    const screen = step.screen.cloneNode(true);
    screen.classList.toggle("past", !step.own);
    parts.unshift(screen);
  }
  const calls = step.item.querySelector(".calls")?.cloneNode(true);
  if (calls) {
    for (const link of calls.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    parts.push(calls);
  }
  box.className = `seen ${[...step.item.classList].find((name) => name.startsWith("by-"))}`;
  box.replaceChildren(...parts);
}

function clock(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n) => String(n).padStart(2, "0");
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

function typing(target) {
  return target.isContentEditable || target.matches?.("textarea, select, input:not([type=radio])");
}

function near(box) {
  const place = box.getBoundingClientRect();
  return place.top < innerHeight * 0.85 && place.bottom > innerHeight * 0.15;
}
