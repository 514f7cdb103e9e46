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
