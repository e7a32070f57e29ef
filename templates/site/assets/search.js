// Search: over operations, paths, models, properties, values, permissions and pages.
// The index is a script, so that it loads from the disk as well as from a server; it
// is fetched when somebody is about to search, and never before.
(() => {
  "use strict";

  const MOST = 50;
  const LABELS = {
    operation: "Operation", model: "Model", property: "Property", value: "Value",
    permission: "Permission", page: "Page", code: "Diagnostic", option: "Option",
  };
  const button = document.querySelector("[data-sdk-search]");
  if (!button) return;
  const base = `${button.dataset.sdkSearch.replace(/\/?$/, "/")}`;

  const dialog = document.createElement("dialog");
  dialog.className = "sdk-search";
  dialog.setAttribute("aria-label", "Search");
  dialog.innerHTML =
    '<input type="search" role="combobox" aria-expanded="true" aria-controls="sdk-results"' +
    ' aria-label="Search" autocomplete="off" spellcheck="false"' +
    ' placeholder="Operation, path, model, value, permission …">' +
    '<p class="sdk-search-status" role="status"></p>' +
    '<div id="sdk-results" role="listbox" aria-label="Results" tabindex="-1"></div>';
  document.body.append(dialog);
  const [input, status, results] = dialog.children;

  let entries = null;
  let loading = null;

  // The index has a row for each entry: kind, name, what it is about, address, text.
  function load() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${base}search-index.js`;
      script.onload = () => {
        entries = window.sdkSearchIndex.map(([kind, name, about, url, text]) => ({
          kind, name, about, url,
          lowName: (kind === "property" ? name.split(".").pop() : name).toLowerCase(),
          low: `${name} ${about} ${text}`.toLowerCase(),
          words: `${name} ${about}`.toLowerCase(),
        }));
        resolve();
      };
      script.onerror = reject;
      document.head.append(script);
    });
    return loading;
  }

  // Smaller is better: the whole name, its beginning, a part of it, what it is about.
  function rank(entry, words, whole) {
    if (!words.every((word) => entry.low.includes(word))) return -1;
    if (entry.lowName === whole) return 0;
    if (entry.lowName.startsWith(whole)) return 1;
    if (entry.lowName.includes(whole)) return 2;
    if (words.every((word) => entry.words.includes(word))) return 3;
    return 4;
  }

  function find(query) {
    const whole = query.trim().toLowerCase();
    const words = whole.split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    const ranked = [[], [], [], [], []];
    for (const entry of entries) {
      const at = rank(entry, words, whole);
      if (at >= 0) ranked[at].push(entry);
    }
    return ranked.flat();
  }

  function show() {
    if (!entries) return;
    const found = find(input.value);
    results.replaceChildren(...found.slice(0, MOST).map(item));
    status.textContent = !input.value.trim() ? ""
      : found.length > MOST ? `${found.length} found, the first ${MOST} are shown`
      : `${found.length} found`;
    select(0);
  }

  function item(entry, index) {
    const link = document.createElement("a");
    link.href = base + entry.url;
    link.id = `sdk-result-${index}`;
    link.setAttribute("role", "option");
    link.tabIndex = -1;
    for (const [kind, text] of [
      ["kind", LABELS[entry.kind] ?? entry.kind],
      ["name", entry.name],
      ["about", entry.about],
    ]) {
      const part = document.createElement("span");
      part.className = `sdk-${kind}`;
      part.textContent = text;
      link.append(part);
    }
    return link;
  }

  function select(index) {
    const links = [...results.children];
    const chosen = links[Math.max(0, Math.min(index, links.length - 1))];
    for (const link of links) link.setAttribute("aria-selected", String(link === chosen));
    input.setAttribute("aria-activedescendant", chosen?.id ?? "");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  function selected() {
    return [...results.children].findIndex((a) => a.getAttribute("aria-selected") === "true");
  }

  function open() {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    status.textContent = entries ? status.textContent : "Loading …";
    load().then(show, () => { status.textContent = "The index could not be loaded."; });
  }

  button.addEventListener("click", open);
  button.addEventListener("pointerenter", () => load().catch(() => {}));
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      event.preventDefault();
      select(selected() + moves[event.key]);
    } else if (event.key === "Enter") {
      results.children[selected()]?.click();
    } else if (event.key === "Escape") {
      // Or else it would only empty the field.
      event.preventDefault();
      dialog.close();
    }
  });
  results.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const asked = (event.key === "/" && !typing) || (event.key === "k" && (event.ctrlKey || event.metaKey));
    if (asked && !event.altKey) {
      event.preventDefault();
      event.stopImmediatePropagation();
      open();
    }
  }, true);
})();
