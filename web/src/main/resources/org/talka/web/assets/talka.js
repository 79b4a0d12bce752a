/* While a municipality or a proposal is looked at, only its arcs stay. Without this script the map is a plain map. */
const root = document.documentElement;

function related(map, ids, both) {
  const on = new Set(ids);
  for (const arc of map.querySelectorAll('.arc')) {
    const hit = both
      ? ids.includes(arc.dataset.a) && ids.includes(arc.dataset.b)
      : ids.includes(arc.dataset.a) || ids.includes(arc.dataset.b);
    arc.classList.toggle('is-on', hit);
    if (hit) {
      on.add(arc.dataset.a);
      on.add(arc.dataset.b);
    }
  }
  for (const part of document.querySelectorAll('[data-id]')) {
    part.classList.toggle('is-on', on.has(part.dataset.id));
  }
  map.classList.add('is-focused');
}

/* The group in the list that a place or a line belongs to. */
function groupOf(part) {
  const id = part.dataset?.id;
  return part.closest?.('[data-group]')
    ?? (id ? document.querySelector(`[data-group] [data-id="${CSS.escape(id)}"]`)?.closest('[data-group]') : null);
}

function look(target) {
  const maps = document.querySelectorAll('.map');
  const part = target.closest?.('[data-id], [data-a]');
  const group = groupOf(part ?? target);
  for (const section of document.querySelectorAll('[data-group]')) {
    section.classList.toggle('is-on', section === group);
  }
  for (const map of maps) {
    if (group) {
      related(map, [...group.querySelectorAll('[data-id]')].map((member) => member.dataset.id), false);
    } else if (part?.dataset.id) {
      related(map, [part.dataset.id], false);
    } else if (part) {
      related(map, [part.dataset.a, part.dataset.b], true);
    } else {
      map.classList.remove('is-focused');
      document.querySelectorAll('tr.is-on, li.is-on').forEach((row) => row.classList.remove('is-on'));
    }
  }
}

root.classList.add('has-script');
const form = document.querySelector('.filters');

/* A changed filter is shown at once; what is usual does not stand in the address. */
form?.addEventListener('change', () => {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  location.assign(form.getAttribute('action') + (asked.size ? '?' + asked : ''));
});


if (document.querySelector('.map')) {
  document.addEventListener('pointerover', (event) => look(event.target));
  document.addEventListener('focusin', (event) => look(event.target));
}
