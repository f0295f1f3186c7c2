// @ts-check
import { delayAfter, uuid } from '../learner/outbox.js';

/**
 * Answers that are on this device and not yet on the server, in IndexedDB: they survive a closed tab, a killed browser and
 * a flat battery. An answer leaves the box only when the server named it as recorded or known.
 *
 * @typedef {{ unitId: string, answeredOn: string, ageBand: string, gender: string, answers: Record<string, string> }} Response
 * @typedef {{ id: string, account: string, survey: string, response: Response, refused: string | null }} Parcel
 * @typedef {{ waiting: number, refused: Parcel[], signedOut: boolean }} State
 */

const store = 'parcels';
const batch = 50;

/** @returns {Promise<IDBDatabase>} */
const openDatabase = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('hocso-survey', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * Runs one transaction and waits until it is on the disk.
 * @template T @param {IDBDatabase} database @param {IDBTransactionMode} mode @param {(of: IDBObjectStore) => IDBRequest<T>} work
 * @returns {Promise<T>}
 */
const through = (database, mode, work) =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });

/**
 * @param {string} account @param {string} survey @param {(state: State) => void} onState
 * Of this account only: a phone may be shared.
 */
export const openBox = async (account, survey, onState) => {
  const database = await openDatabase();
  let failures = 0;
  let busy = false;
  let signedOut = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @returns {Promise<Parcel[]>} */
  const parcels = async () => {
    const all = await through(
      database,
      'readonly',
      (of) => /** @type {IDBRequest<Parcel[]>} */ (of.getAll()),
    );
    return all.filter((parcel) => parcel.account === account && parcel.survey === survey);
  };
  const waiting = async () => (await parcels()).filter(({ refused }) => refused === null);
  const tell = async () => {
    const all = await parcels();
    const refused = all.filter((parcel) => parcel.refused !== null);
    onState({ waiting: all.length - refused.length, refused, signedOut });
  };

  /** @param {Parcel[]} sent @returns {Promise<'sent' | 'later' | 'signed-out'>} */
  const post = async (sent) => {
    const answer = await fetch(`/api/v1/surveys/${survey}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ responses: sent.map(({ id, response }) => ({ id, ...response })) }),
      signal: AbortSignal.timeout(20_000),
    });
    if (answer.status === 401) return 'signed-out';
    if (!answer.ok) return 'later';
    const { responses } = await answer.json();
    for (const { id, outcome, reason } of responses) {
      const parcel = sent.find((one) => one.id === id);
      if (!parcel) continue;
      if (outcome === 'refused')
        await through(database, 'readwrite', (of) => of.put({ ...parcel, refused: reason }));
      else await through(database, 'readwrite', (of) => of.delete(id));
    }
    return 'sent';
  };

  const flush = async () => {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    let outcome = 'sent';
    try {
      for (let next = await waiting(); next.length > 0; next = await waiting()) {
        outcome = await post(next.slice(0, batch));
        if (outcome !== 'sent') break;
      }
    } catch {
      outcome = 'later';
    }
    busy = false;
    signedOut = outcome === 'signed-out';
    failures = outcome === 'sent' ? 0 : failures + 1;
    if (failures > 0) timer = setTimeout(flush, delayAfter(failures));
    await tell();
  };

  addEventListener('online', flush);
  addEventListener('visibilitychange', flush);
  await tell();
  void flush();
  return {
    /** Kept on the device when this resolves. @param {Response} response */
    add: async (response) => {
      const parcel = { id: uuid(), account, survey, response, refused: null };
      await through(database, 'readwrite', (of) => of.put(parcel));
      await tell();
      void flush();
    },
  };
};
