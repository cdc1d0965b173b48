// Finds in the index beside this page (search-index.js). A plain script, no module and no request: it works from a disk. Without it the list stays.
(() => {
  const form = document.querySelector(".site-search");
  if (!form || !globalThis.bihuanIndex) return;
  const [box, list, count, everything] = [form.querySelector("input"), document.querySelector(".found"), document.querySelector(".found-count"), document.getElementById("everything")];
  const most = 50;
  const fold = text => text.normalize("NFKC").toLowerCase();
  const entries = globalThis.bihuanIndex.map(([kind, address, title, detail, words, more, language]) =>
    ({ kind, address, title, detail, words, language, head: fold(title), body: fold(`${detail} ${words}`), rest: fold(more) }));

  // Every word has to be there; in the title it weighs most.
  function score(entry, terms) {
    let sum = 0;
    for (const term of terms) {
      const here = (entry.head.includes(term) ? 8 : 0) + (entry.body.includes(term) ? 3 : 0) + (entry.rest.includes(term) ? 4 : 0);
      if (!here) return 0;
      sum += here + (entry.head === term ? 8 : 0);
    }
    return sum;
  }

  // Chinese has no spaces: a long phrase that stands nowhere as a whole is looked for by its pairs of characters.
  const pairs = text => [...new Set([...Array(Math.max(0, text.length - 1)).keys()].map(i => text.slice(i, i + 2)).filter(pair => !/\s/.test(pair)))];
  function near(entry, wanted) {
    const hits = wanted.filter(pair => entry.head.includes(pair) || entry.body.includes(pair) || entry.rest.includes(pair)).length;
    return hits * 2 > wanted.length ? hits : 0;
  }

  function marked(text, terms, element) {
    const folded = fold(text);
    // Folding may change the length of odd characters; then nothing is marked rather than the wrong thing.
    let at = 0;
    while (folded.length === text.length && at < text.length) {
      const next = terms.map(term => [folded.indexOf(term, at), term.length]).filter(([place]) => place >= 0).sort((a, b) => a[0] - b[0] || b[1] - a[1])[0];
      if (!next) break;
      element.append(text.slice(at, next[0]));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(next[0], next[0] + next[1]);
      element.append(mark);
      at = next[0] + next[1];
    }
    element.append(text.slice(at));
    return element;
  }

  function around(text, terms) {
    const first = Math.min(...terms.map(term => fold(text).indexOf(term)).filter(place => place >= 0));
    if (text.length < 120 || !Number.isFinite(first)) return text.length < 120 ? text : text.slice(0, 118) + "…";
    const from = Math.max(0, first - 36);
    return (from > 0 ? "…" : "") + text.slice(from, from + 110) + (from + 110 < text.length ? "…" : "");
  }

  function show() {
    const typed = fold(box.value).trim();
    let terms = typed.split(/\s+/).filter(Boolean);
    list.replaceChildren();
    list.hidden = everything.hidden = terms.length > 0;
    if (!terms.length) { list.hidden = true; count.textContent = ""; return; }
    let found = entries.map(entry => [score(entry, terms), entry]).filter(([points]) => points);
    const exact = found.length > 0;
    if (!exact) {
      terms = pairs(typed);
      found = terms.length > 1 ? entries.map(entry => [near(entry, terms), entry]).filter(([points]) => points) : [];
    }
    found.sort((a, b) => b[0] - a[0]);
    const say = (text, ...numbers) => numbers.reduce((sum, number, i) => sum.replace(`{${i}}`, number), text);
    count.textContent = !found.length ? form.dataset.none : !exact ? say(form.dataset.near, Math.min(most, found.length)) : found.length > most ? say(form.dataset.most, found.length, most) : say(form.dataset.found, found.length);
    for (const [, entry] of found.slice(0, most)) {
      const [item, kind, place, link, detail, words] = ["li", "span", "div", "a", "small", "p"].map(name => document.createElement(name));
      kind.textContent = entry.kind;
      link.href = entry.address;
      marked(entry.title, terms, link);
      if (entry.language) link.lang = entry.language;
      detail.textContent = entry.detail;
      place.append(link, ...(entry.detail ? [detail] : []));
      if (entry.words) { words.lang = "zh-CN"; place.append(marked(around(entry.words, terms), terms, words)); }
      item.append(kind, place);
      list.append(item);
    }
    list.hidden = !found.length;
  }

  // The words are in the address, so that what was found can be passed on and comes back with the back button.
  const asked = () => new URLSearchParams(location.hash.startsWith("#q=") ? location.hash.slice(1) : location.search).get("q") ?? "";
  box.addEventListener("input", () => { show(); try { history.replaceState(null, "", box.value ? "#" + new URLSearchParams({ q: box.value }) : "#"); } catch { /* a browser that keeps addresses of files as they are */ } });
  form.addEventListener("submit", event => { event.preventDefault(); show(); });
  addEventListener("hashchange", () => { if (location.hash.startsWith("#q=")) { box.value = asked(); show(); } });
  form.hidden = false;
  box.value = asked();
  show();
})();
