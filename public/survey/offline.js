// @ts-check

/**
 * Has this page, with all it needs, kept by the service worker, so that it opens without a network.
 * @returns {Promise<boolean>} Whether it is kept.
 */
export const keepPageOffline = async () => {
  if (!('serviceWorker' in navigator)) return false;
  await navigator.serviceWorker.register('/survey-worker.js', { scope: '/survey/' });
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return false;
  const parts = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) => origin === location.origin && /\.(js|css|woff2?|svg|png|ico)$/.test(pathname),
    )
    .map(({ href }) => href);
  const channel = new MessageChannel();
  const kept = new Promise((resolve) => {
    channel.port1.onmessage = ({ data }) => resolve(data === 'kept');
    setTimeout(() => resolve(false), 15_000);
  });
  const page = new URL(location.pathname, location.origin).href;
  active.postMessage({ page, parts: [...new Set(parts)] }, [channel.port2]);
  // The browser may throw away what is kept when it needs room, unless it is asked not to.
  await navigator.storage?.persist?.().catch(() => false);
  return kept;
};
