/* Asks again until what is being made is there. Without this script the page reloads by itself. */
const box = document.querySelector('.making');

/* What is read aloud when it changes has to stay where it is: only what the parts hold is another. */
function update(old, news) {
  const parts = [...old.children];
  const others = [...news.children];
  if (parts.length !== others.length || parts.some((part, i) => part.tagName !== others[i].tagName)) {
    old.replaceChildren(...news.childNodes);
    return;
  }
  parts.forEach((part, i) => {
    if (part.innerHTML !== others[i].innerHTML) part.replaceChildren(...others[i].childNodes);
  });
}

async function ask() {
  try {
    const answer = await fetch(location.href);
    const news = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.making');
    if (!news) {
      location.reload();
      return;
    }
    update(box, news);
  } catch {
    /* The next try may reach the site again. */
  }
  setTimeout(ask, 1000);
}

if (box) setTimeout(ask, 1000);
