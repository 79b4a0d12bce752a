/* Puts what is being worked out in its place once it is there. Without this script the page reloads by itself. */
async function ask() {
  try {
    const answer = await fetch(location.href);
    const news = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of document.querySelectorAll('[data-soon]')) {
      const made = news.getElementById(part.id);
      if (answer.ok && !made?.hasAttribute('data-soon')) {
        if (made) part.replaceWith(made); else part.remove();
      }
    }
  } catch {
    /* The next try may reach the site again. */
  }
  if (document.querySelector('[data-soon]')) setTimeout(ask, 2000);
}

if (document.querySelector('[data-soon]')) setTimeout(ask, 1000);
