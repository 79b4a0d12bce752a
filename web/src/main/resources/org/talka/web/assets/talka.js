/* What every page shares. */
document.documentElement.classList.add('has-script');
const form = document.querySelector('.filters');
let byPointer = false;

/* What is usual does not stand in the address, what is kept in sight does. */
function show() {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const at = new URLSearchParams(location.search).get('at');
  if (at) asked.set('at', at);
  location.assign(form.getAttribute('action') + (asked.size ? '?' + asked : ''));
}

/* What is chosen with mouse or finger is shown at once. With keys each press would load a page: there the button does it. */
form?.addEventListener('pointerdown', () => (byPointer = true));
form?.addEventListener('keydown', () => (byPointer = false));
form?.addEventListener('change', () => {
  if (byPointer) show();
});
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  show();
});
