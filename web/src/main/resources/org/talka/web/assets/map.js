/* The map: it zooms and moves, and what a reader chooses on map, list or matrix stands out on all of them at once.
   Without this script the map is a plain picture, and the links of the list choose. */
const still = matchMedia('(prefers-reduced-motion: reduce)');
const encode = (id) => encodeURIComponent(id).replaceAll('~', '%7E');
const decode = (text) => (text ? text.split('~').map(decodeURIComponent) : []);

/* ---- Looking: what is pointed at or kept in sight stays bright. ---- */

const boards = [...document.querySelectorAll('.map')].map((map) => ({
  map,
  arcs: [...map.querySelectorAll('.arc')],
  dots: new Map([...map.querySelectorAll('circle.dot')].map((dot) => [dot.dataset.id ?? dot.parentNode.dataset.id, dot])),
}));
const named = () => document.querySelectorAll('[data-id]');
const lines = document.querySelectorAll('.proposal[data-a]');

/* Between two that no arc joins, a thin line says which two are meant. */
function join(board, ids) {
  board.map.querySelector('.joining')?.remove();
  const [a, b] = ids.map((id) => board.dots.get(id));
  if (ids.length !== 2 || !a || !b || board.arcs.some((arc) => arc.classList.contains('is-on'))) return;
  const [x1, y1, x2, y2] = [a, b].flatMap((dot) => [Number(dot.getAttribute('cx')), Number(dot.getAttribute('cy'))]);
  const [mx, my] = [(x1 + x2) / 2 + (y1 - y2) * 0.18, (y1 + y2) / 2 + (x2 - x1) * 0.18];
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('class', 'joining');
  line.setAttribute('d', `M${x1} ${y1}Q${mx} ${my} ${x2} ${y2}`);
  board.map.append(line);
}

function light(ids, both = ids.length === 2) {
  const on = new Set(ids);
  for (const { arcs } of boards) {
    for (const arc of arcs) {
      const { a, b } = arc.dataset;
      const hit = both ? ids.includes(a) && ids.includes(b) : ids.includes(a) || ids.includes(b);
      arc.classList.toggle('is-on', hit);
      if (hit) on.add(a).add(b);
    }
  }
  for (const part of named()) part.classList.toggle('is-on', on.has(part.dataset.id));
  for (const line of lines) {
    const { a, b } = line.dataset;
    line.classList.toggle('is-on', both ? ids.includes(a) && ids.includes(b) : ids.includes(a) || ids.includes(b));
  }
  for (const board of boards) {
    board.map.classList.toggle('is-focused', ids.length > 0);
    join(board, both ? ids : []);
  }
}

/* The group in the list that a place or a line belongs to. */
function groupOf(part) {
  const id = part.dataset?.id;
  return part.closest?.('[data-group]')
    ?? (id ? document.querySelector(`[data-group] [data-id="${CSS.escape(id)}"]`)?.closest('[data-group]') : null);
}

let kept = [];

function look(target) {
  const part = target.closest?.('[data-id], [data-a]');
  const group = groupOf(part ?? target);
  for (const section of document.querySelectorAll('[data-group]')) section.classList.toggle('is-on', section === group);
  if (group) light([...group.querySelectorAll('[data-id]')].map((member) => member.dataset.id), false);
  else if (part?.dataset.id) light([part.dataset.id]);
  else if (part) light([part.dataset.a, part.dataset.b]);
  else light(kept);
}

/* ---- Choosing: what is chosen stands in the address, and is described under the map. ---- */

const desk = document.querySelector('[data-choose]');

/* The other language opens the same view. */
function relabel() {
  for (const link of document.querySelectorAll('.languages a')) {
    const asked = new URLSearchParams(link.search);
    if (kept.length) asked.set('at', kept.map(encode).join('~')); else asked.delete('at');
    link.search = asked.toString();
  }
}

async function describe() {
  const box = desk.querySelector('.chosen');
  if (!box) return;
  const asked = new URLSearchParams(desk.dataset.asked);
  if (kept.length) asked.set('at', kept.map(encode).join('~'));
  const mine = kept;
  const answer = await fetch(desk.dataset.choose + '?' + asked);
  if (answer.ok && mine === kept) box.innerHTML = await answer.text();
}

function keep(ids, remember) {
  const began = performance.now();
  kept = ids;
  light(ids);
  performance.measure('selection', { start: began });
  const asked = new URLSearchParams(location.search);
  if (ids.length) asked.set('at', ids.map(encode).join('~')); else asked.delete('at');
  if (remember) history.pushState(null, '', location.pathname + (asked.size ? '?' + asked : ''));
  relabel();
  describe();
}

function show(ids) {
  const row = ids.length === 2
    ? [...lines].find((line) => ids.includes(line.dataset.a) && ids.includes(line.dataset.b))
    : document.querySelector(`tr[data-id="${CSS.escape(ids[0])}"]`) ?? [...lines].find((line) => line.classList.contains('is-on'));
  if (row && matchMedia('(min-width: 1081px)').matches) row.scrollIntoView({ block: 'center', behavior: still.matches ? 'auto' : 'smooth' });
}

function chosenBy(event) {
  const link = event.target.closest('a');
  if (link?.dataset.at !== undefined) return { ids: decode(link.dataset.at), from: 'list' };
  const onMap = event.target.closest('.map .place, .map .arc');
  if (onMap) {
    const { id, a, b } = onMap.dataset;
    if (!id) return { ids: [a, b], from: 'map' };
    return { ids: event.shiftKey && kept.length === 1 && kept[0] !== id ? [kept[0], id] : [id], from: 'map' };
  }
  if (event.target.closest('a, summary, button, select, input, details, label')) return null;
  const row = event.target.closest('tr[data-id], .proposal[data-a]');
  return row && getSelection().isCollapsed ? { ids: row.dataset.id ? [row.dataset.id] : [row.dataset.a, row.dataset.b], from: 'list' } : null;
}

function choose(event) {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const chosen = chosenBy(event);
  if (!chosen) return;
  event.preventDefault();
  /* The matrix answers for itself. */
  const news = new CustomEvent('talka:chosen', { detail: chosen.ids, cancelable: true });
  if (!document.dispatchEvent(news)) return;
  const again = chosen.ids.length === kept.length && chosen.ids.every((id) => kept.includes(id));
  keep(again ? [] : chosen.ids, true);
  if (chosen.from === 'map' && kept.length) show(kept);
}

/* ---- Zoom ---- */

const MOST = 8;

class Zoom {
  constructor(box) {
    this.box = box;
    this.map = box.querySelector('.map');
    const { x, y, width, height } = this.map.viewBox.baseVal;
    this.whole = [x, y, width, height];
    this.view = this.whole;
    this.fingers = new Map();
    this.fixed = [...this.map.querySelectorAll('.name, .mark, .dot')].map((part) => ({ part, at: this.anchor(part) }));
    this.listen();
  }

  get times() {
    return this.whole[2] / this.view[2];
  }

  /* The place a name or a mark belongs to: around it, it keeps its size. */
  anchor(part) {
    const id = part.dataset.id ?? part.closest('[data-id]')?.dataset.id;
    const dot = part.matches('.dot') ? part : part.querySelector('circle')
      ?? [...this.map.querySelectorAll(`circle.dot`)].find((one) => (one.dataset.id ?? one.parentNode.dataset.id) === id);
    return dot ? [Number(dot.getAttribute('cx')), Number(dot.getAttribute('cy'))] : [0, 0];
  }

  set(view) {
    const [x0, y0, w0, h0] = this.whole;
    const w = Math.min(w0, Math.max(w0 / MOST, view[2]));
    const h = (w * h0) / w0;
    const inside = (v, from, room, size) => Math.max(from, Math.min(from + room - size, v));
    this.view = [inside(view[0], x0, w0, w), inside(view[1], y0, h0, h), w, h];
    this.pending ||= requestAnimationFrame(() => { this.pending = 0; this.draw(); });
  }

  draw() {
    const k = this.times;
    this.map.setAttribute('viewBox', this.view.map((v) => v.toFixed(2)).join(' '));
    this.map.classList.toggle('is-zoomed', k > 1.01);
    this.map.classList.toggle('is-close', k >= 2);
    for (const { part, at: [x, y] } of this.fixed) {
      if (k > 1.01) part.setAttribute('transform', `translate(${x} ${y}) scale(${(1 / k).toFixed(4)}) translate(${-x} ${-y})`);
      else part.removeAttribute('transform');
    }
    this.box.querySelector('[data-zoom-map="1"]').disabled = k > MOST - 0.01;
    for (const step of ['-1', '0']) this.box.querySelector(`[data-zoom-map="${step}"]`).disabled = k < 1.01;
  }

  /* Larger by a factor; the point of the map stays where it is on the screen. */
  by(factor, at = [this.view[0] + this.view[2] / 2, this.view[1] + this.view[3] / 2]) {
    const [x, y, w, h] = this.view;
    const f = Math.min(MOST, Math.max(1, this.times * factor)) / this.times;
    this.set([at[0] - (at[0] - x) / f, at[1] - (at[1] - y) / f, w / f, h / f]);
  }

  /* A change that comes while another glides is counted from where that one leads. */
  glide(change) {
    const from = this.view;
    this.view = this.goal ?? from;
    change();
    if (still.matches) return;
    const to = this.view;
    this.goal = to;
    const began = performance.now();
    const step = (now) => {
      const t = Math.min(1, (now - began) / 160);
      const part = 1 - (1 - t) ** 3;
      this.set(from.map((v, n) => v + (to[n] - v) * part));
      if (t < 1) this.gliding = requestAnimationFrame(step);
      else this.goal = undefined;
    };
    cancelAnimationFrame(this.gliding);
    this.view = from;
    this.gliding = requestAnimationFrame(step);
  }

  point(event) {
    const { left, top, width, height } = this.map.getBoundingClientRect();
    return [this.view[0] + ((event.clientX - left) / width) * this.view[2], this.view[1] + ((event.clientY - top) / height) * this.view[3]];
  }

  move(dx, dy) {
    const [x, y, w, h] = this.view;
    this.set([x + dx * w, y + dy * h, w, h]);
  }

  /* Towards what is kept in sight, else towards the middle. */
  step(direction) {
    const dots = this.fixed.filter(({ part }) => part.matches('.dot') && kept.includes(part.dataset.id ?? part.parentNode.dataset.id));
    const middle = dots.length ? [0, 1].map((n) => dots.reduce((sum, { at }) => sum + at[n], 0) / dots.length) : undefined;
    const [x, y, w, h] = this.view;
    const isIn = middle && middle[0] > x && middle[0] < x + w && middle[1] > y && middle[1] < y + h;
    this.glide(() => (direction === 0 ? this.set(this.whole) : this.by(direction > 0 ? 1.6 : 1 / 1.6, isIn ? middle : undefined)));
  }

  /* Brings a place into view that the keyboard reached. */
  reach(place) {
    if (this.times < 1.01) return;
    const box = place.getBBox();
    const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
    const [x, y, w, h] = this.view;
    const margin = 0.12;
    const isIn = cx > x + w * margin && cx < x + w * (1 - margin) && cy > y + h * margin && cy < y + h * (1 - margin);
    if (!isIn) this.glide(() => this.set([cx - w / 2, cy - h / 2, w, h]));
  }

  listen() {
    this.box.addEventListener('click', (event) => {
      const button = event.target.closest('[data-zoom-map]');
      if (button) this.step(Number(button.dataset.zoomMap));
      else if (this.dragged) { event.preventDefault(); event.stopPropagation(); this.dragged = false; }
    }, true);
    this.box.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const zoom = { '+': 1, '=': 1, '-': -1, 0: 0 }[event.key];
      const way = { ArrowLeft: [-0.15, 0], ArrowRight: [0.15, 0], ArrowUp: [0, -0.15], ArrowDown: [0, 0.15] }[event.key];
      if (zoom !== undefined) this.step(zoom);
      else if (way && this.times > 1.01) this.glide(() => this.move(...way));
      else return;
      event.preventDefault();
    });
    /* The wheel scrolls the page until the map is at work: with Ctrl, or once it is zoomed. */
    this.map.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey && this.times < 1.01) return;
      event.preventDefault();
      this.by(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) * 0.006), this.point(event));
    }, { passive: false });
    this.map.addEventListener('pointerdown', (event) => this.fingers.set(event.pointerId, event));
    addEventListener('pointermove', (event) => this.drag(event));
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, (event) => this.fingers.delete(event.pointerId));
    this.map.addEventListener('dragstart', (event) => event.preventDefault());
    this.map.addEventListener('focusin', (event) => event.target.matches('.place:focus-visible') && this.reach(event.target));
    addEventListener('beforeprint', () => { this.view = this.whole; this.draw(); });
    this.draw();
  }

  drag(event) {
    const before = this.fingers.get(event.pointerId);
    if (!before) return;
    const { width, height } = this.map.getBoundingClientRect();
    if (this.fingers.size === 2) {
      const other = [...this.fingers.values()].find((one) => one.pointerId !== event.pointerId);
      const apart = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      this.by(apart(event) / Math.max(1, apart(before)), this.point({ clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 }));
      this.dragged = true;
    } else if (this.times > 1.01) {
      const far = Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
      if (!this.dragged && far < 4) return;
      this.dragged = true;
      this.move((before.clientX - event.clientX) / width, (before.clientY - event.clientY) / height);
    }
    this.fingers.set(event.pointerId, event);
  }
}

if (boards.length) {
  document.addEventListener('pointerover', (event) => look(event.target));
  document.addEventListener('focusin', (event) => look(event.target));
  document.addEventListener('pointerdown', () => { for (const zoom of zooms) zoom.dragged = false; }, true);
  document.addEventListener('talka:looked', (event) => { kept = event.detail; light(kept); });
}
const zooms = [...document.querySelectorAll('.map-box')].map((box) => new Zoom(box));
if (desk) {
  document.addEventListener('click', choose);
  const fromAddress = () => decode(new URLSearchParams(location.search).get('at'));
  kept = fromAddress();
  if (kept.length) light(kept);
  if (desk.querySelector('.chosen')) {
    addEventListener('popstate', () => keep(fromAddress(), false));
    document.addEventListener('keydown', (event) => event.key === 'Escape' && kept.length && keep([], true));
  }
}
