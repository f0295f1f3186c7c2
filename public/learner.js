// @ts-check
import { openOutbox } from './learner/outbox.js';

/** The script of the learner's pages. Every page works without it; with it, nothing she did is lost on the way. */
const start = async () => {
  const account = /** @type {HTMLElement | null} */ (document.querySelector('[data-account]'))?.dataset
    .account;
  if (!account) return;
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-attempt]'));
  if (form) {
    const { runQuiz } = await import('./learner/quiz.js');
    runQuiz(form, account);
    return;
  }
  const outbox = openOutbox(account);
  const lesson = /** @type {HTMLElement | null} */ (document.querySelector('[data-opened-lesson]'));
  const { openedLesson, enrolment } = lesson?.dataset ?? {};
  const opened = `hocso.opened.${enrolment}.${openedLesson}`;
  if (openedLesson && enrolment && !sessionStorage.getItem(opened)) {
    sessionStorage.setItem(opened, 'yes');
    outbox.add(enrolment, 'lesson-opened', { lesson: openedLesson });
  } else void outbox.flush();
};

// Where a browser keeps nothing (storage is blocked), the plain forms stay in charge.
void start().catch(() => undefined);
