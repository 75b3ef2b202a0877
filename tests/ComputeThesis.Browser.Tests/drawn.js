// What is wrong with the drawings of a page, a line each. `find` says what is looked for: texts (and points) cut or overlapping, contrast.
(find) => {
  const tolerance = 2, complaints = [];
  const box = (element) => element.getBoundingClientRect();
  const say = ({ left, top, width, height }) => `[${left.toFixed(1)}, ${(top + scrollY).toFixed(1)}, ${width.toFixed(1)} x ${height.toFixed(1)}]`;
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) && box(element).width > 0;

  // A text of several lines is as many boxes: the box of the whole would cover what stands beside a short line.
  const textsOf = (drawing) => [...drawing.querySelectorAll("svg text")].filter(isSeen)
    .flatMap((text) => { const lines = text.querySelectorAll("tspan.line"); return lines.length ? [...lines] : [text]; })
    .filter((line) => line.textContent.trim()).map((element) => ({ element, words: element.textContent, box: box(element) }));

  const outside = (inner, outer) => Math.max(outer.left - inner.left, outer.top - inner.top, inner.right - outer.right, inner.bottom - outer.bottom);

  // The box that a clip path leaves of an element, in the page's pixels.
  const clips = (element) => {
    const found = [];
    for (let parent = element; parent instanceof SVGElement; parent = parent.parentElement) {
      const id = parent.getAttribute("clip-path")?.match(/#([^"')]+)/)?.[1], rect = id && document.getElementById(id)?.querySelector("rect");
      if (!rect) continue;
      const at = parent.getScreenCTM(), [x, y, w, h] = ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name) ?? 0));
      const [a, b] = [new DOMPoint(x, y).matrixTransform(at), new DOMPoint(x + w, y + h).matrixTransform(at)];
      found.push({ left: a.x, top: a.y, right: b.x, bottom: b.y });
    }
    return found;
  };

  const checkTexts = (name, drawing) => {
    const texts = textsOf(drawing), page = { left: 0, top: -Infinity, right: document.documentElement.clientWidth, bottom: Infinity };
    for (const { element, words, box: inner } of texts) {
      let svg = element.ownerSVGElement;
      while (svg.ownerSVGElement) svg = svg.ownerSVGElement;
      for (const [what, outer] of [["its svg", box(svg)], ["its figure", box(drawing.querySelector("figure"))], ["the page", page], ...clips(element).map((clip) => ["its clip path", clip])]) {
        const by = outside(inner, outer);
        if (by > 1) complaints.push(`${name}: '${words}' ${say(inner)} is ${by.toFixed(1)} px outside ${what}`);
      }
    }
    // A point at the edge of its plot is drawn whole; one far beyond it is hidden on purpose.
    const cut = [...drawing.querySelectorAll("svg path.point")].filter(isSeen).filter((point) => clips(point).some((clip) => {
      const { left, right, top, bottom } = box(point), x = (left + right) / 2, y = (top + bottom) / 2;
      return outside(box(point), clip) > 1 && outside({ left: x, right: x, top: y, bottom: y }, clip) < 1;
    }));
    if (cut.length) complaints.push(`${name}: ${cut.length} points are cut at the edge of their plot, the first at ${say(box(cut[0]))}`);
    for (let i = 0; i < texts.length; i++)
      for (let j = i + 1; j < texts.length; j++) {
        const [a, b] = [texts[i].box, texts[j].box];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > tolerance && down > tolerance)
          complaints.push(`${name}: '${texts[i].words}' ${say(a)} and '${texts[j].words}' ${say(b)} overlap by ${across.toFixed(1)} x ${down.toFixed(1)}`);
      }
    return texts.length;
  };

  const colour = (css) => { const parts = css.match(/[\d.]+/g)?.map(Number); return !parts || css === "none" ? null : { rgb: parts.slice(0, 3), alpha: parts[3] ?? 1 }; };
  const over = (front, share, back) => front.map((value, i) => value * share + back[i] * (1 - share));
  const light = (rgb) => rgb.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)).reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((one, two) => two - one); return (x + 0.05) / (y + 0.05); };
  const opacity = (element) => { let share = 1; for (let parent = element; parent; parent = parent.parentElement) share *= Number(getComputedStyle(parent).opacity); return share; };

  // What a text stands on: the page, and over it, in the order of drawing, every filled shape under its middle.
  const groundOf = (text, shapes) => {
    const x = (text.box.left + text.box.right) / 2, y = (text.box.top + text.box.bottom) / 2;
    let ground = colour(getComputedStyle(document.body).backgroundColor).rgb;
    for (const { shape, box: area, fill, share } of shapes) {
      if (!(shape.compareDocumentPosition(text.element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
      if (x < area.left || x > area.right || y < area.top || y > area.bottom) continue;
      if (!(shape instanceof SVGGeometryElement) || shape.isPointInFill(new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse())))
        ground = over(fill.rgb, share, ground);
    }
    return ground;
  };

  const checkContrast = (name, drawing) => {
    const shapes = [...drawing.querySelectorAll("svg, svg rect, svg path, svg circle")].filter(isSeen).map((shape) => {
      const style = getComputedStyle(shape), isPage = shape.localName === "svg", fill = colour(isPage ? style.backgroundColor : style.fill);
      return { shape, fill, box: box(shape), share: fill ? fill.alpha * opacity(shape) * (isPage ? 1 : Number(style.fillOpacity)) : 0 };
    }).filter(({ shape, share }) => share > 0 && !shape.closest("defs, clipPath"));
    const texts = textsOf(drawing);
    for (const text of texts) {
      const style = getComputedStyle(text.element), fill = colour(style.fill), ground = groundOf(text, shapes);
      const ink = over(fill.rgb, fill.alpha * Number(style.fillOpacity) * opacity(text.element), ground);
      const found = contrast(ink, ground);
      if (found < 4.5) complaints.push(`${name}: '${text.words}' ${style.fill} on rgb(${ground.map(Math.round)}) has a contrast of ${found.toFixed(2)}`);
    }
    return texts.length;
  };

  const drawings = [...document.querySelectorAll("[data-drawing]")];
  const texts = drawings.map((drawing) => (find === "contrast" ? checkContrast : checkTexts)(`${drawing.parentElement.id} (${drawing.dataset.drawing})`, drawing)).reduce((sum, count) => sum + count, 0);
  return { complaints, texts };
}
