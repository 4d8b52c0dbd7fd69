// Finds technologies by words and filters. It has no words of its own, and fetches only files of its own site, as scripts,
// so that it works from a disk too: each calls candour(name, content).
"use strict";
(() => {
  const form = document.getElementById("finder");
  if (!form) return;
  const field = form.elements.q;
  const [status, results, nothing, unsearched] =
    ["found", "results", "nothing", "unsearched"].map((id) => document.getElementById(id));
  const summary = form.querySelector("summary");
  const filters = summary.textContent;
  const preset = form.dataset.facet;
  const PAGE = 50;

  // Files, each fetched once.
  const address = (name) => name === "rows" ? form.dataset.rows : form.dataset.words.replace("{}", name);
  const policy = self.trustedTypes?.createPolicy("candour", { createScriptURL: address });
  const files = new Map();
  const takers = new Map();
  self.candour = (name, content) => takers.get(name)?.(content);
  function load(name) {
    if (!files.has(name)) {
      files.set(name, new Promise((done, fail) => {
        takers.set(name, done);
        const script = document.createElement("script");
        script.onerror = () => {
          files.delete(name);
          fail(new Error(name));
        };
        script.src = policy ? policy.createScriptURL(name) : address(name);
        document.head.append(script);
      }));
    }
    return files.get(name);
  }

  // Words, folded as the index folds them.
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const wordsOf = (text) => fold(text).match(/[\p{Alphabetic}\p{N}]+/gu) ?? [];

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  // What is asked: words, the order, and the chosen values of each facet.
  let asked;
  function readAddress() {
    const given = new URLSearchParams(location.search);
    asked = { q: given.get("q") ?? "", sort: given.get("sort") ?? "best", chosen: new Map() };
    const idle = given.size === 0;
    if (idle && preset) given.set(preset, form.dataset.value);
    for (const [name, value] of given) {
      if (name !== "q" && name !== "sort" && value) asked.chosen.set(name, new Set(asked.chosen.get(name)).add(value));
    }
    return !idle;
  }
  function writeAddress() {
    const given = new URLSearchParams();
    if (asked.q) given.set("q", asked.q);
    asked.chosen.forEach((values, name) => values.forEach((value) => given.append(name, value)));
    if (asked.sort !== "best") given.set("sort", asked.sort);
    // On the page of one group, an address with nothing in it means that group.
    if (preset && !given.size) given.set("q", "");
    const query = given.size ? `?${given}` : "";
    try {
      history.replaceState(null, "", location.pathname + query + location.hash);
    } catch { /* A browser may refuse this for a file on a disk. */ }
    const other = document.querySelector(".languages a");
    if (other) other.search = query;
    return given.size > 0;
  }

  // The rows, and the controls that are made from them.
  let index;
  let controls = [];
  async function open() {
    const data = await load("rows");
    if (index) return;
    index = data;
    // Files of words know a technology by its place in the order of ids.
    index.byId = rowsOfAll().sort((a, b) => (data.ids[a] < data.ids[b] ? -1 : 1));
    index.keys = data.names.map((name, row) => [` ${wordsOf(name).join(" ")}`, ` ${wordsOf(data.summaries[row]).join(" ")}`]);
    data.facets = data.facets.filter((facet) => facet.values.length);
    for (const facet of data.facets) facet.of = facet.of.map((of) => [].concat(of));
    controls = data.facets.map(makeFacet);
    const sort = make("select", { id: "f-sort", name: "sort" }, ...data.sorts.map(([value, label]) => make("option", { value }, label)));
    summary.parentNode.append(
      make("p", {}, make("label", { for: "f-sort" }, data.say.sort), sort),
      make("div", { class: "columns" }, ...controls.map((control) => control.element)),
      make("button", { type: "reset" }, data.say.clear),
    );
    showAsked();
    count(rowsOfAll());
  }
  const rowsOfAll = () => index.ids.map((_, row) => row);
  // A few values are boxes to tick, many are a list to choose from. A count says how many there would be.
  function makeFacet(facet) {
    const { name, title, values } = facet;
    if (values.length > 12) {
      const options = values.map(([value]) => make("option", { value }));
      const select = make("select", { id: `f-${name}`, name }, make("option", { value: "" }, index.say.any), ...options);
      return {
        facet,
        element: make("p", {}, make("label", { for: `f-${name}` }, title), select),
        read: () => (select.value ? [select.value] : []),
        show: (chosen) => { select.value = [...chosen][0] ?? ""; },
        count: (number, text) => { options[number].textContent = text; },
      };
    }
    const boxes = values.map(([value]) => make("input", { type: "checkbox", name, value }));
    const labels = boxes.map(() => make("span", {}));
    const lines = boxes.map((box, number) => make("label", {}, box, " ", labels[number]));
    return {
      facet,
      element: make("fieldset", {}, make("legend", {}, title), ...lines),
      read: () => boxes.filter((box) => box.checked).map((box) => box.value),
      show: (chosen) => boxes.forEach((box) => { box.checked = chosen.has(box.value); }),
      count: (number, text) => { labels[number].textContent = text; },
    };
  }
  function showAsked() {
    if (!index) return;
    form.elements.sort.value = asked.sort;
    if (form.elements.sort.selectedIndex < 0) form.elements.sort.value = asked.sort = "best";
    controls.forEach(({ facet, show }) => show(asked.chosen.get(facet.name) ?? new Set()));
  }
  function readAsked() {
    asked.q = field.value.trim();
    if (!index) return;
    asked.sort = form.elements.sort.value;
    asked.chosen = new Map(controls.map(({ facet, read }) => [facet.name, new Set(read())]).filter(([, chosen]) => chosen.size));
  }

  // The rows that have every word. Welsh words are found mutated too; the last word may be only begun.
  function formsOf(word) {
    const starts = Object.keys(index.mutations).filter((start) => word.length > 2 && word.startsWith(start));
    return [word, ...starts.flatMap((start) => index.mutations[start].map((to) => to + word.slice(start.length)))];
  }
  const shard = (word) => load(/^[a-z]/.test(word) ? word[0] : /^[0-9]/.test(word) ? "0" : "_");
  function decode(steps) {
    const rows = [];
    let [next, step, scale] = [0, 0, 1];
    for (const sign of steps) {
      const value = parseInt(sign, 36);
      step += (value % 18) * scale;
      scale *= 18;
      if (value < 18) {
        next += step;
        rows.push(index.byId[next++]);
        [step, scale] = [0, 1];
      }
    }
    return rows;
  }
  async function rowsWith(word, isLast) {
    const rows = new Set();
    for (const form of formsOf(word)) {
      const known = await shard(form);
      const exact = !isLast && Object.hasOwn(known, form);
      const keys = exact ? [form] : Object.keys(known).filter((key) => key.startsWith(form));
      for (const key of keys) decode(known[key]).forEach((row) => rows.add(row));
    }
    return rows;
  }
  // The known word that begins and ends most as this one does.
  async function meant(word) {
    const start = (a, b) => {
      let length = 0;
      while (a[length] && a[length] === b[length]) length += 1;
      return length;
    };
    const turned = (text) => [...text].reverse();
    let [best, most] = [word, 0];
    for (const key of Object.keys(await shard(word))) {
      const alike = start(word, key) + start(turned(word), turned(key)) - Math.abs(word.length - key.length);
      if (alike > most && start(word, key) > 1) [best, most] = [key, alike];
    }
    return best;
  }

  const has = (facet, row, chosen) => !chosen || facet.of[row].some((number) => chosen.has(facet.values[number][0]));
  const passes = (row, chosen, but) =>
    index.facets.every((facet) => facet === but || has(facet, row, chosen.get(facet.name)));

  // Asks anew. An answer that comes after a newer question is dropped.
  let question = 0;
  let shown = PAGE;
  async function ask() {
    const mine = ++question;
    const isAsking = writeAddress();
    summary.textContent = filters + (asked.chosen.size ? ` (${asked.chosen.size})` : "");
    unsearched.hidden = isAsking;
    results.hidden = !isAsking;
    nothing.hidden = true;
    if (isAsking && !index) say(form.dataset.waiting);
    try {
      await open();
      const words = wordsOf(asked.q);
      const found = await Promise.all(words.map((word, place) => rowsWith(word, place === words.length - 1)));
      if (mine !== question) return;
      const matching = rowsOfAll().filter((row) => found.every((rows) => rows.has(row)));
      count(matching);
      const rows = sorted(matching.filter((row) => passes(row, asked.chosen)), words);
      if (!isAsking) return void results.replaceChildren();
      show(rows, words);
      if (!rows.length) await help(matching, words, found, mine);
    } catch {
      if (mine !== question) return;
      unsearched.hidden = false;
      say(form.dataset.failed);
    }
  }
  function count(matching) {
    for (const { facet, count } of controls) {
      const counts = facet.values.map(() => 0);
      for (const row of matching) {
        if (passes(row, asked.chosen, facet)) facet.of[row].forEach((number) => { counts[number] += 1; });
      }
      facet.values.forEach(([, label], number) => count(number, `${label} (${counts[number].toLocaleString("en-GB")})`));
    }
  }
  function sorted(rows, words) {
    const inText = (row, text) => words.every((word) => index.keys[row][text].includes(` ${word}`));
    const state = index.facets.find((facet) => facet.name === "status");
    const keys = {
      best: (row) => (words.length && inText(row, 0) ? 0 : words.length && inText(row, 1) ? 1 : 2),
      reviewed: (row) => -Date.parse(index.reviewed[row]),
      status: (row) => state.of[row][0],
      gaps: (row) => -index.gaps[row],
    };
    const key = keys[asked.sort];
    // Rows come in the order of names, and of two that are alike the first stays first.
    return key ? rows.sort((a, b) => key(a) - key(b) || a - b) : rows;
  }

  // What is shown. It is said to screen readers a little later, when nobody types any more.
  let saying;
  function say(text) {
    results.replaceChildren(make("p", {}, text));
    clearTimeout(saying);
    saying = setTimeout(() => { status.textContent = text; }, 1000);
  }
  const numbered = (n) => index.found[Math.min(n, index.found.length - 1)].replace("#", n.toLocaleString("en-GB"));
  function show(rows, words) {
    say(rows.length ? numbered(rows.length) : index.say.none);
    if (!rows.length) return;
    const list = make("ol", { class: "updates" }, ...rows.slice(0, shown).map((row) => item(row, words)));
    results.append(list);
    if (rows.length > shown) {
      const more = make("button", { type: "button" }, index.say.more);
      more.addEventListener("click", () => {
        const next = shown;
        shown += PAGE;
        show(rows, words);
        results.querySelectorAll("h2 a")[next]?.focus();
      });
      results.append(more);
    }
  }
  function item(row, words) {
    const label = (name) => {
      const facet = index.facets.find((known) => known.name === name);
      return facet ? facet.of[row].map((number) => facet.values[number]) : [];
    };
    const tags = label("status").map(([code, text]) => make("span", { class: `tag status-${code}` }, text));
    const kinds = label("kind").map(([, text]) => text).join("; ");
    const lang = (text) => (index.english[text].includes(row) ? { lang: "en" } : {});
    const href = form.dataset.record.replace("{}", index.ids[row]);
    return make("li", {},
      make("p", { class: "when" }, ...tags, " ", kinds),
      make("h2", {}, make("a", { href, ...lang(0) }, ...marked(index.names[row], words))),
      make("p", lang(1), ...marked(index.summaries[row], words)));
  }
  function marked(text, words) {
    const looked = words.flatMap(formsOf);
    return text.split(/([\p{Alphabetic}\p{N}\p{M}]+)/u).map((piece, place) =>
      place % 2 && looked.some((word) => fold(piece).startsWith(word)) ? make("mark", {}, piece) : piece);
  }
  // Nothing was found: other words, fewer filters, another way.
  async function help(matching, words, found, mine) {
    const ways = [];
    const way = (text, change) => {
      const button = make("button", { type: "button" }, text);
      button.addEventListener("click", () => {
        change();
        field.value = asked.q;
        showAsked();
        field.focus();
        ask();
      });
      ways.push(make("li", {}, button));
    };
    const others = await Promise.all(words.map((word, place) => (found[place].size ? word : meant(word))));
    const q = others.join(" ");
    if (q !== words.join(" ")) way(index.say.mean.replace("#", q), () => { asked.q = q; });
    for (const facet of index.facets) {
      for (const value of asked.chosen.get(facet.name) ?? []) {
        const rest = new Set(asked.chosen.get(facet.name));
        rest.delete(value);
        const chosen = new Map(asked.chosen);
        if (rest.size) chosen.set(facet.name, rest);
        else chosen.delete(facet.name);
        const [, label] = facet.values.find(([code]) => code === value) ?? [value, value];
        if (matching.some((row) => passes(row, chosen))) {
          way(index.say.without.replace("#", `${facet.title}: ${label}`), () => { asked.chosen = chosen; });
        }
      }
    }
    if (mine !== question) return;
    if (ways.length) results.append(make("ul", {}, ...ways));
    nothing.hidden = false;
  }

  let typing;
  function changed(wait) {
    readAsked();
    shown = PAGE;
    clearTimeout(typing);
    typing = setTimeout(ask, wait);
  }
  function clear() {
    field.value = "";
    controls.forEach(({ show }) => show(new Set()));
    if (index) form.elements.sort.value = "best";
    changed(0);
  }
  form.addEventListener("focusin", () => open().catch(() => {}), { once: true });
  form.addEventListener("input", (event) => changed(event.target === field ? 150 : 0));
  form.addEventListener("submit", (event) => { event.preventDefault(); changed(0); });
  form.addEventListener("reset", (event) => { event.preventDefault(); clear(); field.focus(); });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.preventDefault(); clear(); }
  });

  form.hidden = false;
  document.querySelectorAll(".unscripted").forEach((element) => { element.hidden = true; });
  const isAsking = readAddress();
  field.value = asked.q;
  if (isAsking) ask();
})();
