(() => {
  "use strict";
  const box = document.getElementById("units");
  const table = box.querySelector("table");
  const { decimal, search: searchLabel, all, shown: shownText, note } = table.dataset;
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const titles = heads.map(head => head.textContent);
  const names = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const stories = [...document.querySelectorAll("#stories details")];
  const rows = [...body.rows].map((row, at) => ({ row, story: stories[at], at, texts: [...row.cells].map(cell => cell.textContent.trim()) }));

  // "−0,40", "▼2", "=", "–" as numbers; NaN where there is no figure.
  const figure = text => {
    if (text === "=") return 0;
    const digits = text.replaceAll(decimal === "," ? "." : ",", "").replace(decimal, ".").replace(/[^\d.]/g, "");
    return digits === "" ? NaN : (/[−▼]/.test(text) ? -1 : 1) * Number(digits);
  };
  // "tan hoa" finds "Tân Hòa".
  const plain = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replaceAll("đ", "d");

  const sort = (column, direction) => {
    const isText = heads[column].classList.contains("text");
    const keys = new Map(rows.map(one => [one, isText ? one.texts[column] : figure(one.texts[column])]));
    const compare = (a, b) => {
      const [x, y] = [keys.get(a), keys.get(b)];
      if (isText) return direction * names.compare(x, y) || a.at - b.at;
      // Units without a figure stay below, whichever way it is sorted.
      if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y) || a.at - b.at;
      return direction * (x - y) || a.at - b.at;
    };
    rows.sort(compare);
    body.append(...rows.map(one => one.row));
    heads.forEach((head, at) => {
      if (at === column) head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    });
  };

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = titles[column];
    // Chromium repeats no head on paper that holds a button.
    const printed = document.createElement("span");
    printed.className = "printed";
    printed.textContent = titles[column];
    button.addEventListener("click", () => {
      const first = head.classList.contains("falls") ? -1 : 1;
      const now = head.getAttribute("aria-sort");
      sort(column, now === null ? first : now === "ascending" ? -1 : 1);
    });
    head.replaceChildren(button, printed);
  });

  const controls = document.createElement("div");
  controls.className = "controls";
  controls.setAttribute("role", "search");
  const labelled = (text, control) => {
    const label = document.createElement("label");
    label.append(text, control);
    controls.append(label);
    return control;
  };
  const search = labelled(searchLabel, document.createElement("input"));
  search.type = "search";
  search.autocomplete = "off";
  const choices = heads.flatMap((head, column) => {
    if (!head.classList.contains("choice")) return [];
    const select = labelled(titles[column], document.createElement("select"));
    select.append(new Option(all, ""));
    for (const text of new Set(rows.map(one => one.texts[column]))) select.append(new Option(text, text));
    return [{ column, select }];
  });
  const count = document.createElement("p");
  count.setAttribute("role", "status");
  const filter = () => {
    const wanted = plain(search.value.trim());
    const chosen = choices.filter(({ select }) => select.value !== "");
    let shown = 0;
    for (const { row, story, texts } of rows) {
      const isShown = plain(row.querySelector("th").textContent).includes(wanted)
        && chosen.every(({ column, select }) => texts[column] === select.value);
      row.hidden = !isShown;
      if (story) story.hidden = !isShown;
      shown += isShown;
    }
    const number = value => value.toLocaleString(document.documentElement.lang);
    count.textContent = shownText.replace("{shown}", number(shown)).replace("{total}", number(rows.length));
  };
  search.addEventListener("input", filter);
  for (const { select } of choices) select.addEventListener("change", filter);
  const hint = document.createElement("p");
  hint.className = "hint";
  hint.textContent = note;
  box.querySelector(".scroll").before(controls, count, hint);
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
