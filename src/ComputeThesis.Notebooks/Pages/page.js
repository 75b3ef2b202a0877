// Draws each figure with plotly.js in the place of its static picture; what cannot be drawn keeps the picture.
(function () {
  "use strict";
  if (!window.Plotly) return;
  document.querySelectorAll("script[type='application/vnd.plotly.v1+json']").forEach(function (data) {
    var place = document.getElementById(data.getAttribute("data-for"));
    try {
      var figure = JSON.parse(data.textContent);
      var config = Object.assign({ responsive: true, displaylogo: false }, figure.config);
      var pictures = Array.prototype.slice.call(place.children);
      var title = place.querySelector("svg title");
      var drawn = document.createElement("div");
      drawn.setAttribute("role", "img");
      drawn.setAttribute("aria-label", title ? title.textContent : "Figure");
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
