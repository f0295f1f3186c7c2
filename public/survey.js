// @ts-check
import { openBox } from './survey/box.js';
import { keepPageOffline } from './survey/offline.js';

/**
 * The script of a volunteer's page. Every answer is kept on this device before anything else, and sent until the server
 * says that it has it. Without this script the form is sent to the server at once.
 */
const start = async () => {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-survey]'));
  if (!form) return;
  const { survey = '', account = '' } = form.dataset;
  const words = JSON.parse(form.dataset.words ?? '{}');
  const place = /** @type {HTMLElement} */ (document.querySelector('[data-waiting]'));
  const refused = /** @type {HTMLElement} */ (document.querySelector('[data-refused]'));
  const ready = /** @type {HTMLElement} */ (document.querySelector('[data-ready]'));
  /** @param {HTMLElement} at @param {string} text */
  const say = (at, text) => {
    if (at.textContent !== text) at.textContent = text;
    at.hidden = text === '';
  };
  const box = await openBox(account, survey, ({ waiting, refused: bad, signedOut }) => {
    const count = waiting > 0 ? words.waiting.replace('{n}', String(waiting)) : words.allSent;
    say(place, signedOut && waiting > 0 ? `${count} ${words.signedOut}` : count);
    say(refused, bad.length > 0 ? words.refused.replace('{n}', String(bad.length)) : '');
  });

  const draft = `hocso.survey-draft.${account}.${survey}`;
  const keepDraft = () =>
    localStorage.setItem(
      draft,
      JSON.stringify([...new FormData(form)].filter(([name]) => !name.startsWith('$'))),
    );
  for (const [name, value] of JSON.parse(localStorage.getItem(draft) ?? '[]')) {
    const control = form.elements.namedItem(name);
    if (
      control instanceof RadioNodeList ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLInputElement
    )
      if (!(control instanceof HTMLInputElement && control.type === 'hidden')) control.value = value;
  }
  form.addEventListener('change', keepDraft);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const response = {
      unitId: String(data.get('unitId')),
      answeredOn: today(),
      ageBand: String(data.get('ageBand')),
      gender: String(data.get('gender')),
      answers: Object.fromEntries(
        [...data]
          .filter(([name]) => name.startsWith('q.'))
          .map(([name, value]) => [name.slice(2), String(value)]),
      ),
    };
    await box.add(response);
    localStorage.removeItem(draft);
    form.reset();
    const commune = form.elements.namedItem('unitId');
    if (commune instanceof HTMLSelectElement) commune.value = response.unitId;
    scrollTo(0, 0);
    /** @type {HTMLElement} */ (document.querySelector('[data-saved]')).hidden = false;
    place.focus();
  });
  say(ready, (await keepPageOffline()) ? words.ready : words.notReady);
};

/** The day in Vietnam, `YYYY-MM-DD`. */
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

// Where a browser keeps nothing (storage is blocked), the plain form stays in charge.
void start().catch(() => undefined);
