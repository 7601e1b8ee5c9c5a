// Dropping and sending files with progress, and following a build. Without this file the forms work as forms.
for (const form of document.querySelectorAll("form.drop")) enhance(form);
const job = document.querySelector("[data-job]");
if (job) follow();

function enhance(form) {
  const input = form.querySelector("input[type=file]");
  const zone = form.querySelector(".zone");
  input.addEventListener("change", () => list(form, input.files));
  for (const kind of ["dragenter", "dragover"]) zone.addEventListener(kind, () => zone.classList.add("over"));
  for (const kind of ["dragleave", "drop"]) zone.addEventListener(kind, () => zone.classList.remove("over"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form);
  });
  list(form, input.files);
}

function list(form, files) {
  const rows = [...files].map((file) => {
    const row = document.createElement("li");
    const size = document.createElement("span");
    size.className = "size";
    size.textContent = measure(file.size);
    row.append(file.name, size);
    return row;
  });
  form.querySelector(".chosen").replaceChildren(...rows);
}

function measure(bytes) {
  const [by, unit] = [[1 << 30, "GB"], [1 << 20, "MB"], [1 << 10, "kB"]].find(([by]) => bytes >= by) ?? [1, "B"];
  return `${(bytes / by).toLocaleString(document.documentElement.lang, { maximumFractionDigits: bytes < by * 10 ? 1 : 0 })} ${unit}`;
}

function send(form) {
  const [told, bar, button] = [".told", "progress", "button"].map((one) => form.querySelector(one));
  const request = new XMLHttpRequest();
  const lost = () => {
    told.textContent = form.dataset.lost;
    bar.hidden = true;
    button.disabled = false;
  };
  request.upload.addEventListener("progress", (event) => {
    if (!event.lengthComputable) return;
    bar.value = (100 * event.loaded) / event.total;
    const percent = Math.floor(bar.value);
    told.textContent = percent < 100 ? form.dataset.sending.replace("{percent}", percent) : form.dataset.looking;
  });
  request.addEventListener("load", () => (request.status < 400 ? location.assign(request.responseURL) : show(request, lost)));
  for (const kind of ["error", "abort", "timeout"]) request.addEventListener(kind, lost);
  request.open("POST", form.action);
  bar.hidden = false;
  button.disabled = true;
  request.send(new FormData(form));
}

// A refusal is a page of its own: its content takes the place of this one's.
function show(request, lost) {
  const main = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main");
  if (!main) return lost();
  document.querySelector("main").replaceWith(main);
  for (const form of main.querySelectorAll("form.drop")) enhance(form);
  main.querySelector(".refused")?.scrollIntoView({ block: "center" });
  main.focus();
}

// The page again every second, without a flash: only what it says changes. Once it is over, the server sends it on.
async function follow() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.redirected) return location.assign(answer.url);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-job]");
    if (!next) return location.reload();
    const now = document.querySelector("[data-job]");
    if (next.innerHTML !== now.innerHTML) now.replaceChildren(...next.childNodes);
    now.dataset.job = next.dataset.job;
    if (!["queued", "waiting", "reading", "deriving", "stopping"].includes(next.dataset.job)) return;
  } catch {
    // The server may be busy or starting again: ask once more.
  }
  setTimeout(follow, 1000);
}
