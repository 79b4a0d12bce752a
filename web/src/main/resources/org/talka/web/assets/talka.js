/* What every page shares. */
document.documentElement.classList.add('has-script');
const form = document.querySelector('.filters');

/* A changed filter is shown at once; what is usual does not stand in the address, what is kept in sight does. */
form?.addEventListener('change', () => {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const at = new URLSearchParams(location.search).get('at');
  if (at) asked.set('at', at);
  location.assign(form.getAttribute('action') + (asked.size ? '?' + asked : ''));
});
