// Tables that can be sorted and filtered. A page asks for it with an empty
// <div data-sdk-table="things"> before a table; with data-sdk-matrix the table can also
// be seen as a matrix of its first column by the entries of its last.
(() => {
  "use strict";

  const MOST_COLUMNS = 40;

  for (const tools of document.querySelectorAll("[data-sdk-table]")) {
    const table = tableAfter(tools);
    if (table) enhance(tools, table);
  }

  function tableAfter(tools) {
    return [...document.querySelectorAll("article table")].find(
      (table) => tools.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
  }

  function enhance(tools, table) {
    const rows = [...table.tBodies[0].rows];
    const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    const input = document.createElement("input");
    input.type = "search";
    input.placeholder = `Filter ${tools.dataset.sdkTable}`;
    input.setAttribute("aria-label", input.placeholder);
    const count = document.createElement("span");
    count.setAttribute("role", "status");
    tools.append(input, count);
    const update = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const row of rows) row.hidden = !words.every((w) => texts.get(row).includes(w));
      const left = rows.filter((row) => !row.hidden);
      count.textContent = `${left.length} of ${rows.length}`;
      return left;
    };
    [...table.tHead.rows[0].cells].forEach((cell, index) => sortable(table, cell, index));
    const refresh = "sdkMatrix" in tools.dataset ? matrix(tools, table, update) : update;
    input.addEventListener("input", refresh);
    refresh();
  }

  function sortable(table, cell, index) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sdk-sort";
    button.append(...cell.childNodes);
    cell.append(button);
    button.addEventListener("click", () => {
      const down = cell.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      const body = table.tBodies[0];
      const key = (row) => row.cells[index].textContent.trim();
      const order = new Intl.Collator("en", { numeric: true }).compare;
      const sorted = [...body.rows].sort((a, b) => order(key(a), key(b)) * (down ? -1 : 1));
      body.append(...sorted);
    });
  }

  // The same rows with a column for each permission that one of them needs.
  function matrix(tools, table, update) {
    const toggle = document.createElement("button");
    toggle.type = "button";
    toggle.textContent = "Matrix";
    toggle.setAttribute("aria-pressed", "false");
    tools.append(toggle);
    const place = document.createElement("div");
    place.className = "sdk-matrix";
    place.tabIndex = 0;
    place.hidden = true;
    place.setAttribute("role", "region");
    place.setAttribute("aria-label", "Matrix of operations and permissions");
    table.after(place);
    const refresh = () => {
      const rows = update();
      const on = toggle.getAttribute("aria-pressed") === "true";
      table.hidden = on;
      place.hidden = !on;
      if (on) place.replaceChildren(drawn(rows));
    };
    toggle.addEventListener("click", () => {
      const on = toggle.getAttribute("aria-pressed") === "true";
      toggle.setAttribute("aria-pressed", String(!on));
      refresh();
    });
    return refresh;
  }

  function drawn(rows) {
    const needs = rows.map((row) => [...row.cells[row.cells.length - 1].querySelectorAll("code")]
      .map((code) => code.textContent));
    const columns = [...new Set(needs.flat())].sort();
    if (columns.length > MOST_COLUMNS) {
      const hint = document.createElement("p");
      hint.textContent = `${columns.length} permissions: filter to ${MOST_COLUMNS} or fewer to see the matrix.`;
      return hint;
    }
    const grid = document.createElement("table");
    const head = grid.createTHead().insertRow();
    for (const title of ["Operation", ...columns]) {
      const cell = document.createElement("th");
      cell.scope = "col";
      const text = document.createElement("span");
      text.textContent = title;
      cell.append(text);
      head.append(cell);
    }
    const body = grid.createTBody();
    rows.forEach((row, index) => {
      const line = body.insertRow();
      const name = document.createElement("th");
      name.scope = "row";
      name.append(...[...row.cells[0].childNodes].map((node) => node.cloneNode(true)));
      line.append(name);
      const need = row.cells[2].textContent.trim();
      for (const column of columns) {
        line.insertCell().textContent = needs[index].includes(column) ? need : "";
      }
    });
    return grid;
  }
})();
