'use strict';
(() => {
  // The numbers of Placement.java: both place the same cards at the same points.
  const CARD = 200, GAP_X = 20, GAP_Y = 32, STACK_GAP = 10, INDENT = 24, AFTER_SUBTREE = 14;
  const LEGIBLE = 0.35; // below this scale, cards are boxes without text
  const ALL_IN_PAGE = 500; // up to so many open cards are all elements of the page
  const OPEN_AT_FIRST = 60, LISTED = 50;
  const CLASSES = {vacant: 'vacant', error: 'warn', warning: 'warn', info: 'warn', detached: 'warn', cycle: 'warn',
    found: 'good', added: 'good', moved: 'moved', changed: 'moved', removed: 'gone'};
  const SIGNS = {added: '+ ', removed: '\u2212 ', moved: '\u2192 '};
  const LISTS = [['Vacant', ['vacant']], ['Holder not known', ['holder not known']], ['Acting', ['acting']],
    ['Shared', ['shared']], ['Detached', ['detached']], ['In a cycle', ['cycle']],
    ['Violations', ['error', 'warning', 'info']], ['Answers', ['found']], ['Skipped', ['skipped']],
    ['Changes', ['added', 'removed', 'moved', 'changed']]];

  const $ = id => document.getElementById(id);
  const data = JSON.parse($('data').textContent);
  const CARD_HEIGHT = data.cardHeight;
  const view = $('view'), tree = $('tree'), canvas = $('canvas'), panel = $('panel');
  const pen = canvas.getContext('2d');

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }
  function button(text, action, className) {
    const made = element('button', text, className);
    made.type = 'button';
    made.addEventListener('click', action);
    return made;
  }
  const count = (n, one, many) => `${n} ${n === 1 ? one : many || one + 's'}`;

  // Charts: of the organization, and of the one before, if two are compared.

  function read(source) {
    const n = source.ids.length;
    const above = new Int32Array(n), size = new Int32Array(n).fill(1), layer = new Int32Array(n);
    const reports = new Int32Array(n + 1), place = new Int32Array(n);
    for (let i = 0; i < n; i++) {
      above[i] = source.above[i] === 0 ? -1 : i - source.above[i];
      layer[i] = above[i] < 0 ? 1 : layer[above[i]] + 1;
      place[i] = ++reports[above[i] + 1];
    }
    for (let i = n - 1; i >= 0; i--) if (above[i] >= 0) size[above[i]] += size[i];
    const numbers = new Map(source.ids.map((id, i) => [id, i]));
    return {...source, n, above, size, layer, reports, place, numbers, isOpen: new Uint8Array(n), only: -1, current: n > 0 ? 0 : -1};
  }
  const charts = data.charts.map(read);
  let chart = charts[0];

  const reportsOf = (c, i) => {
    const found = [], end = i < 0 ? c.n : i + c.size[i];
    for (let j = i + 1; j < end; j += c.size[j]) found.push(j);
    return found;
  };
  const columnsOf = (c, i) => c.columns[i + 1] || 0;
  /** Ids are as they are; what is shown of them cannot change the direction of text. */
  const shownId = (c, i) => c.ids[i].replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    one => '\\u' + one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'));
  const labelOf = (c, i) => c.labels[i] ? c.labels[i].split('\n') : [shownId(c, i)];
  const headOf = (c, i) => {
    const label = labelOf(c, i);
    return data.isPlainLabel && c.labels[i] ? [label[0], shownId(c, i)] : [label[0], label.slice(1).join(' · ')];
  };
  const nameOf = (c, i) => labelOf(c, i)[0];
  const marksOf = (c, i) => (c.marks[i] || []).map(mark =>
    typeof mark === 'number' ? {kind: data.kinds[mark], text: data.kinds[mark]} : {kind: data.kinds[mark[0]], text: mark[1]});
  const chainUp = (c, i) => {
    const chain = [];
    for (let at = i; at >= 0; at = c.above[at]) chain.unshift(at);
    return chain;
  };

  // Layout: a tree of some cards in depth-first order, and where they stand.

  function treeOf(c, numbers) {
    const m = numbers.length, at = new Map();
    const above = new Int32Array(m), size = new Int32Array(m).fill(1), reports = new Int32Array(m + 1);
    for (let j = 0; j < m; j++) {
      at.set(numbers[j], j);
      const manager = at.get(c.above[numbers[j]]);
      above[j] = manager === undefined ? -1 : manager;
      reports[above[j] + 1]++;
    }
    for (let j = m - 1; j >= 0; j--) if (above[j] >= 0) size[above[j]] += size[j];
    return {c, numbers, m, at, above, size, reports};
  }

  function cut(t, manager, columns) {
    const first = manager + 1, end = manager < 0 ? t.m : manager + t.size[manager], cuts = [];
    let left = t.reports[manager + 1], to = first;
    for (let column = 1; column <= columns; column++) {
      const from = to;
      do {
        to += t.size[to];
        left--;
      } while (to < end && left > columns - column
        && (2 * (to - first) + t.size[to]) * columns <= 2 * (end - first) * column);
      cuts.push([from, to]);
    }
    return cuts;
  }

  /** Places cards as Placement.java does. */
  function place(t, columnsFor) {
    const {m, size, reports} = t;
    const w = new Int32Array(m + 1), h = new Int32Array(m + 1), x = new Int32Array(m), y = new Int32Array(m);
    const left = new Int32Array(m), columns = new Int32Array(m + 1), cuts = new Map(), atLeft = new Uint8Array(m);
    const indent = i => i < 0 ? 0 : INDENT;
    const head = i => i < 0 ? 0 : CARD_HEIGHT + (columns[i + 1] === 1 ? STACK_GAP : GAP_Y);
    const gapAfter = i => reports[i + 1] === 0 ? STACK_GAP : STACK_GAP + AFTER_SUBTREE;
    const columnWidth = (i, [from, to]) => {
      let widest = 0;
      for (let j = from; j < to; j += size[j]) widest = Math.max(widest, w[j + 1]);
      return indent(i) + widest;
    };
    for (let i = m - 1; i >= -1; i--) {
      const end = i < 0 ? m : i + size[i];
      if (reports[i + 1] === 0) {
        if (i >= 0) { w[i + 1] = CARD; h[i + 1] = CARD_HEIGHT; }
        continue;
      }
      const wanted = columnsFor(i < 0 ? -1 : t.numbers[i]);
      columns[i + 1] = reports[i + 1] === 1 || wanted > reports[i + 1] ? 0 : wanted;
      let width = -GAP_X, highest = 0;
      if (columns[i + 1] === 0) {
        for (let j = i + 1; j < end; j += size[j]) { width += GAP_X + w[j + 1]; highest = Math.max(highest, h[j + 1]); }
      } else {
        cuts.set(i, cut(t, i, columns[i + 1]));
        for (const column of cuts.get(i)) {
          let height = 0, gap = 0;
          for (let j = column[0]; j < column[1]; j += size[j]) { height += gap + h[j + 1]; gap = gapAfter(j); }
          width += GAP_X + columnWidth(i, column);
          highest = Math.max(highest, height);
        }
      }
      w[i + 1] = width;
      h[i + 1] = head(i) + highest;
    }
    const placeReports = (i, fromLeft, top) => {
      const end = i < 0 ? m : i + size[i], down = top + head(i);
      let at = fromLeft;
      if (columns[i + 1] === 0) {
        for (let j = i + 1; j < end; j += size[j]) { left[j] = at; y[j] = down; at += w[j + 1] + GAP_X; }
        if (i >= 0 && reports[i + 1] === 1 && atLeft[i]) atLeft[i + 1] = 1;
        return;
      }
      for (const column of cuts.get(i)) {
        let next = down;
        for (let j = column[0]; j < column[1]; j += size[j]) {
          left[j] = at + indent(i);
          y[j] = next;
          atLeft[j] = 1;
          next += h[j + 1] + gapAfter(j);
        }
        at += columnWidth(i, column) + GAP_X;
      }
    };
    if (m > 0) placeReports(-1, 0, 0);
    for (let i = 0; i < m; i++) {
      if (reports[i + 1] > 0) placeReports(i, left[i], y[i]);
      x[i] = columns[i + 1] !== 1 && !atLeft[i] ? left[i] + Math.trunc((w[i + 1] - CARD) / 2) : left[i];
    }
    for (let i = m - 1; i >= 0; i--) if (reports[i + 1] === 1) x[i] = x[i + 1];
    return {...t, x, y, left, w, h, columns, cuts, width: w[0], height: h[0]};
  }

  /** Calls back with the points of each line between a manager and its reports. */
  function forEachEdge(p, i, line) {
    const end = i + p.size[i], bottom = p.y[i] + CARD_HEIGHT;
    if (p.columns[i + 1] === 0) {
      const from = p.x[i] + CARD / 2, middle = bottom + GAP_Y / 2;
      for (let j = i + 1; j < end; j += p.size[j]) {
        const to = p.x[j] + CARD / 2;
        line(j, from === to ? [from, bottom, to, p.y[j]] : [from, bottom, from, middle, to, middle, to, p.y[j]]);
      }
      return;
    }
    for (const [from, to] of p.cuts.get(i)) {
      const rail = p.left[from] - INDENT + 12;
      const start = p.columns[i + 1] === 1 ? [rail, bottom]
        : [p.x[i] + CARD / 2, bottom, p.x[i] + CARD / 2, bottom + GAP_Y / 2, rail, bottom + GAP_Y / 2];
      for (let j = from; j < to; j += p.size[j]) {
        const middle = p.y[j] + CARD_HEIGHT / 2;
        line(j, [...start, rail, middle, p.x[j], middle]);
      }
    }
  }

  // What is open.

  function openCards(c) {
    const numbers = [], path = new Set(c.only < 0 ? [] : chainUp(c, c.only).slice(0, -1));
    for (let i = 0; i < c.n;) {
      const isOnPath = path.has(i);
      if (c.only >= 0 && !isOnPath && (i < c.only || i >= c.only + c.size[c.only])) {
        i += path.size > 0 && c.only > i && c.only < i + c.size[i] ? 1 : c.size[i];
        continue;
      }
      numbers.push(i);
      i += isOnPath || c.isOpen[i] ? 1 : c.size[i];
    }
    return numbers;
  }

  function openFirst(c, most) {
    let layer = 1, shown = 0;
    const sizes = [];
    if (c.n <= ALL_IN_PAGE) { // all, if it can be read
      const whole = place(treeOf(c, Array.from({length: c.n}, (_, i) => i)), i => columnsOf(c, i));
      if (Math.min(view.clientWidth / whole.width, view.clientHeight / whole.height) >= 0.5) {
        c.isOpen.fill(1);
        return;
      }
    }
    for (let i = 0; i < c.n; i++) sizes[c.layer[i]] = (sizes[c.layer[i]] || 0) + 1;
    for (shown = sizes[1] || 0; sizes[layer + 1] && (layer === 1 && sizes[2] <= ALL_IN_PAGE || shown + sizes[layer + 1] <= most); layer++) {
      shown += sizes[layer + 1];
    }
    for (let i = 0; i < c.n; i++) c.isOpen[i] = c.layer[i] < layer ? 1 : 0;
  }

  /** The shape of the whole chart is in the data; a part has rows, and columns of those without open reports. */
  function placeOpen() {
    const t = treeOf(chart, openCards(chart));
    if (t.m === chart.n) return place(t, i => columnsOf(chart, i));
    return place(t, i => {
      const j = i < 0 ? -1 : t.at.get(i), reports = t.reports[j + 1], below = (j < 0 ? t.m : t.size[j] - 1);
      return reports < 3 || below > reports ? 0 : Math.ceil(reports / 12);
    });
  }

  let placed, scale = 1, shiftX = 0, shiftY = 0;
  const elements = new Map();

  function layOut() {
    placed = placeOpen();
    elements.forEach(one => one.remove());
    elements.clear();
    if (chart.current >= 0 && !placed.at.has(chart.current)) {
      chart.current = chainUp(chart, chart.current).reverse().find(i => placed.at.has(i)) ?? placed.numbers[0];
    }
    draw();
  }

  /** Lays out again, with the card at the same point of the screen. */
  function layOutAround(i) {
    const before = placed.at.get(i);
    const oldX = before === undefined ? 0 : placed.x[before], oldY = before === undefined ? 0 : placed.y[before];
    layOut();
    const after = placed.at.get(i);
    if (before !== undefined && after !== undefined) {
      shiftX += (oldX - placed.x[after]) * scale;
      shiftY += (oldY - placed.y[after]) * scale;
      draw();
    }
  }

  // Drawing.

  let isWaiting = false;
  function draw() {
    if (!isWaiting) {
      isWaiting = true;
      requestAnimationFrame(() => { isWaiting = false; drawNow(); });
    }
  }

  const colors = {};
  function readColors() {
    const style = getComputedStyle(document.documentElement);
    for (const name of ['card', 'edge', 'border', 'text', 'warn', 'good', 'gone', 'moved', 'chain', 'accent']) {
      colors[name] = style.getPropertyValue('--' + name).trim();
    }
  }
  readColors();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { readColors(); draw(); });

  function drawNow() {
    const width = view.clientWidth, height = view.clientHeight, ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = width + 'px';
      canvas.style.height = height + 'px';
    }
    const seen = {left: -shiftX / scale, top: -shiftY / scale, right: (width - shiftX) / scale, bottom: (height - shiftY) / scale};
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * shiftX, ratio * shiftY);
    drawEdges(seen);
    drawOthers(seen);
    if (scale < LEGIBLE) drawBoxes(seen);
    tree.style.transform = `translate(${shiftX}px, ${shiftY}px) scale(${scale})`;
    drawCards(seen);
  }

  function stroke(points) {
    pen.moveTo(points[0], points[1]);
    for (let k = 2; k < points.length; k += 2) pen.lineTo(points[k], points[k + 1]);
  }

  function drawEdges(seen) {
    const chained = [];
    pen.lineWidth = Math.max(1.2, 0.7 / scale);
    pen.strokeStyle = colors.edge;
    pen.setLineDash([]);
    pen.beginPath();
    for (let i = 0; i < placed.m; i++) {
      if (placed.reports[i + 1] === 0 || placed.left[i] > seen.right || placed.y[i] > seen.bottom
          || placed.left[i] + placed.w[i + 1] < seen.left || placed.y[i] + placed.h[i + 1] < seen.top) continue;
      forEachEdge(placed, i, (j, points) => {
        stroke(points);
        if (chart.chain.has(placed.numbers[j])) chained.push(points);
      });
    }
    pen.stroke();
    if (chained.length > 0) {
      pen.lineWidth = 3;
      pen.strokeStyle = colors.chain;
      pen.beginPath();
      chained.forEach(stroke);
      pen.stroke();
    }
  }
  charts.forEach(c => { c.chain = new Set(c.chain); });

  function curve(p, from, to) {
    const x1 = p.x[from] + CARD / 2, y1 = p.y[from] + CARD_HEIGHT / 2, x2 = p.x[to] + CARD / 2, y2 = p.y[to] + CARD_HEIGHT / 2;
    const side = x2 >= x1 ? 1 : -1, startX = x1 + side * CARD / 2, endX = x2 - side * CARD / 2;
    return Math.abs(x2 - x1) < CARD + 8
      ? [x1 + CARD / 2, y1, x1 + CARD / 2 + 60, y1, x2 + CARD / 2 + 60, y2, x2 + CARD / 2, y2]
      : [startX, y1, startX + side * 50, y1, endX - side * 50, y2, endX, y2];
  }

  function drawOthers(seen) {
    if (!$('lines') || !$('lines').checked) return;
    for (const line of chart.lines) {
      const from = placed.at.get(line[0]), to = placed.at.get(line[1]);
      if (from === undefined || to === undefined) continue;
      const c = curve(placed, from, to);
      if (Math.max(c[0], c[6]) + 60 < seen.left || Math.min(c[0], c[6]) - 60 > seen.right
          || Math.max(c[1], c[7]) < seen.top || Math.min(c[1], c[7]) > seen.bottom) continue;
      pen.lineWidth = 1.6;
      pen.strokeStyle = line[3] & 2 ? colors.chain : line[3] & 1 ? colors.warn : colors.accent;
      pen.setLineDash(line[3] & 1 ? [2, 4] : [7, 5]);
      pen.beginPath();
      pen.moveTo(c[0], c[1]);
      pen.bezierCurveTo(c[2], c[3], c[4], c[5], c[6], c[7]);
      pen.stroke();
      pen.setLineDash([]);
      pen.fillStyle = pen.strokeStyle;
      pen.beginPath();
      pen.arc(c[6], c[7], 4, 0, 7);
      pen.fill();
    }
    pen.setLineDash([]);
  }

  function drawBoxes(seen) {
    pen.lineWidth = Math.max(1, 0.5 / scale);
    for (let j = 0; j < placed.m; j++) {
      const x = placed.x[j], y = placed.y[j];
      if (x > seen.right || y > seen.bottom || x + CARD < seen.left || y + CARD_HEIGHT < seen.top) continue;
      const state = stateOf(chart, placed.numbers[j]);
      pen.fillStyle = state ? colors[state] || colors.border : colors.card;
      pen.strokeStyle = colors.edge;
      pen.fillRect(x, y, CARD, CARD_HEIGHT);
      pen.strokeRect(x, y, CARD, CARD_HEIGHT);
    }
  }

  function stateOf(c, i) {
    let state = '';
    for (const mark of marksOf(c, i)) {
      const one = CLASSES[mark.kind];
      if (one && one !== 'vacant') return one;
      state = one || state;
    }
    return state;
  }

  /** Adds the cards that can be seen, in depth-first order, and removes the others. */
  function drawCards(seen) {
    const wanted = new Set();
    for (let j = 0; j < placed.m; j++) {
      const i = placed.numbers[j], x = placed.x[j], y = placed.y[j];
      const isSeen = x <= seen.right && y <= seen.bottom && x + CARD >= seen.left && y + CARD_HEIGHT >= seen.top;
      if (placed.m <= ALL_IN_PAGE || i === chart.current || isSeen && scale >= LEGIBLE) wanted.add(j);
    }
    for (const [j, one] of elements) {
      if (!wanted.has(j)) { one.remove(); elements.delete(j); }
    }
    let at = tree.firstChild;
    for (const j of wanted) {
      let one = elements.get(j);
      if (!one) {
        one = makeCard(j);
        elements.set(j, one);
        tree.insertBefore(one, at);
      } else {
        at = one.nextSibling;
      }
      const isCurrent = placed.numbers[j] === chart.current;
      one.tabIndex = isCurrent ? 0 : -1;
      one.setAttribute('aria-selected', String(isCurrent && !panel.hidden));
    }
  }

  /** The marks of a card: changes, then violations, then others; people that are shown need no mark. */
  function cardMarks(c, i) {
    const order = ['gone', 'good', 'moved', 'warn'];
    const rank = mark => order.includes(CLASSES[mark.kind]) ? order.indexOf(CLASSES[mark.kind]) : order.length;
    return marksOf(c, i)
      .filter(mark => !(c.people[i] && ['acting', 'shared'].includes(mark.kind)))
      .sort((one, other) => rank(one) - rank(other))
      .map(mark => ({...mark, sign: SIGNS[mark.kind] || (CLASSES[mark.kind] === 'warn' ? '\u26a0 ' : '')}));
  }

  function makeCard(j) {
    const i = placed.numbers[j], c = chart, card = element('div', undefined, 'card');
    const [first, second] = headOf(c, i), marks = marksOf(c, i), people = c.people[i] || [];
    card.setAttribute('role', 'treeitem');
    card.setAttribute('aria-level', c.layer[i]);
    card.setAttribute('aria-setsize', c.reports[c.above[i] + 1]);
    card.setAttribute('aria-posinset', c.place[i]);
    if (c.reports[i + 1] > 0) card.setAttribute('aria-expanded', String(placed.reports[j + 1] > 0));
    const said = [first, second, ...people, ...marks.map(mark => mark.text)].filter(text => text);
    if (c.hidden[i]) said.push(`${c.hidden[i]} not shown`);
    card.setAttribute('aria-label', said.join(', '));
    card.title = said.join('\n');
    card.dataset.id = c.ids[i];
    for (const mark of marks) if (CLASSES[mark.kind]) card.classList.add(CLASSES[mark.kind]);
    if (c.chain.has(i) || marks.some(mark => mark.kind === 'found')) card.classList.add('chain');
    card.style.left = placed.x[j] + 'px';
    card.style.top = placed.y[j] + 'px';
    card.style.height = CARD_HEIGHT + 'px';
    card.append(element('span', String(c.layer[i]), 'layer'), element('div', first, 'first'));
    if (second) card.append(element('div', second, 'more'));
    if (people.length > 0) card.append(element('div', people.join(', '), 'people'));
    const shown = cardMarks(c, i);
    const room = Math.floor(CARD_HEIGHT / 17) - wrap(first, `600 13px ${FONT}`, CARD - 36).length - (second ? 1 : 0) - (people.length > 0 ? 1 : 0);
    shown.slice(0, room).forEach((mark, k) => {
      const rest = k === room - 1 && shown.length > room ? ` +${shown.length - room}` : '';
      card.append(element('div', mark.sign + mark.text + rest, 'mark' + (CLASSES[mark.kind] ? ` ${CLASSES[mark.kind]}-text` : '')));
    });
    const below = c.reports[i + 1] > 0 ? c.size[i] - 1 : c.hidden[i] || 0;
    if (below > 0) {
      card.classList.add('has');
      const sign = placed.reports[j + 1] > 0 ? '\u2212' : '+';
      card.append(element('span', c.reports[i + 1] === 0 ? `${below} not shown` : `${sign} ${below}`, 'open'));
    }
    for (const child of card.children) child.setAttribute('aria-hidden', 'true');
    return card;
  }

  // Moving over the chart.

  function zoom(factor, x = view.clientWidth / 2, y = view.clientHeight / 2) {
    const next = Math.min(3, Math.max(0.004, scale * factor));
    shiftX = x - (x - shiftX) * next / scale;
    shiftY = y - (y - shiftY) * next / scale;
    scale = next;
    draw();
  }

  /** Shows all that is open; if it would be smaller than the least scale, its beginning in a size to read. */
  function fit(least = 0) {
    const width = view.clientWidth - 40, height = view.clientHeight - 40;
    const whole = Math.min(width / Math.max(1, placed.width), height / Math.max(1, placed.height));
    scale = whole < least ? Math.max(0.7, least) : Math.min(1, whole);
    shiftX = (view.clientWidth - placed.width * scale) / 2;
    shiftY = Math.max(20, Math.min(60, (view.clientHeight - placed.height * scale) / 2));
    if (placed.width * scale > width && placed.m > 0) { // the first top is in view
      shiftX = view.clientWidth / 2 - (placed.x[0] + CARD / 2) * scale;
      shiftX = Math.min(20, shiftX);
    }
    draw();
  }

  function center(i, isKept) {
    const j = placed.at.get(i);
    if (j === undefined) return;
    const x = placed.x[j] * scale + shiftX, y = placed.y[j] * scale + shiftY;
    if (isKept && x > 0 && y > 0 && x + CARD * scale < view.clientWidth && y + CARD_HEIGHT * scale < view.clientHeight) return;
    shiftX = view.clientWidth / 2 - (placed.x[j] + CARD / 2) * scale;
    shiftY = view.clientHeight / 2 - (placed.y[j] + CARD_HEIGHT / 2) * scale;
    draw();
  }

  const pointers = new Map();
  let moved = 0;
  view.addEventListener('pointerdown', event => {
    pointers.set(event.pointerId, event);
    if (pointers.size === 1) moved = 0;
  });
  view.addEventListener('pointermove', event => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const dx = event.clientX - before.clientX, dy = event.clientY - before.clientY;
    const other = [...pointers.values()].find(one => one.pointerId !== event.pointerId);
    if (other) {
      const distance = one => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
      const box = view.getBoundingClientRect();
      zoom(distance(event) / distance(before), (event.clientX + other.clientX) / 2 - box.left, (event.clientY + other.clientY) / 2 - box.top);
      moved = 99;
    } else {
      moved += Math.abs(dx) + Math.abs(dy);
      if (moved < 5) return;
      if (!view.hasPointerCapture(event.pointerId)) view.setPointerCapture(event.pointerId);
      view.classList.add('moves');
      shiftX += dx;
      shiftY += dy;
      draw();
    }
    pointers.set(event.pointerId, event);
  });
  for (const name of ['pointerup', 'pointercancel']) {
    view.addEventListener(name, event => {
      pointers.delete(event.pointerId);
      view.classList.remove('moves');
    });
  }
  view.addEventListener('wheel', event => {
    event.preventDefault();
    const box = view.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), event.clientX - box.left, event.clientY - box.top);
  }, {passive: false});
  view.addEventListener('scroll', () => view.scrollTo(0, 0));
  view.addEventListener('click', event => {
    if (moved >= 5) return;
    const card = event.target.closest('.card');
    if (card) {
      const i = chart.numbers.get(card.dataset.id);
      if (event.target.classList.contains('open') && chart.reports[i + 1] > 0) toggle(i);
      else show(i);
      return;
    }
    const box = view.getBoundingClientRect(), x = (event.clientX - box.left - shiftX) / scale, y = (event.clientY - box.top - shiftY) / scale;
    for (let j = 0; j < placed.m && scale < LEGIBLE; j++) {
      if (x >= placed.x[j] && y >= placed.y[j] && x <= placed.x[j] + CARD && y <= placed.y[j] + CARD_HEIGHT) {
        go(placed.numbers[j]);
        return;
      }
    }
  });
  new ResizeObserver(draw).observe(view);

  // Opening, closing, going to a position.

  function setOpen(i, isOpen) {
    if (chart.reports[i + 1] === 0 || !!chart.isOpen[i] === isOpen) return;
    chart.isOpen[i] = isOpen ? 1 : 0;
    layOutAround(i);
  }
  const toggle = i => {
    chart.current = i;
    setOpen(i, !chart.isOpen[i]);
    drawNow();
    focusCurrent();
  };

  function focusCurrent() {
    drawNow();
    const one = elements.get(placed.at.get(chart.current));
    if (one) one.focus({preventScroll: true});
  }

  function select(i) {
    chart.current = i;
    center(i, true);
    focusCurrent();
  }

  /** Selects a position, and shows all that is known about it. */
  function show(i) {
    chart.current = i;
    showPanel(i);
    select(i);
    history.replaceState(null, '', '#' + encodeURIComponent(chart.ids[i]));
  }

  /** Opens the managers of a position, shows it in a legible size and selects it. */
  function go(i) {
    if (chart.only >= 0 && !openCards(chart).includes(i)) chart.only = -1;
    let isChanged = false;
    for (const manager of chainUp(chart, i).slice(0, -1)) {
      isChanged = isChanged || !chart.isOpen[manager];
      chart.isOpen[manager] = 1;
    }
    if (isChanged || !placed.at.has(i)) layOut();
    scale = Math.max(scale, 0.8);
    showPanel(i); // before centering, because it takes room
    center(i, false);
    show(i);
  }

  function goToHash() {
    let id;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch (e) {
      id = location.hash.slice(1);
    }
    if (id === '') return;
    const i = chart.numbers.get(id);
    if (i === undefined) say(`This chart has no position "${id}"`);
    else go(i);
  }
  window.addEventListener('hashchange', goToHash);

  function say(text) {
    $('status').textContent = text;
  }

  function setOnly(i) {
    chart.only = i;
    if (i >= 0) chart.isOpen[i] = 1;
    layOut();
    fit(0.5);
    if (i >= 0) center(i, true);
    if (chart.current >= 0) showPath(chart.current);
  }

  // Keys of a tree, as in the ARIA Authoring Practices.

  let typed = '', typedAt = 0;
  tree.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const i = chart.current, j = placed.at.get(i), key = event.key;
    const isTyping = event.timeStamp - typedAt < 700 && typed !== '';
    if (j === undefined) return;
    const last = placed.m - 1;
    const next = {ArrowDown: Math.min(j + 1, last), ArrowUp: Math.max(j - 1, 0), Home: 0, End: last}[key];
    if (next !== undefined) select(placed.numbers[next]);
    else if (key === 'ArrowRight') {
      if (placed.reports[j + 1] > 0) select(placed.numbers[j + 1]);
      else if (chart.reports[i + 1] > 0) toggle(i);
    } else if (key === 'ArrowLeft') {
      if (placed.reports[j + 1] > 0 && chart.isOpen[i]) toggle(i);
      else if (placed.above[j] >= 0) select(placed.numbers[placed.above[j]]);
    } else if (key === 'Enter' || key === ' ' && !isTyping) show(i);
    else if (key === '*') {
      reportsOf(chart, chart.above[i]).forEach(one => { if (chart.reports[one + 1] > 0) chart.isOpen[one] = 1; });
      layOutAround(i);
      focusCurrent();
    } else if (key === 'Escape') closePanel();
    else if (key === '+') zoom(1.25);
    else if (key === '-') zoom(0.8);
    else if (key.length === 1) {
      typed = (isTyping ? typed : '') + key;
      typedAt = event.timeStamp;
      const from = typed.length > 1 ? 0 : 1;
      for (let step = from; step <= placed.m; step++) {
        const one = placed.numbers[(j + step) % placed.m];
        if (plain(nameOf(chart, one)).startsWith(plain(typed))) { select(one); break; }
      }
    } else return;
    event.preventDefault();
  });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      $('search').focus();
    }
  });

  // The side panel and the path above the chart.

  function positionButton(i, text) {
    return button(text || nameOf(chart, i), () => go(i));
  }
  function list(title, items) {
    const parts = [element('h3', title)], lines = element('ul');
    items.slice(0, LISTED).forEach(([i, text]) => {
      const line = element('li');
      line.append(i < 0 ? element('p', text) : positionButton(i, text));
      lines.append(line);
    });
    parts.push(lines);
    if (items.length > LISTED) parts.push(element('p', `and ${items.length - LISTED} more`));
    return parts;
  }

  function openPanel(title, parts) {
    const wasHidden = panel.hidden;
    const close = button('Close', closePanel, 'close');
    panel.replaceChildren(close, element('h2', title), ...parts);
    panel.setAttribute('aria-label', title);
    panel.hidden = false;
    panel.scrollTop = 0;
    if (wasHidden) drawNow();
  }
  function closePanel() {
    panel.hidden = true;
    $('list').value = '';
    focusCurrent();
  }

  function showPanel(i) {
    const c = chart, parts = [element('p', shownId(c, i), 'id')], facts = element('dl');
    labelOf(c, i).slice(1).forEach(line => parts.push(element('p', line)));
    const fact = (name, value) => facts.append(element('dt', name), element('dd', value));
    (c.people[i] || []).forEach(person => fact('held by', person));
    fact('layer', String(c.layer[i]));
    if (c.reports[i + 1] > 0) fact('below', count(c.size[i] - 1, 'position'));
    if (c.hidden[i]) fact('not shown', count(c.hidden[i], 'position'));
    (c.details[i] || []).forEach(([name, value]) => fact(typeof name === 'number' ? data.details[name] : name, value));
    parts.push(facts);
    const marks = marksOf(c, i);
    if (marks.length > 0) {
      const lines = element('ul');
      marks.forEach(mark => {
        const line = element('li', mark.text);
        if (CLASSES[mark.kind]) line.className = CLASSES[mark.kind] + '-text';
        lines.append(line);
      });
      parts.push(lines);
    }
    const actions = element('div', undefined, 'actions');
    actions.append(button('Show only this branch', () => { setOnly(i); show(i); }),
      button('Copy link', () => copyLink(i)), button('Print branch', () => printBranch(i)));
    parts.push(actions);
    if (c.above[i] >= 0) parts.push(...list('Manager', [[c.above[i]]]));
    const others = c.lines.filter(line => line[0] === i).map(line => [line[1], `${nameOf(c, line[1])} (${data.lineKinds[line[2]]})`]);
    if (others.length > 0) parts.push(...list('Other managers', others));
    const reports = reportsOf(c, i).map(j => [j]);
    if (reports.length > 0) parts.push(...list(`Direct reports (${reports.length})`, reports));
    const more = c.lines.filter(line => line[1] === i).map(line => [line[0], `${nameOf(c, line[0])} (${data.lineKinds[line[2]]})`]);
    if (more.length > 0) parts.push(...list('Others who report here', more));
    openPanel(nameOf(c, i), parts);
    showPath(i);
  }

  function showPath(i) {
    const path = $('path');
    path.replaceChildren();
    if (chart.only >= 0) path.append(button('Show all', () => { const at = chart.current; setOnly(-1); go(at); }));
    const chain = chainUp(chart, i), shown = chain.length > 8 ? [...chain.slice(0, 3), -1, ...chain.slice(-4)] : chain;
    shown.forEach((one, k) => {
      if (k > 0) path.append(element('span', '\u203a'));
      path.append(one < 0 ? element('span', '\u2026') : positionButton(one));
    });
  }

  function copyLink(i) {
    const link = location.href.split('#')[0] + '#' + encodeURIComponent(chart.ids[i]);
    const done = () => say('Link copied'), failed = () => say(link);
    if (navigator.clipboard) navigator.clipboard.writeText(link).then(done, failed);
    else failed();
  }

  // Search and lists.

  const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  function textOf(c, i) {
    if (!c.texts) c.texts = [];
    return c.texts[i] ??= plain([c.ids[i], ...labelOf(c, i), ...(c.people[i] || []), ...marksOf(c, i).map(mark => mark.text),
      ...(c.details[i] || []).map(([, value]) => value)].join('\n'));
  }

  function search() {
    const words = plain($('search').value).split(/\s+/).filter(word => word), results = $('results');
    results.replaceChildren();
    if (words.length === 0) { say(''); return; }
    const found = [], phrase = words.join(' '), ranks = new Map();
    for (let i = 0; i < chart.n; i++) {
      const text = textOf(chart, i);
      if (words.every(word => text.includes(word))) {
        const heads = [plain(chart.ids[i]), plain(nameOf(chart, i))];
        ranks.set(i, heads.includes(phrase) ? 0 : heads.some(head => head.startsWith(phrase)) ? 1 : text.includes(phrase) ? 2 : 3);
        found.push(i);
      }
    }
    found.sort((one, other) => ranks.get(one) - ranks.get(other) || chart.layer[one] - chart.layer[other] || one - other);
    found.slice(0, LISTED).forEach(i => {
      const line = element('li'), [first, second] = headOf(chart, i);
      line.append(button([first, second, ...(chart.people[i] || [])].filter(text => text).join(', '), () => {
        results.replaceChildren();
        go(i);
      }));
      results.append(line);
    });
    if (found.length > LISTED) {
      results.append(element('li'));
      results.lastChild.append(element('p', `and ${found.length - LISTED} more`));
    }
    say(found.length === 0 ? 'No position found' : `${count(found.length, 'position')} found`);
  }
  $('search').addEventListener('input', search);
  $('search').addEventListener('keydown', event => {
    const first = $('results').querySelector('button');
    if (event.key === 'Enter' && first) first.click();
    else if (event.key === 'ArrowDown' && first) first.focus();
    else if (event.key === 'Escape') $('results').replaceChildren();
    else return;
    event.preventDefault();
  });
  $('results').addEventListener('keydown', event => {
    const all = [...$('results').querySelectorAll('button')], at = all.indexOf(document.activeElement);
    if (event.key === 'ArrowDown') all[Math.min(at + 1, all.length - 1)].focus();
    else if (event.key === 'ArrowUp') (at > 0 ? all[at - 1] : $('search')).focus();
    else if (event.key === 'Escape') { $('results').replaceChildren(); $('search').focus(); }
    else return;
    event.preventDefault();
  });
  document.addEventListener('pointerdown', event => {
    if (!event.target.closest('.search')) $('results').replaceChildren();
  });

  function matchesOf(kinds) {
    const found = [];
    for (const key of Object.keys(chart.marks)) {
      const i = Number(key);
      for (const mark of marksOf(chart, i)) {
        if (kinds.includes(mark.kind)) {
          const says = mark.text !== mark.kind || kinds.length > 1 ? `: ${mark.text}` : '';
          found.push([i, `${nameOf(chart, i)} (${shownId(chart, i)})${says}`]);
        }
      }
    }
    chart.notes.forEach(([kind, text]) => { if (kinds.includes(data.kinds[kind])) found.push([-1, text]); });
    return found;
  }
  function fillLists() {
    const options = [new Option('Lists', '')];
    LISTS.forEach(([title, kinds], k) => {
      const found = matchesOf(kinds).length;
      if (found > 0) options.push(new Option(`${title} (${found})`, String(k)));
    });
    $('list').replaceChildren(...options);
    $('list').hidden = options.length === 1;
  }
  $('list').addEventListener('change', () => {
    if ($('list').value === '') return;
    const [title, kinds] = LISTS[Number($('list').value)], found = matchesOf(kinds);
    openPanel(`${title} (${found.length})`, list('', found).slice(1));
  });

  // SVG of what is open, and pages for print.

  const measure = document.createElement('canvas').getContext('2d');
  const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
  function shorten(text, font, width) {
    measure.font = font;
    if (measure.measureText(text).width <= width) return text;
    const parts = Intl.Segmenter ? [...new Intl.Segmenter().segment(text)].map(one => one.segment) : [...text];
    let low = 0, high = parts.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (measure.measureText(parts.slice(0, middle).join('') + '\u2026').width <= width) low = middle;
      else high = middle - 1;
    }
    return parts.slice(0, low).join('') + '\u2026';
  }

  /** At most two lines, broken at a space. */
  function wrap(text, font, width) {
    measure.font = font;
    const words = text.split(' ');
    let first = words.shift();
    while (words.length > 0 && measure.measureText(first + ' ' + words[0]).width <= width) first += ' ' + words.shift();
    return words.length === 0 ? [first] : [first, words.join(' ')];
  }

  function svgOf(p, notes) {
    const space = 'http://www.w3.org/2000/svg';
    const add = (to, name, attributes, text) => {
      const made = document.createElementNS(space, name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      if (text !== undefined) made.textContent = text;
      to.append(made);
      return made;
    };
    const svg = document.createElementNS(space, 'svg');
    const room = $('lines') && $('lines').checked ? 64 : 0; // curves stand out beside the last cards
    svg.setAttribute('viewBox', `-4 -4 ${p.width + 8 + room} ${p.height + 8}`);
    svg.setAttribute('font-family', FONT);
    svg.setAttribute('role', 'img');
    add(svg, 'title', {}, data.name);
    let path = '';
    for (let i = 0; i < p.m; i++) {
      if (p.reports[i + 1] > 0) {
        forEachEdge(p, i, (j, points) => {
          path += 'M' + points[0] + ' ' + points[1];
          for (let k = 2; k < points.length; k += 2) path += 'L' + points[k] + ' ' + points[k + 1];
        });
      }
    }
    add(svg, 'path', {d: path, fill: 'none', stroke: '#8c959f', 'stroke-width': 1.2});
    if ($('lines') && $('lines').checked) {
      for (const line of p.c.lines) {
        const from = p.at.get(line[0]), to = p.at.get(line[1]);
        if (from === undefined || to === undefined) continue;
        const c = curve(p, from, to);
        add(svg, 'path', {d: `M${c[0]} ${c[1]}C${c.slice(2).join(' ')}`, fill: 'none', stroke: line[3] & 1 ? '#9a3412' : '#0550ae',
          'stroke-width': 1.6, 'stroke-dasharray': line[3] & 1 ? '2 4' : '7 5'});
        add(svg, 'circle', {cx: c[6], cy: c[7], r: 4, fill: line[3] & 1 ? '#9a3412' : '#0550ae'});
      }
    }
    const paint = {warn: '#9a3412', good: '#116329', gone: '#a40e26', moved: '#0550ae'};
    for (let j = 0; j < p.m; j++) {
      const i = p.numbers[j], c = p.c, x = p.x[j], y = p.y[j], state = stateOf(c, i), marks = marksOf(c, i);
      const group = add(svg, 'g', {});
      const isVacant = marks.some(mark => mark.kind === 'vacant');
      const box = {x, y, width: CARD, height: CARD_HEIGHT, rx: 8, fill: '#fff', stroke: paint[state] || '#8c959f'};
      add(group, 'rect', isVacant ? {...box, 'stroke-dasharray': '6 4', 'stroke-width': 2} : box);
      const [first, second] = headOf(c, i), people = c.people[i] || [];
      const rows = [...wrap(first, `600 13px ${FONT}`, CARD - 28).map(line => [line, 13, 600, '#1b1f24']), [second, 12, 400, '#57606a']];
      if (people.length > 0) rows.push([people.join(', '), 12, 400, '#1b1f24']);
      const note = notes && notes(i), words = marks.map(mark => mark.text);
      if (note) rows.push([note, 12, 600, '#1b1f24']);
      cardMarks(c, i).forEach(mark => rows.push([mark.sign + mark.text, 12, 400, paint[CLASSES[mark.kind]] || '#1b1f24']));
      rows.filter(([text]) => text).forEach(([text, size, weight, fill], k) => {
        if ((k + 1) * 17 < CARD_HEIGHT) {
          add(group, 'text', {x: x + 12, y: y + 18 + 17 * k, 'font-size': size, 'font-weight': weight, fill},
            shorten(text, `${weight} ${size}px ${FONT}`, CARD - 24));
        }
      });
      add(group, 'title', {}, [first, second, ...people, ...words].filter(text => text).join('\n'));
    }
    return svg;
  }

  function saveSvg() {
    const svg = svgOf(placed);
    const [, , width, height] = svg.getAttribute('viewBox').split(' ');
    svg.setAttribute('width', width);
    svg.setAttribute('height', height);
    const link = element('a');
    link.href = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], {type: 'image/svg+xml'}));
    link.download = (data.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'chart') + '.svg';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    say(`Saved as ${link.download}`);
  }

  const PAGE = {width: 1040, height: 670, least: 0.6, most: 240};

  /** The best of a few arrangements of a page. */
  function pagePlaced(c, numbers) {
    const t = treeOf(c, numbers), sizeOf = p => Math.min(1, PAGE.width / (p.width + 8), PAGE.height / (p.height + 8));
    const top = t.reports[0] === 1 ? numbers[0] : -1;
    const isStack = new Map(numbers.map((i, j) => [i, t.size[j] === t.reports[j + 1] + 1]));
    let best;
    for (const columns of [undefined, 0, 1, 2, 3, 4, 5, 6, 8]) {
      const p = place(t, i => columns === undefined ? columnsOf(c, i) : i === top ? columns : i >= 0 && isStack.get(i) ? 1 : i < 0 ? 0 : columnsOf(c, i));
      if (!best || sizeOf(p) > best.size) best = {p, size: sizeOf(p)};
    }
    return best;
  }
  const fits = (c, numbers) => numbers.length <= PAGE.most && pagePlaced(c, numbers).size >= PAGE.least;

  /** Cuts the chart below a manager into pages that can be read; small branches share a page. */
  function cutPages(c, first) {
    const pages = [], queue = [{manager: first, from: 0}];
    const whole = ({manager, from}) => {
      const begin = Math.max(manager, 0), size = manager < 0 ? c.n : c.size[manager];
      return from > 0 || size > PAGE.most ? undefined : Array.from({length: size}, (_, k) => begin + k);
    };
    for (let at = 0; at < queue.length; at++) {
      const {manager, from} = queue[at], branch = whole(queue[at]);
      if (branch && fits(c, branch)) {
        const page = {heads: [manager], from, numbers: branch, closed: []};
        for (let next; manager >= 0 && at + 1 < queue.length && (next = whole(queue[at + 1])); at++) {
          const both = [...page.numbers, ...next];
          if (queue[at + 1].manager < manager || !fits(c, both)) break;
          page.numbers = both;
          page.heads.push(queue[at + 1].manager);
        }
        pages.push(page);
        continue;
      }
      const reports = reportsOf(c, manager), head = manager < 0 ? [] : [manager];
      let to = reports.length;
      while (to - from > 1 && !fits(c, [...head, ...reports.slice(from, to)])) to = from + Math.max(1, Math.floor((to - from) * 0.8));
      let numbers = [...head, ...reports.slice(from, to)];
      const open = reports.slice(from, to);
      for (let k = 0; k < open.length; k++) {
        const more = reportsOf(c, open[k]), tried = [...numbers, ...more].sort((a, b) => a - b);
        if (more.length > 0 && fits(c, tried)) {
          numbers = tried;
          open.push(...more);
        }
      }
      const shown = new Set(numbers), closed = numbers.filter(i => i !== manager && c.reports[i + 1] > 0 && !shown.has(i + 1));
      pages.push({heads: [manager], from, numbers, closed});
      queue.push(...closed.map(i => ({manager: i, from: 0})));
      if (to < reports.length) queue.splice(at + 1, 0, {manager, from: to});
    }
    return pages;
  }

  function makePages(first) {
    const pages = cutPages(chart, first), pageOf = new Map(), closedOn = new Map();
    const linesOf = new Map();
    for (const line of chart.lines) {
      if (!linesOf.has(line[0])) linesOf.set(line[0], []);
      linesOf.get(line[0]).push(line);
    }
    pages.forEach((page, k) => {
      if (page.from === 0) page.heads.forEach(i => pageOf.set(i, k + 1));
      page.closed.forEach(i => closedOn.set(i, k + 1));
    });
    $('print').replaceChildren(...pages.map((page, k) => {
      const section = element('section'), {p, size} = pagePlaced(chart, page.numbers), closed = new Set(page.closed);
      const names = page.heads.map(i => i < 0 ? data.name : nameOf(chart, i)), from = [...new Set(page.heads.map(i => closedOn.get(i)))];
      section.append(element('h2', names.slice(0, 2).join(', ') + (names.length > 2 ? ` and ${names.length - 2} more` : '')
        + `${page.from > 0 ? ' (continued)' : ''} \u2013 page ${k + 1} of ${pages.length}`
        + (from[0] ? `, from page ${from.join(', ')}` : '')));
      const others = i => (linesOf.get(i) || []).filter(line => !p.at.has(line[1]))
        .map(line => `${data.lineKinds[line[2]]} to ${nameOf(chart, line[1])}`);
      const svg = svgOf(p, i => [...(closed.has(i) ? [`\u2192 page ${pageOf.get(i)}`] : []), ...others(i)].join(', '));
      svg.setAttribute('width', Math.floor((p.width + 8) * size));
      svg.setAttribute('height', Math.floor((p.height + 8) * size));
      section.append(svg);
      return section;
    }));
  }
  let printed = -1;
  window.addEventListener('beforeprint', () => makePages(printed >= 0 ? printed : chart.only));
  window.addEventListener('afterprint', () => { printed = -1; $('print').replaceChildren(); });
  function printBranch(i) {
    printed = i;
    window.print();
  }

  // Tools.

  function openAll(isOpen) {
    chart.isOpen.fill(isOpen ? 1 : 0);
    layOut();
    fit();
  }
  $('zoom-in').addEventListener('click', () => zoom(1.25));
  $('zoom-out').addEventListener('click', () => zoom(0.8));
  $('fit').addEventListener('click', () => fit());
  $('open-all').addEventListener('click', () => openAll(true));
  $('close-all').addEventListener('click', () => openAll(false));
  $('save').addEventListener('click', saveSvg);
  $('print-all').addEventListener('click', () => window.print());
  if ($('lines')) $('lines').addEventListener('change', draw);
  for (const radio of document.querySelectorAll('input[name=version]')) {
    radio.addEventListener('change', () => {
      const before = chart, id = chart.ids[chart.current], at = placed.at.get(chart.current);
      const point = at === undefined ? undefined : [placed.x[at], placed.y[at]];
      chart = charts[Number(radio.value)];
      for (let i = 0; i < chart.n; i++) { // what is open stays open
        const j = before.numbers.get(chart.ids[i]);
        if (j !== undefined) chart.isOpen[i] = before.isOpen[j];
      }
      chart.only = before.only < 0 ? -1 : chart.numbers.get(before.ids[before.only]) ?? -1;
      $('summary').textContent = chart.summary;
      fillLists();
      const i = chart.numbers.get(id);
      if (i === undefined) {
        panel.hidden = true;
        $('path').replaceChildren();
        layOut();
        say(`This version has no position "${id}"`);
        return;
      }
      chart.current = i;
      say('');
      layOut();
      const now = placed.at.get(chart.current);
      if (point && now !== undefined) { // the same position stays where it was
        shiftX += (point[0] - placed.x[now]) * scale;
        shiftY += (point[1] - placed.y[now]) * scale;
      }
      if (!panel.hidden) showPanel(i);
      drawNow();
    });
  }

  charts.forEach(c => openFirst(c, OPEN_AT_FIRST));
  fillLists();
  placed = placeOpen();
  fit(0.5);
  goToHash();
  if (chart.n === 0) say('This chart has no positions');
})();
