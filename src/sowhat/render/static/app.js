// Progressive enhancement: every page works without this file. Filter and sort without a reload; charts when seen.
const script = document.querySelector("script[data-vega]");
const collator = new Intl.Collator(document.documentElement.lang);
document.documentElement.classList.add("js");

for (const box of document.querySelectorAll(".table")) enhance(box);
for (const button of document.querySelectorAll("[data-copy]")) copies(button);
for (const menu of document.querySelectorAll(".menu")) closes(menu);
for (const box of document.querySelectorAll("#refused")) refuses(box);
watch(document.querySelectorAll(".chart"));
addEventListener("beforeprint", () => {
  // Paper cannot wait for a chart: what was not drawn yet is printed as its table.
  for (const chart of document.querySelectorAll(".chart:not([data-drawn=yes])")) chart.querySelector("details").open = true;
});

function enhance(box) {
  // A table in pages is narrowed and sorted where its other rows are: at the server.
  const form = box.querySelector(".tools form");
  const paged = box.dataset.paged === "yes";
  if (form && paged) {
    for (const choice of form.querySelectorAll("select")) choice.addEventListener("change", () => form.requestSubmit());
  } else if (form) {
    form.querySelector("input[type=search]").addEventListener("input", () => filter(box));
    for (const choice of form.querySelectorAll("select")) choice.addEventListener("change", () => filter(box));
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  if (paged) return;
  for (const link of box.querySelectorAll("thead a")) {
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      sort(box, link.closest("th"));
    });
  }
}

function filter(box) {
  const input = box.querySelector("input[type=search]");
  const wanted = input.value.trim();
  const find = wanted.toLocaleLowerCase();
  const choices = [...box.querySelectorAll("select")];
  const chosen = choices.filter((one) => one.value);
  const rows = [...box.querySelectorAll("tbody tr")];
  for (const row of rows) {
    const found = !find || [...row.cells].some((cell) => cell.textContent.toLocaleLowerCase().includes(find));
    row.hidden = !found || !chosen.every((one) => read(row.cells[one.dataset.at]) === one.value);
  }
  const shown = rows.filter((row) => !row.hidden).length;
  const count = box.querySelector(".count");
  if (count) count.textContent = count.dataset.count.replace("{shown}", shown).replace("{all}", rows.length);
  const nothing = box.querySelector(".nothing");
  nothing.hidden = shown > 0;
  nothing.textContent = find ? nothing.dataset.nothing.replace("{find}", wanted) : nothing.dataset.none;
  remember(box, box.dataset.find, "find", wanted);
  for (const one of choices) remember(box, one.name, one.dataset.bare, one.value);
}

// What a cell says, without its note.
function read(cell) {
  return (cell.querySelector(".n") ?? cell.firstChild)?.textContent.trim() ?? "";
}

function sort(box, head) {
  const textual = head.classList.contains("text");
  const now = head.getAttribute("aria-sort");
  const descending = now ? now === "ascending" : !textual;
  for (const other of box.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", descending ? "descending" : "ascending");
  const body = box.querySelector("tbody");
  const rows = [...body.rows].sort(order(head.cellIndex, textual, descending ? -1 : 1));
  body.append(...rows);
  remember(box, box.dataset.sort, "sort", (descending ? "-" : "") + head.dataset.key);
}

function order(index, textual, sign) {
  const value = (row) => row.cells[index].dataset.value;
  return (a, b) => {
    const last = a.classList.contains("last") - b.classList.contains("last");
    if (last) return last;
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined) return (x === undefined) - (y === undefined);
    return sign * (textual ? collator.compare(x, y) : x - y);
  };
}

// The address of what is now on the screen, and of the same as CSV.
function remember(box, name, bare, value) {
  const page = new URL(location.href);
  set(page, name, value);
  history.replaceState(null, "", page);
  const csv = box.querySelector(".csv");
  if (csv) {
    const file = new URL(csv.href);
    set(file, bare, value);
    csv.href = file;
  }
  for (const link of document.querySelectorAll(".languages a")) {
    const other = new URL(link.href);
    set(other, name, value);
    link.href = other;
  }
}

function set(url, name, value) {
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
}

// A message is copied where the browser lets a page do so; elsewhere the button stays hidden and the text is selected by hand.
function copies(button) {
  if (!navigator.clipboard) return;
  button.hidden = false;
  const told = button.textContent;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = told), 2000);
  });
}

function closes(menu) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

// What went wrong is read first: at the field that it is about, otherwise above; and again at each field of the form.
function refuses(box) {
  const wrong = [...box.querySelectorAll("[data-field]")].map(marks).filter((field) => field);
  (wrong[0] ?? box).focus();
  for (const form of document.querySelectorAll("form[method=post]")) {
    for (const field of form.querySelectorAll("input:not([type=hidden]), select, textarea")) {
      if (!field.hasAttribute("aria-describedby")) field.setAttribute("aria-describedby", box.id);
    }
  }
}

// The field that a problem names is marked, says the problem below it, and is in sight.
function marks(problem) {
  const named = `form[method=post] [name="${CSS.escape(problem.dataset.field)}"]:not([type=hidden])`;
  const found = [...document.querySelectorAll(named)];
  const field = found.find((one) => one.checkVisibility()) ?? found[0];
  if (!field) return null;
  const says = document.createElement("small");
  says.className = "hint wrong";
  says.id = `wrong-${problem.dataset.field}`;
  says.textContent = problem.querySelector("p").firstChild.textContent;
  field.after(says);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", says.id);
  for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  return field;
}

function watch(charts) {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const entry of entries.filter((one) => one.isIntersecting)) {
        seen.unobserve(entry.target);
        draw(entry.target);
      }
    },
    { rootMargin: "300px" },
  );
  for (const chart of charts) seen.observe(chart);
}

let loading;
function vega() {
  loading ??= new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = script.dataset.vega;
    element.onload = () => resolve(window.vegaEmbed);
    element.onerror = reject;
    document.head.append(element);
  });
  return loading;
}

async function draw(chart) {
  const canvas = chart.querySelector(".canvas");
  try {
    const embed = await vega();
    const spec = JSON.parse(chart.querySelector("script[type='application/json']").textContent);
    const tooltip = { disableDefaultStyle: true };
    await embed(canvas, spec, { ast: true, renderer: "svg", actions: false, defaultStyle: false, tooltip });
    chart.dataset.drawn = "yes";
  } catch (error) {
    console.error(error);
    chart.dataset.drawn = "no";
    const lost = document.createElement("p");
    lost.className = "lost";
    lost.textContent = script.dataset.lost;
    canvas.replaceChildren(lost);
    chart.querySelector("details").open = true;
  }
}
