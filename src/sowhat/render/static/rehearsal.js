// The rehearsal's clock: one part after the other, each against its own time. Nothing leaves the page until it is kept.
const box = document.querySelector(".pitch-clock");
if (box) clock(box);

function clock(box) {
  const parts = [...box.querySelectorAll(".parts li")];
  const [go, end, keep] = [box.querySelector(".go"), box.querySelector(".end"), box.querySelector(".keep")];
  const [time, state] = [box.querySelector(".time"), box.querySelector(".state")];
  let at = -1, since = 0, begun = 0, timer = 0;
  const took = parts.map(() => 0);
  const label = go.textContent;

  const spoken = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

  function tick() {
    const now = performance.now();
    took[at] = (now - since) / 1000;
    time.textContent = spoken((now - begun) / 1000);
    show(parts[at], took[at]);
  }

  function show(part, seconds) {
    const over = seconds > Number(part.dataset.seconds);
    part.classList.toggle("over", over);
    const meant = spoken(Math.round(Number(part.dataset.seconds)));
    part.querySelector(".took").textContent = `${spoken(seconds)} / ${meant}${over ? ` ${box.dataset.over}` : ""}`;
    if (part === parts[at]) state.textContent = over ? box.dataset.over : "";
  }

  function next() {
    if (at < 0) {
      begun = performance.now();
      timer = setInterval(tick, 200);
      go.textContent = go.dataset.next;
      end.disabled = false;
      keep.hidden = true;
      took.fill(0);
    } else {
      tick();
      parts[at].removeAttribute("aria-current");
    }
    at += 1;
    since = performance.now();
    if (at === parts.length) return stop();
    parts[at].setAttribute("aria-current", "step");
    parts[at].scrollIntoView({ block: "nearest" });
  }

  function stop() {
    clearInterval(timer);
    if (at >= 0 && at < parts.length) {
      took[at] = (performance.now() - since) / 1000;
      show(parts[at], took[at]);
      parts[at].removeAttribute("aria-current");
    }
    const done = parts.map((part, i) => [part.dataset.title, Number(part.dataset.seconds), Math.round(took[i] * 10) / 10]);
    keep.elements.sections.value = JSON.stringify(done);
    keep.hidden = false;
    end.disabled = true;
    go.textContent = label;
    state.textContent = "";
    at = -1;
  }

  go.addEventListener("click", next);
  end.addEventListener("click", stop);
  addEventListener("keydown", (event) => {
    if (event.key !== " " || at < 0 || event.target.closest("input, textarea, select, button")) return;
    event.preventDefault();
    next();
  });
}
