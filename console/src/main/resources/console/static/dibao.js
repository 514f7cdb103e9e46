/*
 * What htmx does not do. Everything here is a comfort: without it each page still works.
 */

/** Remembers in this browser which orders of an announcement have been ticked off. */
for (const list of document.querySelectorAll("[data-checklist]")) {
  const key = `dibao.done.${list.dataset.checklist}`;
  const done = new Set(JSON.parse(localStorage.getItem(key) ?? "[]"));
  for (const box of list.querySelectorAll("input[type=checkbox]")) {
    box.checked = done.has(box.value);
    box.addEventListener("change", () => {
      box.checked ? done.add(box.value) : done.delete(box.value);
      done.size ? localStorage.setItem(key, JSON.stringify([...done])) : localStorage.removeItem(key);
    });
  }
}

/** Pointing at a fact shows where it was read; following the link goes there, also without this. */
for (const link of document.querySelectorAll("a.where")) {
  const mark = document.getElementById(link.hash.slice(1));
  const fact = link.closest("li, dd") ?? link;
  const show = shown => mark?.classList.toggle("shown", shown);
  fact.addEventListener("mouseenter", () => show(true));
  fact.addEventListener("mouseleave", () => show(false));
  fact.addEventListener("focusin", () => show(true));
  fact.addEventListener("focusout", () => show(false));
}

/** Says how many announcements have come in since the page was loaded. */
for (const bar of document.querySelectorAll("[data-news]")) {
  const news = new EventSource(bar.dataset.news);
  news.addEventListener("fresh", event => {
    const link = bar.querySelector("a");
    link.textContent = event.data;
    link.hidden = false;
  });
  window.addEventListener("pagehide", () => news.close());
}

/** "/" goes to the search box, as readers of large catalogues expect. */
document.addEventListener("keydown", event => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const box = document.getElementById("q");
  if (box) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

/** Asks before what cannot be taken back. */
document.addEventListener("submit", event => {
  const question = event.target.dataset?.ask;
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});

/** Copies what stands beside the button. */
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.textContent = button.dataset.copied;
  }
});

/** "Fill in the form" puts what a probe found into the form that asked; without it the link opens a form filled in. */
const fillable = { address: "address", kind: "kind", name: "name", row: "row", link: "link", title: "title", date: "date", nextPage: "nextPage" };
document.addEventListener("click", event => {
  const button = event.target.closest("[data-fill]");
  const form = document.getElementById("source");
  if (!button || !form) {
    return;
  }
  event.preventDefault();
  for (const [from, to] of Object.entries(fillable)) {
    const field = form.elements.namedItem(to);
    const value = button.dataset[from] ?? "";
    if (field && (from !== "name" || field.value === "")) {
      field.value = value;
    }
  }
  const rendered = form.elements.namedItem("rendered");
  if (rendered) {
    rendered.checked = button.dataset.rendered === "true";
  }
  form.querySelector("details")?.toggleAttribute("open", Boolean(button.dataset.row));
  form.elements.namedItem("name")?.focus();
});

/** Looks again with other rows. */
function chooseRows(selector) {
  const form = document.getElementById("source");
  for (const name of ["link", "title", "date"]) {
    form.elements.namedItem(name).value = "";
  }
  form.elements.namedItem("row").value = selector;
  const kind = form.elements.namedItem("kind");
  if (!["LIST", "CATALOGUE", "DISCUZ"].includes(kind.value)) {
    kind.value = "LIST";
  }
  form.querySelector("details")?.toggleAttribute("open", true);
  form.querySelector("[data-probe]").click();
}

document.addEventListener("click", event => {
  const button = event.target.closest("[data-choose-row]");
  if (button) {
    chooseRows(button.dataset.chooseRow);
  }
});

/** Rows are pointed at in the preview; of the structures that a spot lies in, the likeliest counts. */
function rowAt(spot) {
  let best = null;
  for (let element = spot.closest("[data-row]"); element; element = element.parentElement?.closest("[data-row]")) {
    if (!best || Number(element.dataset.rank) < Number(best.dataset.rank)) {
      best = element;
    }
  }
  return best;
}

document.addEventListener("load", event => {
  if (!event.target.matches?.("[data-preview]")) {
    return;
  }
  const page = event.target.contentDocument;
  page.addEventListener("mouseover", over => {
    page.querySelectorAll(".pointed").forEach(row => row.classList.remove("pointed"));
    const row = rowAt(over.target)?.dataset.row;
    page.querySelectorAll("[data-row]").forEach(other => other.classList.toggle("pointed", other.dataset.row === row));
  });
  page.addEventListener("click", click => {
    const row = rowAt(click.target);
    if (row) {
      chooseRows(row.dataset.row);
    }
  });
}, true);
