"use strict";
(() => {
  const make = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const said = document.body.appendChild(make("p", { className: "heard" }));
  said.setAttribute("role", "status");
  // The same words twice are heard twice only if they were gone in between.
  const say = (words) => { said.textContent = ""; setTimeout(() => { said.textContent = words; }, 50); };

  // A page opened from a file, or in an old browser, may not be given the clipboard.
  const copyBySelection = (text, back) => {
    const area = document.body.appendChild(make("textarea", { value: text, className: "heard", readOnly: true }));
    area.setAttribute("aria-hidden", "true");
    area.select();
    let done = false;
    try { done = document.execCommand("copy"); } catch { }
    area.remove();
    back.focus({ preventScroll: true });
    return done;
  };
  const copy = async (text, button) => {
    let done = false;
    try { await navigator.clipboard.writeText(text); done = true; } catch { done = copyBySelection(text, button); }
    button.textContent = done ? "Copied" : "Not copied";
    say(done ? "Copied" : "Not copied: the browser does not allow it. Select the code and copy it with the keyboard.");
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  };
  const sources = [...document.querySelectorAll("details.source")];
  sources.forEach((source, index) => {
    const button = make("button", { type: "button", className: "copy", textContent: "Copy" });
    button.setAttribute("aria-label", `Copy code ${index + 1}`);
    button.addEventListener("click", () => copy(source.querySelector("code").textContent, button));
    source.querySelector("summary").after(button);
  });
  document.documentElement.classList.add("copies");

  // One button for the code of all cells, wherever each stands.
  const tools = document.querySelector(".tools");
  if (tools && sources.length) {
    const root = document.body;
    const isWhole = () => root.dataset.inputs !== "hidden" && sources.every((source) => source.open);
    const button = make("button", { type: "button", className: "all-code" });
    const tell = () => { button.textContent = isWhole() ? "Hide all code" : "Show all code"; };
    button.addEventListener("click", () => {
      const show = !isWhole();
      if (root.dataset.inputs === "hidden" || root.dataset.hides) { root.dataset.hides = "true"; root.dataset.inputs = show ? "shown" : "hidden"; }
      sources.forEach((source) => { source.open = show; });
      tell();
      say(show ? "All code is shown" : "All code is hidden");
      dispatchEvent(new Event("resize"));
    });
    sources.forEach((source) => source.addEventListener("toggle", tell));
    tell();
    tools.append(button);
  }

  // On a narrow screen a long list of contents would stand before the text.
  const contents = document.getElementById("contents");
  if (contents && matchMedia("(max-width: 40rem)").matches) contents.open = false;

  const box = document.querySelector(".search"), headings = window.thesisHeadings;
  if (!box || !headings) return;
  const input = box.querySelector("input"), found = box.querySelector(".found"), count = found.querySelector(".count"), list = found.querySelector("ul");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const index = headings.map(([address, heading, page]) => ({ address, heading, page, plain: plain(heading), all: plain(`${heading} ${page}`) }));
  const most = 50;
  const shut = () => { found.hidden = true; };
  const look = () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    list.replaceChildren();
    if (!words.length) { shut(); said.textContent = ""; return; }
    const rank = (entry) => (entry.plain.startsWith(words[0]) ? 0 : words.every((word) => entry.plain.includes(word)) ? 1 : 2);
    const hits = index.filter((entry) => words.every((word) => entry.all.includes(word))).sort((a, b) => rank(a) - rank(b));
    const words_found = `${hits.length === 0 ? "No heading" : hits.length === 1 ? "1 heading" : `${hits.length} headings`} found${hits.length > most ? `, the first ${most} shown` : ""}`;
    hits.slice(0, most).forEach((entry) => {
      const link = make("a", { href: box.dataset.root + entry.address }, entry.heading);
      if (entry.page !== entry.heading) link.append(make("small", { textContent: entry.page }));
      list.append(make("li", {}, link));
    });
    count.textContent = words_found;
    say(words_found);
    found.hidden = false;
    found.scrollTop = 0;
  };
  const move = (step) => {
    const stops = [input, ...list.querySelectorAll("a")], at = stops.indexOf(document.activeElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
  };
  input.addEventListener("input", look);
  input.addEventListener("focus", () => { if (input.value && found.hidden) look(); });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { input.value = ""; shut(); input.focus(); }
    else if (event.key === "ArrowDown" && !found.hidden) move(1);
    else if (event.key === "ArrowUp" && !found.hidden) move(-1);
    else if (event.key === "Enter" && event.target === input) { const first = list.querySelector("a"); if (found.hidden || !first) return; first.click(); }
    else return;
    event.preventDefault();
  });
  box.addEventListener("focusout", (event) => { if (event.relatedTarget && !box.contains(event.relatedTarget)) shut(); });
  document.addEventListener("click", (event) => { if (!box.contains(event.target)) shut(); });
  list.addEventListener("click", () => { shut(); });
  document.addEventListener("keydown", (event) => {
    const at = event.target;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  box.hidden = false;
})();
