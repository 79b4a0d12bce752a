/* A turned dial shows at once what it does. Without this script the button does it. */
const bench = document.getElementById('bench');
let asking;

async function show() {
  const turned = new URLSearchParams([...new FormData(bench)].filter(([name]) => name !== 'name'));
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(bench.action + '?' + turned, { signal: asking.signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    history.replaceState(null, '', answer.url);
    for (const part of ['h1', '#about-rules', '.notices', '#effects', '#solved', '#download']) {
      const old = document.querySelector(part);
      const news = page.querySelector(part);
      if (!old || !news) continue;
      /* What is read aloud when it changes has to stay where it is: only what it holds is another. */
      if (!old.matches('[aria-live], [role=status]')) old.replaceWith(news);
      else if (old.innerHTML !== news.innerHTML) old.replaceChildren(...news.childNodes);
    }
    document.querySelector('.tabs')?.replaceWith(page.querySelector('.tabs'));
    const fields = (of) => [...of.querySelectorAll('.dial input, .dial select')].map((field) => field.id).join();
    if (fields(bench) !== fields(page)) document.querySelector('.dials').replaceWith(page.querySelector('.dials'));
    for (const dial of bench.querySelectorAll('.dial')) {
      const news = page.getElementById(dial.querySelector('input, select').id)?.closest('.dial');
      if (!news) continue;
      dial.className = news.className;
      dial.querySelector('.dial-was')?.remove();
      const was = news.querySelector('.dial-was');
      if (was) dial.querySelector('.dial-value').after(was);
    }
  } catch (fault) {
    if (fault.name !== 'AbortError') bench.submit();
  }
}

bench?.addEventListener('change', (event) => {
  if (event.target.name !== 'name') show();
});
