"use strict";
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const config = { responsive: true, displayModeBar: false, displaylogo: false };

  // A figure may say, in layout.meta.dark, what each of its colours becomes on a dark page.
  const read = (text) => {
    const figure = JSON.parse(text);
    const swaps = dark.matches && figure.layout?.meta?.dark;
    return swaps ? JSON.parse(text, (_, value) => (typeof value === "string" && Object.hasOwn(swaps, value) ? swaps[value] : value)) : figure;
  };

  // A figure that brings no colours of its own takes those of the page.
  const dressed = (layout) => {
    const dress = { ...layout, autosize: true };
    delete dress.width;
    if (dress.template || dress.paper_bgcolor) return dress;
    const style = getComputedStyle(document.documentElement);
    const ink = style.getPropertyValue("--ink").trim(), line = style.getPropertyValue("--line").trim();
    dress.paper_bgcolor = dress.plot_bgcolor = "rgba(0,0,0,0)";
    dress.font = { color: ink, ...dress.font };
    for (const axis of new Set(["xaxis", "yaxis", ...Object.keys(dress).filter((key) => /^[xy]axis\d*$/.test(key))]))
      dress[axis] = { gridcolor: line, zerolinecolor: line, linecolor: line, ...dress[axis] };
    return dress;
  };

  const draw = async (plot) => {
    const still = plot.querySelector(".still");
    const target = plot.querySelector(".drawn") || plot.appendChild(Object.assign(document.createElement("div"), { className: "drawn" }));
    const figure = read(document.getElementById(plot.dataset.figure).textContent);
    target.setAttribute("role", "img");
    target.setAttribute("aria-label", figure.layout?.meta?.description || figure.layout?.title?.text || "Figure");
    still.hidden = true;
    try {
      await Plotly.react(target, figure.data || [], dressed(figure.layout || {}), { ...figure.config, ...config });
      if (figure.frames) await Plotly.addFrames(target, figure.frames);
    } catch (problem) {
      target.remove();
      still.hidden = false;
      console.warn("The figure stays still:", problem);
    }
  };

  const plots = document.querySelectorAll(".plot");
  if (window.Plotly) {
    plots.forEach(draw);
    dark.addEventListener("change", () => plots.forEach(draw));
    addEventListener("beforeprint", () => document.querySelectorAll(".drawn").forEach((target) => Plotly.Plots.resize(target)));
  }

  // A box that scrolls must be reachable without a mouse.
  const reach = () => document.querySelectorAll(".output, .output pre, .source pre, .cell.text table, .cell.text pre, .cell.raw").forEach((box) => {
    if (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  });
  addEventListener("resize", reach);
  reach();

  const links = new Map([...document.querySelectorAll(".contents a")].map((link) => [link.hash.slice(1), link]));
  if (links.size && "IntersectionObserver" in window) {
    const watch = new IntersectionObserver((seen) => {
      const top = seen.find((entry) => entry.isIntersecting);
      if (!top) return;
      links.forEach((link) => link.removeAttribute("aria-current"));
      links.get(top.target.id).setAttribute("aria-current", "true");
    }, { rootMargin: "0px 0px -70% 0px" });
    links.forEach((_, id) => { const heading = document.getElementById(id); if (heading) watch.observe(heading); });
  }
})();
