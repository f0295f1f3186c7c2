// @ts-check
import { openOutbox } from './outbox.js';

/**
 * @typedef {{ kind: string, [field: string]: unknown }} Response
 * @typedef {{ id: string, state: string, answers: { questionId: string, response: any, eventId: string }[] }} Attempt
 */

/**
 * What the controls of a question say; 'empty' when nothing is chosen, 'incomplete' when not all or one twice.
 * @param {string} kind @param {readonly (readonly [item: string, value: string])[]} chosen
 * @returns {Response | 'empty' | 'incomplete'}
 */
export const responseOf = (kind, chosen) => {
  const given = chosen.filter(([, value]) => value !== '');
  const values = given.map(([, value]) => value);
  if (given.length === 0) return 'empty';
  if (kind === 'single') return { kind, choice: values[0] };
  if (kind === 'multiple') return { kind, choices: values };
  if (given.length < chosen.length || new Set(values).size < values.length) return 'incomplete';
  if (kind === 'matching') return { kind, pairs: Object.fromEntries(given) };
  return { kind, order: [...given].sort((a, b) => Number(a[1]) - Number(b[1])).map(([item]) => item) };
};

/** Saves every answer when it is given, and hands in. @param {HTMLFormElement} form @param {string} account */
export const runQuiz = (form, account) => {
  const { enrolment = '', attempt = '', result = '' } = form.dataset;
  const words = JSON.parse(form.dataset.words ?? '{}');
  const overall = /** @type {HTMLElement} */ (form.querySelector('[data-overall]'));
  const questions = /** @type {HTMLFieldSetElement[]} */ ([...form.querySelectorAll('[data-question]')]);
  /** @param {Element | undefined} question @param {string} text */
  const say = (question, text) => {
    const place = question?.querySelector('[data-status]');
    if (place && place.textContent !== text) place.textContent = text;
  };
  /** @param {unknown} id */
  const questionOf = (id) => questions.find((each) => each.dataset.question === id);
  /** @param {HTMLFieldSetElement} question */
  const controlsOf = (question) =>
    /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ ([...question.querySelectorAll('input, select')]);
  /** @param {HTMLFieldSetElement} question */
  const chosenIn = (question) =>
    responseOf(
      question.dataset.kind ?? '',
      controlsOf(question)
        .filter((control) => !(control instanceof HTMLInputElement) || control.checked)
        .map((control) => /** @type {const} */ ([control.dataset.item ?? '', control.value])),
    );
  let leaving = false;

  let told = false;
  const outbox = openOutbox(account, {
    onSent: (sent, { attempts = [] }) => {
      told = true;
      for (const event of sent) {
        const question = event.kind === 'question-answered' ? questionOf(event.body.questionId) : undefined;
        if (question?.dataset.saved === event.id) say(question, words.saved);
      }
      const mine = attempts.find((/** @type {Attempt} */ each) => each.id === attempt);
      if (mine?.state === 'marked') location.assign(result);
      else if (leaving && mine?.state === 'waiting') location.reload();
    },
    onRejected: (event) => {
      leaving = false;
      say(questionOf(event.body.questionId), words.rejected);
      overall.textContent = words.rejected;
    },
    onState: (unsent, signedOut) => {
      if (unsent === 0 && (leaving || !told)) return;
      const text = signedOut
        ? words.signedOut
        : unsent > 0
          ? words.unsent.replace('{n}', String(unsent))
          : words.allSaved;
      if (overall.textContent !== text) overall.textContent = text;
    },
  });

  form.addEventListener('change', ({ target }) => {
    const question = /** @type {HTMLFieldSetElement | null} */ (
      target instanceof Element ? target.closest('[data-question]') : null
    );
    if (!question) return;
    const response = chosenIn(question);
    if (typeof response === 'string') {
      question.dataset.saved = '';
      say(question, response === 'empty' ? words.notAnswered : words.incomplete);
      return;
    }
    say(question, words.saving);
    const body = { attemptId: attempt, questionId: question.dataset.question, response };
    question.dataset.saved = outbox.add(enrolment, 'question-answered', body);
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const states = questions.map((question) => ({ question, response: chosenIn(question) }));
    const broken = states.find(({ response }) => response === 'incomplete');
    const left = states.filter(({ response }) => response === 'empty').length;
    const anyway = /** @type {HTMLInputElement} */ (form.querySelector('[name="anyway"]'));
    if (broken) {
      say(broken.question, words.incomplete);
      controlsOf(broken.question)[0]?.focus();
      return;
    }
    if (left > 0 && !anyway.checked) {
      /** @type {HTMLElement} */ (form.querySelector('[data-anyway]')).hidden = false;
      overall.textContent = words.unanswered.replace('{n}', String(left));
      anyway.focus();
      return;
    }
    if (leaving) return;
    leaving = true;
    overall.textContent = words.submitting;
    const answerIds = questions.map((question) => question.dataset.saved ?? '').filter((id) => id !== '');
    outbox.add(enrolment, 'attempt-submitted', { attemptId: attempt, answerIds });
  });

  /** Shows what another tab or device saved meanwhile: the server's state, the latest answer wins. */
  const refresh = async () => {
    if (document.visibilityState !== 'visible' || outbox.waiting().length > 0) return;
    const answer = await fetch(`/api/v1/attempts/${attempt}`).catch(() => undefined);
    if (!answer?.ok) return;
    const now = /** @type {Attempt} */ (await answer.json());
    if (now.state === 'marked') location.assign(result);
    for (const { questionId, response, eventId } of now.answers) {
      const question = questionOf(questionId);
      if (!question || question.dataset.saved === eventId || chosenIn(question) === 'incomplete') continue;
      for (const control of controlsOf(question)) {
        if (control instanceof HTMLInputElement) {
          control.checked =
            response.choice === control.value || (response.choices ?? []).includes(control.value);
        } else {
          const item = control.dataset.item ?? '';
          control.value = response.pairs?.[item] ?? String((response.order ?? []).indexOf(item) + 1);
        }
      }
      question.dataset.saved = eventId;
      say(question, words.saved);
    }
  };
  addEventListener('visibilitychange', refresh);
  addEventListener('pageshow', refresh);
  for (const each of form.querySelectorAll('[data-without-script]')) each.toggleAttribute('hidden', true);
  void outbox.flush();
};
