(() => {
  "use strict";
  const words = document.querySelector("[data-search]");
  if (!words) return;
  const letters = new Intl.Collator(document.documentElement.lang, { numeric: true });
  // Word by word, as dictionaries do: "Ba Vì" stands before "Bà An".
  const byName = (a, b) => {
    const [x, y] = [a.split(/\s+/), b.split(/\s+/)];
    const at = x.findIndex((word, at) => at >= y.length || letters.compare(word, y[at]));
    return at < 0 ? x.length - y.length : at < y.length ? letters.compare(x[at], y[at]) : 1;
  };
  const units = new Map();
  const choices = new Map();
  const blocks = new Set();

  // "−0,40", "▼2", "=", "–" as numbers; NaN where there is no figure.
  const figure = text => {
    if (text === "=") return 0;
    const { decimal } = words.dataset;
    const digits = text.replaceAll(decimal === "," ? "." : ",", "").replace(decimal, ".").replace(/[^\d.]/g, "");
    return digits === "" ? NaN : (/[−▼-]/.test(text) ? -1 : 1) * Number(digits);
  };
  // "tan hoa" finds "Tân Hòa".
  const plain = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replaceAll("đ", "d");
  // A remark may stand below the text of a cell.
  const textOf = cell => (cell.querySelector("b") || cell).textContent.trim();

  const unitOf = key => {
    if (!units.has(key)) {
      const story = document.getElementById(key)?.closest("details");
      units.set(key, { elements: story ? [story] : [], blocks: new Set(), texts: new Map(), found: "" });
      if (story) blockOf(story, key);
    }
    return units.get(key);
  };
  const blockOf = (element, key) => {
    const block = element.closest("[data-group]");
    if (block) {
      units.get(key).blocks.add(block);
      blocks.add(block);
    }
    return block;
  };
  const choose = (unit, title, text, order) => {
    unit.texts.set(title, text);
    if (!choices.has(title)) choices.set(title, new Set(order));
    choices.get(title).add(text);
  };

  const prepare = table => {
    const heads = [...table.tHead.rows[0].cells];
    const body = table.tBodies[table.tBodies.length - 1];
    const titles = heads.map(head => head.textContent);
    const orders = heads.map(head => JSON.parse(head.dataset.order || "[]"));
    const rows = [...body.rows].map((row, at) => ({ row, at, texts: [...row.cells].map(textOf) }));
    for (const { row, at, texts } of rows) {
      const link = row.querySelector("th a");
      const key = row.dataset.unit || (link ? link.hash.slice(1) : `u${at + 1}`);
      const unit = unitOf(key);
      unit.elements.push(row);
      const block = blockOf(table, key);
      if (block) {
        const box = table.closest(".scroll");
        unit.blocks.add(box);
        blocks.add(box);
        choose(unit, words.dataset.groups, block.dataset.group);
      }
      unit.found ||= plain(row.querySelector("th").textContent);
      heads.forEach((head, column) => {
        if (head.classList.contains("find")) unit.found += ` ${plain(texts[column])}`;
        if (head.classList.contains("choice") && texts[column]) choose(unit, titles[column], texts[column], orders[column]);
      });
    }

    const sort = (column, direction) => {
      const isText = heads[column].classList.contains("text");
      const order = orders[column];
      const keyOf = text => order.length ? order.indexOf(text) : isText ? text : figure(text);
      const keys = new Map(rows.map(one => [one, keyOf(one.texts[column])]));
      rows.sort((a, b) => {
        const [x, y] = [keys.get(a), keys.get(b)];
        if (typeof x === "string") return direction * byName(x, y) || a.at - b.at;
        // Units without a figure stay below, whichever way it is sorted.
        if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y) || a.at - b.at;
        return direction * (x - y) || a.at - b.at;
      });
      body.append(...rows.map(one => one.row));
      heads.forEach((head, at) => {
        if (at === column) head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
        else head.removeAttribute("aria-sort");
      });
    };

    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      // Chromium repeats no head on paper that holds a button.
      const printed = document.createElement("span");
      printed.className = "printed";
      printed.textContent = titles[column];
      button.textContent = titles[column];
      // What a code stands for is read out too.
      if (head.title) button.setAttribute("aria-label", `${titles[column]}: ${head.title}`);
      button.addEventListener("click", () => {
        const first = head.classList.contains("falls") ? -1 : 1;
        const now = head.getAttribute("aria-sort");
        sort(column, now === null ? first : now === "ascending" ? -1 : 1);
      });
      head.replaceChildren(button, printed);
    });
  };
  for (const table of document.querySelectorAll("table[data-search], table[data-units]")) prepare(table);

  const controls = document.createElement("div");
  controls.className = "controls";
  controls.setAttribute("role", "search");
  const labelled = (text, control) => {
    const label = document.createElement("label");
    label.append(text, control);
    controls.append(label);
    return control;
  };
  const search = labelled(words.dataset.search, document.createElement("input"));
  search.type = "search";
  search.autocomplete = "off";
  const selects = [...choices].filter(([, texts]) => texts.size > 1).map(([title, texts]) => {
    const select = labelled(title, document.createElement("select"));
    select.append(new Option(words.dataset.all, ""));
    for (const text of texts) select.append(new Option(text, text));
    return { title, select };
  });
  const count = document.createElement("p");
  count.setAttribute("role", "status");
  const number = value => value.toLocaleString(document.documentElement.lang);
  const filter = () => {
    const wanted = plain(search.value.trim());
    const chosen = selects.filter(({ select }) => select.value !== "");
    const filled = new Set();
    let shown = 0;
    for (const { elements, blocks: around, texts, found } of units.values()) {
      const isShown = found.includes(wanted) && chosen.every(({ title, select }) => texts.get(title) === select.value);
      for (const element of elements) element.hidden = !isShown;
      if (isShown) for (const block of around) filled.add(block);
      shown += isShown;
    }
    const isFiltered = shown < units.size;
    for (const block of blocks) block.hidden = isFiltered && !filled.has(block);
    count.textContent = words.dataset.shown.replace("{shown}", number(shown)).replace("{total}", number(units.size));
    for (const line of document.querySelectorAll(".filtered")) {
      line.hidden = !isFiltered;
      line.querySelector("span").textContent = count.textContent;
    }
  };
  search.addEventListener("input", filter);
  for (const { select } of selects) select.addEventListener("change", filter);
  const hint = document.createElement("p");
  hint.className = "hint";
  hint.textContent = words.dataset.note;
  if (words.tagName === "TABLE") words.closest(".scroll").before(controls, count, hint);
  else words.append(controls, count, hint);
  filter();

  // Browsers that do not unfold what a link leads to.
  const unfold = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const story = target && target.closest("details");
    if (story) {
      story.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", unfold);
  unfold();
})();
