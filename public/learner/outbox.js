// @ts-check
/**
 * What a learner did is kept on this device at once and sent until the server has it: it survives a closed tab and a
 * lost network. The server marks; this only carries.
 *
 * @typedef {{ id: string, enrolmentId: string, deviceId: string, sequence: number, occurredAt: string, kind: string, body: Record<string, unknown> }} Event
 * @typedef {{ account: string, event: Event }} Parcel
 */

/** Milliseconds to wait after so many failures: 1 s doubling to 30 s. @param {number} failures */
export const delayAfter = (failures) => Math.min(30_000, 1000 * 2 ** Math.max(0, failures - 1));

const boxed = 'hocso.event.';

/** A random UUID, also where the page is not served over TLS. */
export const uuid = () => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (Number(bytes[6]) & 15) | 64;
  bytes[8] = (Number(bytes[8]) & 63) | 128;
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/**
 * @typedef {object} Ears
 * @property {(sent: Event[], answer: any) => void} [onSent]
 * @property {(event: Event) => void} [onRejected]
 * @property {(unsent: number, signedOut: boolean) => void} [onState]
 * @param {string} account @param {Ears} [ears]
 */
export const openOutbox = (account, { onSent, onRejected, onState } = {}) => {
  const deviceId = localStorage.getItem('hocso.device') ?? uuid();
  localStorage.setItem('hocso.device', deviceId);
  let failures = 0;
  let busy = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** Of this account only: a phone may be shared. @returns {Event[]} */
  const waiting = () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(boxed))
      .map((key) => /** @type {Parcel} */ (JSON.parse(localStorage.getItem(key) ?? '{}')))
      .filter((parcel) => parcel.account === account)
      .map((parcel) => parcel.event)
      .sort((a, b) =>
        a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : a.sequence - b.sequence,
      );

  /** @param {Event[]} events @returns {Promise<'sent' | 'rejected' | 'later' | 'signed-out'>} */
  const post = async (events) => {
    const answer = await fetch('/api/v1/learning-events', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ events }),
      signal: AbortSignal.timeout(20_000),
    });
    if (answer.ok) {
      const told = await answer.json();
      for (const event of events) localStorage.removeItem(boxed + event.id);
      onSent?.(events, told);
      return 'sent';
    }
    if (answer.status === 401) return 'signed-out';
    return [400, 403, 404, 409, 413].includes(answer.status) ? 'rejected' : 'later';
  };

  const flush = async () => {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    let outcome = 'sent';
    try {
      for (let events = waiting().slice(0, 200); events.length > 0; events = waiting().slice(0, 200)) {
        outcome = await post(events);
        if (outcome === 'rejected') {
          // One bad event must not hold up the rest: they go one by one, and what is refused alone is put aside.
          for (const event of events) {
            outcome = await post([event]);
            if (outcome === 'rejected') {
              localStorage.removeItem(boxed + event.id);
              onRejected?.(event);
            } else if (outcome !== 'sent') break;
          }
        }
        if (outcome === 'later' || outcome === 'signed-out') break;
      }
    } catch {
      outcome = 'later';
    }
    busy = false;
    // Answers, not sendings: a question answered twice meanwhile is one answer that waits.
    const unsent = new Set(waiting().map(({ id, body }) => body.questionId ?? id)).size;
    failures = outcome === 'later' || outcome === 'signed-out' ? failures + 1 : 0;
    if (unsent > 0) timer = setTimeout(flush, delayAfter(failures));
    onState?.(unsent, outcome === 'signed-out');
  };

  /** @param {string} enrolmentId @param {string} kind @param {Record<string, unknown>} body */
  const add = (enrolmentId, kind, body) => {
    const sequence = Number(localStorage.getItem('hocso.sequence') ?? 0) + 1;
    localStorage.setItem('hocso.sequence', String(sequence));
    const event = {
      id: uuid(),
      enrolmentId,
      deviceId,
      sequence,
      occurredAt: new Date().toISOString(),
      kind,
      body,
    };
    localStorage.setItem(boxed + event.id, JSON.stringify({ account, event }));
    void flush();
    return event.id;
  };
  addEventListener('online', flush);
  addEventListener('visibilitychange', flush);
  return { add, flush, waiting };
};
