/* Asks again until what is being made is there. Without this script the page reloads by itself. */
const box = document.querySelector('.making');

async function ask() {
  try {
    const answer = await fetch(location.href);
    const news = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.making');
    if (!news) {
      location.reload();
      return;
    }
    if (news.innerHTML !== box.innerHTML) box.replaceChildren(...news.childNodes);
  } catch {
    /* The next try may reach the site again. */
  }
  setTimeout(ask, 1000);
}

if (box) setTimeout(ask, 1000);
