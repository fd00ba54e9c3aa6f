const AT_MOST_EVERY_MS = 60_000;
const LAST_RELOAD = 'changban.reloadedAt';

/** A deployment takes the parts of the version before with it: a tab that still asks for one is loaded anew. */
export function reloadWhenReplaced(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(LAST_RELOAD) ?? 0);
    if (Date.now() - last < AT_MOST_EVERY_MS) return;
    event.preventDefault();
    sessionStorage.setItem(LAST_RELOAD, String(Date.now()));
    location.reload();
  });
}
