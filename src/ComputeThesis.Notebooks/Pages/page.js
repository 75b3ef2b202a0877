// Draws each figure with plotly.js in the place of its static picture; what cannot be drawn keeps the picture.
(function () {
  "use strict";
  if (!window.Plotly) return;
  var isDark = window.matchMedia && matchMedia("(prefers-color-scheme: dark)").matches;

  // A figure may say in layout.meta.dark which colour stands for which on a dark page.
  function read(text) {
    var figure = JSON.parse(text);
    var dark = isDark && figure.layout && figure.layout.meta && figure.layout.meta.dark;
    if (!dark) return figure;
    return JSON.parse(text, function (key, value) { return typeof value === "string" && Object.prototype.hasOwnProperty.call(dark, value) ? dark[value] : value; });
  }

  document.querySelectorAll("script[type='application/vnd.plotly.v1+json']").forEach(function (data) {
    var place = document.getElementById(data.getAttribute("data-for"));
    try {
      var figure = read(data.textContent);
      var config = Object.assign({ responsive: true, displaylogo: false }, figure.config);
      var pictures = Array.prototype.slice.call(place.children);
      var meta = figure.layout && figure.layout.meta;
      var drawn = document.createElement("div");
      drawn.setAttribute("role", "img");
      drawn.setAttribute("aria-label", meta && meta.description || "Figure");
      place.appendChild(drawn);
      Plotly.newPlot(drawn, figure.data, figure.layout, config).then(function () {
        // An SVG element knows no hidden property, so the style says it.
        pictures.forEach(function (picture) { picture.style.display = "none"; });
        Plotly.Plots.resize(drawn);
      });
    } catch (e) {
      console.error(e);
    }
  });
})();
