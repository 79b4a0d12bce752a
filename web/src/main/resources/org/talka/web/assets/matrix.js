/* Draws the matrix, walks it and opens the reasons. Without this script the same stands there as a table. */
const box = document.querySelector('.picture');

const lines = (text) => (text === '' ? [] : text.split('\n'));

function read(data) {
  const rows = lines(data.rows);
  const columns = lines(data.columns);
  const value = new Int16Array(rows.length * columns.length);
  const second = new Int16Array(value.length);
  const marks = new Uint8Array(value.length);
  const reason = new Uint8Array(value.length);
  const signs = new TextEncoder().encode(data.cells);
  const digit = Uint8Array.from({ length: 128 }, (_, code) => (code < 58 ? code - 48 : (code & 95) - 55));
  for (let i = 0, from = 0, at = 0; i < rows.length; i++, from++) {
    for (let j = 0; j < columns.length; j++, from += 6, at++) {
      const first = 16 * digit[signs[from]] + digit[signs[from + 1]];
      const other = 16 * digit[signs[from + 2]] + digit[signs[from + 3]];
      value[at] = first === 255 ? -1 : first;
      second[at] = other === 255 ? -1 : other;
      marks[at] = digit[signs[from + 4]];
      reason[at] = signs[from + 5] - 65;
    }
  }
  return {
    rows, columns, value, second, marks, reason,
    rowIds: lines(data.rowIds), columnIds: lines(data.columnIds),
    rowGroups: data.rowGroups.split('\n'), columnGroups: data.columnGroups.split('\n'),
    reasons: lines(data.reasons), most: Number(data.most),
  };
}

/* Mixes two colours as the eye sees them (OKLab), in twenty steps. */
function scale(paper, ink) {
  const lab = (hex) => {
    const [r, g, b] = [1, 3, 5].map((k) => {
      const c = parseInt(hex.substr(k, 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
  };
  const [from, to] = [lab(paper), lab(ink)];
  return Array.from({ length: 21 }, (_, k) => {
    const t = k === 0 ? 0 : 0.1 + 0.9 * (k / 20);
    return `oklab(${from.map((x, n) => (x + (to[n] - x) * t).toFixed(4)).join(' ')})`;
  });
}

class Matrix {
  constructor(element) {
    this.data = element.dataset;
    this.grid = read(element.dataset);
    this.element = element;
    this.scroller = element.querySelector('.scroller');
    this.extent = element.querySelector('.extent');
    this.canvas = element.querySelector('canvas');
    this.readout = element.querySelector('.readout');
    this.live = element.querySelector('[aria-live]');
    this.hint = this.readout.textContent;
    this.context = this.canvas.getContext('2d');
    this.hover = null;
    this.chosen = null;
    element.hidden = false;
    this.colours();
    this.measure();
    this.listen();
    this.fromAddress();
    this.draw();
  }

  colours() {
    this.hatched = null;
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue('--' + name).trim();
    this.colour = Object.fromEntries(
      ['ink', 'soft', 'paper', 'line', 'edge', 'raised', 'tint', 'proposed', 'existing', 'land'].map((name) => [name, of(name)]));
    this.scales = { fit: scale(of('paper'), of('shade')), need: scale(of('paper'), of('need')), offer: scale(of('paper'), of('offer')) };
    this.face = getComputedStyle(document.body).fontFamily;
  }

  /* Room for names, size of cells, where each row and column begins. */
  measure(size) {
    const narrow = this.scroller.clientWidth < 600;
    const { rows, columns, rowGroups, columnGroups } = this.grid;
    this.context.font = `400 13px ${this.face}`;
    const longest = (names, most) => Math.ceil(Math.min(most, Math.max(...names.map((name) => this.context.measureText(name).width))) + 18);
    this.bracket = { row: rowGroups.some(Boolean) ? 20 : 0, column: columnGroups.some(Boolean) ? 20 : 0 };
    this.left = this.bracket.row + longest(rows, narrow ? 96 : 190);
    this.top = this.bracket.column + longest(columns, narrow ? 112 : 200);
    const room = this.scroller.clientWidth - this.left - 8;
    this.size = size ?? Math.max(12, Math.min(24, Math.floor((room - 40) / columns.length)));
    const places = (groups, count) => {
      const at = [0];
      for (let k = 1; k <= count; k++) {
        at.push(at[k - 1] + this.size + (k < count && groups[k] !== groups[k - 1] ? 6 : 0));
      }
      return at;
    };
    this.y = places(rowGroups, rows.length);
    this.x = places(columnGroups, columns.length);
    this.width = this.left + this.x[columns.length] + 2;
    this.height = this.top + this.y[rows.length] + 2;
    this.extent.style.width = this.width + 'px';
    this.extent.style.height = this.height + 'px';
    this.fitCanvas();
  }

  /* As large as what is seen of it; empty where that has changed. */
  fitCanvas() {
    const ratio = window.devicePixelRatio || 1;
    const wide = Math.min(this.width, this.scroller.clientWidth);
    const high = Math.min(this.height, this.scroller.clientHeight || this.height);
    if (wide === this.seenWidth && high === this.seenHeight && ratio === this.ratio) return false;
    this.seenWidth = wide;
    this.seenHeight = high;
    this.canvas.width = Math.round(this.seenWidth * ratio);
    this.canvas.height = Math.round(this.seenHeight * ratio);
    this.canvas.style.width = this.seenWidth + 'px';
    this.canvas.style.height = this.seenHeight + 'px';
    this.ratio = ratio;
    this.hatched = null;
    return true;
  }

  draw() {
    cancelAnimationFrame(this.pending);
    this.pending = 0;
    const { context: c, grid } = this;
    const [dx, dy] = [this.scroller.scrollLeft, this.scroller.scrollTop];
    c.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    c.fillStyle = this.colour.paper;
    c.fillRect(0, 0, this.seenWidth, this.seenHeight);
    const at = this.hover ?? this.chosen;
    c.save();
    c.beginPath();
    c.rect(this.left, this.top, this.seenWidth - this.left, this.seenHeight - this.top);
    c.clip();
    c.translate(this.left - dx, this.top - dy);
    const from = (places, offset) => Math.max(0, places.findIndex((p) => p + this.size >= offset));
    const iFrom = from(this.y, dy), jFrom = from(this.x, dx);
    const seen = [];
    for (let i = iFrom; i < grid.rows.length && this.y[i] - dy < this.seenHeight; i++) {
      for (let j = jFrom; j < grid.columns.length && this.x[j] - dx < this.seenWidth; j++) {
        seen.push({ at: i * grid.columns.length + j, x: this.x[j], y: this.y[i] });
      }
    }
    this.cells(c, seen, this.size - 1);
    if (at) {
      c.fillStyle = this.colour.proposed;
      c.globalAlpha = 0.16;
      c.fillRect(0, this.y[at.i], this.width, this.size);
      c.fillRect(this.x[at.j], 0, this.size, this.height);
      c.globalAlpha = 1;
    }
    for (const [where, weight] of [[this.hover, 1.5], [this.chosen, 2.5]]) {
      if (where) {
        c.strokeStyle = this.colour.ink;
        c.lineWidth = weight;
        c.strokeRect(this.x[where.j] - 0.5, this.y[where.i] - 0.5, this.size, this.size);
      }
    }
    c.restore();
    this.names(c, at, dx, dy);
  }

  /* Layer by layer and colour by colour: to change the colour takes longer than to fill a cell. */
  cells(c, seen, w) {
    const { marks } = this.grid;
    const fill = (ink, cells) => {
      c.fillStyle = ink;
      for (const { x, y } of cells) c.fillRect(x, y, w, w);
    };
    const other = seen.filter(({ at }) => !(marks[at] & 8));
    fill(this.colour.line, seen.filter(({ at }) => marks[at] & 8));
    c.globalAlpha = 0.55;
    fill(this.colour.land, other);
    c.globalAlpha = 1;
    fill(this.hatching(c), other.filter(({ at }) => marks[at] & 4));
    this.shade(c, other, w);
    for (const { x, y } of other.filter(({ at }) => marks[at] & 1)) {
      for (const [colour, width] of [[this.colour.paper, w / 4], [this.colour.proposed, Math.max(1.6, w / 7.5)]]) {
        c.beginPath();
        c.arc(x + w / 2, y + w / 2, w * 0.34, 0, 7);
        c.strokeStyle = colour;
        c.lineWidth = width;
        c.stroke();
      }
    }
    for (const { x, y } of other.filter(({ at }) => marks[at] & 2)) {
      for (const [colour, r] of [[this.colour.paper, w * 0.21], [this.colour.existing, w * 0.14]]) {
        c.beginPath();
        c.arc(x + w / 2, y + w / 2, r, 0, 7);
        c.fillStyle = colour;
        c.fill();
      }
    }
  }

  shade(c, cells, w) {
    const { value, second, most } = this.grid;
    const show = this.data.show;
    const inks = new Map();
    const put = (hue, figure, cell, paint) => {
      if (figure <= 0) return;
      const ink = this.scales[hue][Math.max(1, Math.min(20, Math.ceil((20 * figure) / most)))];
      if (!inks.has(ink)) inks.set(ink, []);
      inks.get(ink).push([cell, paint]);
    };
    const triangle = (...corners) => {
      c.beginPath();
      corners.forEach(([x, y], k) => (k === 0 ? c.moveTo(x, y) : c.lineTo(x, y)));
      c.fill();
    };
    const below = ({ x, y }) => triangle([x, y], [x, y + w], [x + w, y + w]);
    const above = ({ x, y }) => triangle([x, y], [x + w, y], [x + w, y + w]);
    const whole = ({ x, y }) => c.fillRect(x, y, w, w);
    const hue = show === 'need' || show === 'gap' ? 'need' : show === 'offer' ? 'offer' : 'fit';
    for (const cell of cells) {
      if (show === 'both') {
        put('need', value[cell.at], cell, below);
        put('offer', second[cell.at], cell, above);
      } else {
        put(hue, Math.max(value[cell.at], second[cell.at]), cell, whole);
      }
    }
    for (const [ink, parts] of inks) {
      c.fillStyle = ink;
      for (const [cell, paint] of parts) paint(cell);
    }
  }

  /* Slanting lines, drawn once and repeated. */
  hatching(c) {
    if (!this.hatched) {
      const tile = document.createElement('canvas');
      const side = Math.round(4 * this.ratio);
      tile.width = tile.height = side;
      const t = tile.getContext('2d');
      t.strokeStyle = this.colour.edge;
      t.lineWidth = this.ratio;
      t.beginPath();
      for (const k of [-side, 0, side]) { t.moveTo(k - 1, side + 1); t.lineTo(k + side + 1, -1); }
      t.stroke();
      this.hatched = c.createPattern(tile, 'repeat');
      this.hatched.setTransform(new DOMMatrix().scale(4 / side));
    }
    return this.hatched;
  }

  names(c, at, dx, dy) {
    const { grid, size } = this;
    const letters = Math.min(13, Math.max(11, size - 2));
    const fits = (text, room) => {
      if (c.measureText(text).width <= room) return text;
      let end = text.length;
      while (end > 1 && c.measureText(text.slice(0, end) + '…').width > room) end--;
      return text.slice(0, end) + '…';
    };
    c.textBaseline = 'middle';
    const axis = (count, places, names, groups, isRow) => {
      const [gutter, offset, seen] = isRow ? [this.top, dy, this.seenHeight] : [this.left, dx, this.seenWidth];
      const bracket = isRow ? this.bracket.row : this.bracket.column;
      const room = (isRow ? this.left : this.top) - bracket - 14;
      c.save();
      c.beginPath();
      if (isRow) c.rect(0, this.top, this.left, this.seenHeight); else c.rect(this.left, 0, this.seenWidth, this.top);
      c.clip();
      for (let k = 0; k < count; k++) {
        const middle = gutter + places[k] - offset + (size - 1) / 2;
        if (middle < gutter - size || middle > seen + size) continue;
        const on = at && (isRow ? at.i : at.j) === k;
        c.font = `${on ? 700 : 400} ${letters}px ${this.face}`;
        c.fillStyle = on ? this.colour.ink : this.colour.soft;
        c.save();
        if (isRow) { c.translate(this.left - 8, middle); c.textAlign = 'right'; } else { c.translate(middle, this.top - 8); c.rotate(-Math.PI / 2); c.textAlign = 'left'; }
        if (on) {
          const text = fits(names[k], room);
          const wide = c.measureText(text).width;
          c.fillStyle = this.colour.tint;
          c.fillRect(isRow ? -wide - 4 : -4, -letters * 0.75, wide + 8, letters * 1.5);
          c.fillStyle = this.colour.ink;
        }
        c.fillText(fits(names[k], room), 0, 0.5);
        c.restore();
      }
      if (bracket) this.brackets(c, count, places, groups, isRow, gutter, offset);
      c.restore();
    };
    axis(grid.rows.length, this.y, grid.rows, grid.rowGroups, true);
    axis(grid.columns.length, this.x, grid.columns, grid.columnGroups, false);
  }

  brackets(c, count, places, groups, isRow, gutter, offset) {
    let start = 0;
    for (let k = 1; k <= count; k++) {
      if (k < count && groups[k] === groups[start]) continue;
      const a = gutter + places[start] - offset;
      const b = gutter + places[k - 1] - offset + this.size - 1;
      c.strokeStyle = this.colour.edge;
      c.lineWidth = 1.5;
      c.beginPath();
      if (isRow) { c.moveTo(18.5, a); c.lineTo(18.5, b); } else { c.moveTo(a, 18.5); c.lineTo(b, 18.5); }
      c.stroke();
      const limit = isRow ? this.seenHeight : this.seenWidth;
      const [seenA, seenB] = [Math.max(a, gutter), Math.min(b, limit)];
      c.font = `600 12px ${this.face}`;
      if (seenB - seenA > 8) {
        c.save();
        c.fillStyle = this.colour.ink;
        c.textAlign = 'center';
        const middle = (seenA + seenB) / 2;
        if (isRow) { c.translate(9, middle); c.rotate(-Math.PI / 2); } else c.translate(middle, 8);
        if (c.measureText(groups[start]).width <= seenB - seenA + 4) c.fillText(groups[start], 0, 0.5);
        c.restore();
      }
      start = k;
    }
  }

  find(event) {
    const box = this.canvas.getBoundingClientRect();
    const px = event.clientX - box.left, py = event.clientY - box.top;
    if (px < this.left || py < this.top) return null;
    const place = (places, v, count) => {
      for (let k = 0; k < count; k++) if (v >= places[k] && v < places[k] + this.size) return k;
      return -1;
    };
    const j = place(this.x, px - this.left + this.scroller.scrollLeft, this.grid.columns.length);
    const i = place(this.y, py - this.top + this.scroller.scrollTop, this.grid.rows.length);
    return i < 0 || j < 0 ? null : { i, j };
  }

  words({ i, j }) {
    const { grid, data } = this;
    const at = i * grid.columns.length + j;
    const marks = grid.marks[at];
    const arrow = data.show === 'help' ? ' ← ' : ' · ';
    const parts = [];
    if (j < 0 || marks & 8) return grid.rows[i];
    if (grid.value[at] >= 0) parts.push(data.value.replace('#', grid.value[at]));
    if (grid.second[at] >= 0) parts.push(data.second.replace('#', grid.second[at]));
    if (marks & 4) parts.push(grid.reasons[grid.reason[at]]);
    else if (!parts.length) parts.push(data.nothing);
    if (marks & 1) parts.push(data.proposed);
    if (marks & 2) parts.push(data.existing);
    return `${grid.rows[i]}${arrow}${grid.columns[j]}: ${parts.join(', ')}`;
  }

  point(where, aloud) {
    const same = this.hover?.i === where?.i && this.hover?.j === where?.j;
    if (same && !aloud) return;
    this.hover = where;
    const shown = where ?? this.chosen;
    this.readout.textContent = shown ? this.words(shown) : this.hint;
    this.tell(shown);
    if (aloud && where) this.live.textContent = this.words(where);
    this.later();
  }

  /* The map beside it shows the same. */
  tell(where) {
    const { rowIds, columnIds } = this.grid;
    const isPairs = !new URLSearchParams(this.data.filters).has('view');
    const ids = where ? [rowIds[where.i], ...(isPairs && where.j >= 0 ? [columnIds[where.j]] : [])] : [];
    document.dispatchEvent(new CustomEvent('talka:looked', { detail: [...new Set(ids)] }));
  }

  /* Chosen on the map: first the row, then the column. */
  fromMap([id]) {
    const i = this.grid.rowIds.indexOf(id);
    const j = this.grid.columnIds.indexOf(id);
    if (this.lone !== undefined && j >= 0 && this.lone !== i) {
      this.choose({ i: this.lone, j }, true);
      this.lone = undefined;
    } else if (i >= 0) {
      this.lone = i;
      this.point({ i, j: -1 }, true);
      this.walk(0, 0);
    }
  }

  later() {
    this.pending ||= requestAnimationFrame(() => this.draw());
  }

  walk(di, dj) {
    const at = this.hover ?? this.chosen ?? { i: 0, j: -1 };
    const bound = (v, count) => Math.max(0, Math.min(count - 1, v));
    const next = { i: bound(at.i + di, this.grid.rows.length), j: di === 0 && dj === 0 ? at.j : bound(at.j + dj, this.grid.columns.length) };
    const into = (start, seen, at, gutter) => (at < start ? at : at + this.size + gutter > start + seen ? at + this.size + gutter - seen : start);
    if (next.j >= 0) this.scroller.scrollLeft = into(this.scroller.scrollLeft, this.seenWidth, this.x[next.j], this.left);
    this.scroller.scrollTop = into(this.scroller.scrollTop, this.seenHeight, this.y[next.i], this.top);
    this.point(next, true);
  }

  listen() {
    this.scroller.addEventListener('scroll', () => this.later(), { passive: true });
    this.canvas.addEventListener('pointermove', (event) => event.pointerType === 'mouse' && this.point(this.find(event)));
    this.canvas.addEventListener('pointerleave', () => this.point(null));
    this.canvas.addEventListener('click', (event) => {
      const where = this.find(event);
      if (where) this.choose(where, true);
    });
    this.scroller.addEventListener('keydown', (event) => {
      const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -1e4], End: [0, 1e4], PageUp: [-10, 0], PageDown: [10, 0] }[event.key];
      if (step && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        this.walk(...step);
      } else if (event.key === 'Enter' && this.hover?.j >= 0) {
        this.choose(this.hover, true);
      }
    });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.chosen && this.close(true));
    document.querySelector('.panel .close').addEventListener('click', (event) => { event.preventDefault(); this.close(true); });
    for (const button of this.element.querySelectorAll('[data-zoom]')) {
      button.addEventListener('click', () => {
        this.measure(Math.max(12, Math.min(28, this.size + 4 * Number(button.dataset.zoom))));
        this.draw();
      });
    }
    new ResizeObserver(() => { if (this.fitCanvas()) this.later(); }).observe(this.scroller);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { this.colours(); this.draw(); });
    document.addEventListener('talka:chosen', (event) => { event.preventDefault(); this.fromMap(event.detail); });
    addEventListener('popstate', () => this.fromAddress());
  }

  fromAddress() {
    const asked = new URLSearchParams(location.search);
    const i = this.grid.rowIds.indexOf(asked.get('row'));
    const j = this.grid.columnIds.indexOf(asked.get('column'));
    if (i >= 0 && j >= 0) this.choose({ i, j }, false);
    else this.close(false);
  }

  async choose(where, remember) {
    const { grid, data } = this;
    if (grid.marks[where.i * grid.columns.length + where.j] & 8) return;
    this.chosen = where;
    this.readout.textContent = this.words(where);
    this.tell(where);
    this.later();
    const asked = new URLSearchParams(data.filters);
    asked.set('row', grid.rowIds[where.i]);
    asked.set('column', grid.columnIds[where.j]);
    if (remember) history.pushState(null, '', '?' + asked);
    this.relabel(asked);
    const panel = document.getElementById('panel');
    const answer = await fetch(data.panel + '?' + asked);
    if (answer.ok && this.chosen === where) {
      panel.querySelector('.panel-body').innerHTML = await answer.text();
      panel.dataset.open = 'true';
      panel.scrollTop = 0;
    }
  }

  close(remember) {
    const had = this.chosen;
    this.chosen = null;
    const panel = document.getElementById('panel');
    panel.dataset.open = 'false';
    if (remember) {
      history.pushState(null, '', location.pathname + this.data.filters);
      this.scroller.focus({ preventScroll: true });
    }
    if (had) this.tell(null);
    if (had) this.relabel(new URLSearchParams(this.data.filters));
    this.later();
  }

  /* The other language opens the same view. */
  relabel(asked) {
    for (const link of document.querySelectorAll('.languages a')) {
      link.search = asked.toString();
    }
  }
}

if (box) {
  const began = performance.now();
  new Matrix(box);
  performance.measure('matrix', { start: began });
}
