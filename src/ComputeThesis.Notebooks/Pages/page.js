// Draws each figure with plotly.js in the place of its static picture; what cannot be drawn keeps the picture.
(function () {
  "use strict";
  if (!window.Plotly) return;
  document.querySelectorAll("script[type='application/vnd.plotly.v1+json']").forEach(function (data) {
    var place = document.getElementById(data.getAttribute("data-for"));
    try {
      var figure = JSON.parse(data.textContent);
      var config = Object.assign({ responsive: true, displaylogo: false }, figure.config);
      var drawn = document.createElement("div");
      var label = place.querySelector("svg title");
      drawn.setAttribute("role", "img");
      drawn.setAttribute("aria-label", label ? label.textContent : "Figure");
      drawn.style.width = "100%";
      drawn.style.display = "none";
      place.appendChild(drawn);
      var layout = figure.layout || {};
      drawn.style.display = "";
      Plotly.newPlot(drawn, figure.data, layout, config).then(function () {
        Array.prototype.slice.call(place.children).forEach(function (child) { if (child !== drawn) child.hidden = true; });
        Plotly.Plots.resize(drawn);
      });
    } catch (e) {
      console.error(e);
    }
  });
})();
