/* Lets people watch the proof close. Without this script the page asks again every second. */
const box = document.querySelector('.waiting');

if (box) {
  const news = new EventSource(box.dataset.progress);
  const percent = box.querySelector('.percent');
  const frame = percent.textContent.replace(/\d+/, '#');
  const filled = box.querySelectorAll('.bar .full, .bar .once');
  const path = (name, d) => d && box.querySelector('.curve > svg .' + name).setAttribute('d', d);
  news.onmessage = (event) => {
    const [doing, done, words, bound, objective, between] = event.data.split('\n');
    const line = box.querySelector('.doing');
    if (line.textContent !== doing) line.textContent = doing;
    percent.textContent = frame.replace('#', done);
    filled.forEach((part) => part.setAttribute('width', done));
    box.querySelector('.curve-words').textContent = words;
    path('bound', bound);
    path('objective', objective);
    path('between', between);
  };
  /* Where too many listen, or the site is gone for a moment, the page asks again, as it would without script. */
  news.addEventListener('error', () => {
    if (news.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 2000);
  });
  news.addEventListener('done', () => {
    news.close();
    location.reload();
  });
}
