// @ts-check
/// <reference lib="webworker" />
/**
 * Keeps the pages of surveys a volunteer has opened, and what they are made of. Pages come from the network while there
 * is one; answers are never touched here, they wait in the page's own box.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));
const cacheName = 'hocso-survey-1';
const patience = 5000;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  const { page, parts } = event.data;
  event.waitUntil(
    keep(page, parts).then(
      () => event.ports[0]?.postMessage('kept'),
      () => event.ports[0]?.postMessage('not kept'),
    ),
  );
});

/** @param {string} page @param {string[]} parts */
const keep = async (page, parts) => {
  const cache = await caches.open(cacheName);
  for (const part of parts) if (!(await cache.match(part))) await cache.add(part);
  await keepPage(page, await fetch(page, { credentials: 'same-origin' }));
  if (!(await cache.match(page))) throw new Error('the page is not to be had');
};

/** Only the page itself: never a sign-in page it was sent to. @param {string} page @param {Response} answer */
const keepPage = async (page, answer) => {
  if (!answer.ok || answer.redirected) return;
  const cache = await caches.open(cacheName);
  await cache.put(page, answer.clone());
};

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (/^\/survey\/[0-9a-f-]{36}$/.test(pathname)) event.respondWith(openPage(request, origin + pathname));
  } else if (!pathname.startsWith('/api/')) event.respondWith(part(request));
});

/** @param {Request} request @param {string} page */
const openPage = async (request, page) => {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) });
    if (answer.status < 500) {
      await keepPage(page, answer);
      return answer;
    }
  } catch {
    // No network: what was kept is shown.
  }
  return (await caches.match(page)) ?? Response.error();
};

/** The network while there is one, else what is kept. @param {Request} request */
const part = async (request) => {
  try {
    const fresh = await fetch(request);
    if (fresh.ok && (await caches.match(request))) {
      const cache = await caches.open(cacheName);
      await cache.put(request, fresh.clone());
    }
    return fresh;
  } catch {
    return (await caches.match(request)) ?? Response.error();
  }
};
