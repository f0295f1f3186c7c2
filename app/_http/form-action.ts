import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { Messages } from '#content/messages/messages.ts';
import { Forbidden, InvalidInput, NotFound, Refused, SignedOut } from '#domain/refusal.ts';
import { log } from '#lib/log.ts';
import type { Caller } from '#usecases/usecase.ts';
import { currentActor, currentMessages, now } from './actor.ts';

/** What a form shows after it was sent. `values` gives back what was typed, so that nothing is lost. */
export type FormState = {
  readonly status: 'idle' | 'done' | 'error';
  readonly message?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
};
export const idle: FormState = { status: 'idle' };

export type FormActionSpec<Input, Result> = {
  readonly useCase: (caller: Caller, input: Input) => Promise<Result>;
  readonly input: (form: FormData, messages: Messages) => Input | Promise<Input>;
  /** Where to go afterwards, or what to say and stay. */
  readonly then: (
    result: Result,
    form: FormData,
    messages: Messages,
  ) => { to: string } | { say: string } | Promise<{ to: string } | { say: string }>;
};

export type StillActionSpec<Input, Result> = {
  readonly useCase: (caller: Caller, input: Input) => Promise<Result>;
  readonly input: (form: FormData, now: Date) => Input | Promise<Input>;
  /** Where to go afterwards. */
  readonly then: (result: Result, form: FormData) => string | Promise<string>;
  /** The page the form stands on. */
  readonly back: (form: FormData) => string;
};

const withUseCase =
  <Input, Result>(spec: FormActionSpec<Input, Result>) =>
  async (_before: FormState, form: FormData): Promise<FormState> => {
    const messages = await currentMessages();
    let next: { to: string } | { say: string };
    try {
      const caller: Caller = {
        actor: await currentActor(),
        now: await now(),
        address: await clientAddress(),
      };
      const result = await spec.useCase(caller, await spec.input(form, messages));
      next = await spec.then(result, form, messages);
    } catch (error) {
      unstable_rethrow(error);
      return { ...problemOf(error, messages), values: typedValues(form) };
    }
    if ('to' in next) {
      // To a place on the page one is on the browser only scrolls: what was just written must be shown there too.
      if (next.to.includes('#')) refresh();
      redirect(next.to);
    }
    // The page stays and must show what was just written.
    refresh();
    return { status: 'done', message: next.say };
  };

const withoutRuntime =
  <Input, Result>(spec: StillActionSpec<Input, Result>) =>
  async (form: FormData): Promise<void> => {
    let to: string;
    try {
      const caller: Caller = {
        actor: await currentActor(),
        now: await now(),
        address: await clientAddress(),
      };
      to = await spec.then(
        await spec.useCase(caller, await spec.input(form, caller.now ?? (await now()))),
        form,
      );
    } catch (error) {
      unstable_rethrow(error);
      to = withProblem(spec.back(form), error);
    }
    redirect(to);
  };

/**
 * Every form's way in, and the only place where a form's errors are caught. Works without JavaScript.
 * `formAction.plain` is for forms that ask no use case (display choices, signing out).
 */
export const formAction = Object.assign(withUseCase, {
  plain:
    (act: (form: FormData) => Promise<void>) =>
    async (form: FormData): Promise<void> =>
      act(form),
  /** For pages that are sent without a client runtime: a problem goes back to the page, which reads it by `problemIn`. */
  still: withoutRuntime,
});

/** The address of a page with the error added to it, for `problemIn` to read. The message of an unknown error is logged. */
const withProblem = (page: string, error: unknown): string => {
  const address = new URL(page, 'http://page.invalid');
  if (error instanceof Refused) {
    address.searchParams.set('problem', error.code);
    for (const [name, value] of Object.entries(error.params))
      address.searchParams.set(`p.${name}`, String(value));
  } else {
    const kind = [InvalidInput, SignedOut, Forbidden, NotFound].findIndex((known) => error instanceof known);
    if (kind < 0) log.error({ err: error }, 'a form action failed');
    address.searchParams.set('problem', ['invalid', 'signedOut', 'forbidden', 'notFound'][kind] ?? 'broken');
  }
  return `${address.pathname}${address.search}`;
};

/** The address our own server saw; it strips what clients claim. */
export const clientAddress = async (): Promise<string | undefined> =>
  (await headers()).get('x-client-address') ?? undefined;

/** The sentence of an error in the reader's language; the message of an unknown error is logged, never shown. */
export const problemOf = (error: unknown, { shell, refusals, fieldErrors }: Messages): FormState => {
  if (error instanceof Refused) return { status: 'error', message: refusals[error.code](error.params) };
  if (error instanceof InvalidInput) {
    const sentences: Readonly<Record<string, string>> = fieldErrors;
    const fields = Object.fromEntries(
      error.fields.map(({ path, code, params }) => [
        path,
        withParams(sentences[code] ?? fieldErrors.other, params ?? {}),
      ]),
    );
    return { status: 'error', message: shell.errors.invalid, fields };
  }
  if (error instanceof SignedOut) return { status: 'error', message: shell.errors.signedOut };
  if (error instanceof Forbidden) return { status: 'error', message: shell.errors.forbidden };
  if (error instanceof NotFound) return { status: 'error', message: shell.errors.notFound };
  log.error({ err: error }, 'a form action failed');
  return { status: 'error', message: shell.errors.broken };
};

const withParams = (sentence: string, params: Readonly<Record<string, string | number>>): string =>
  Object.entries(params).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, () => String(value)),
    sentence,
  );

const secretFields = new Set(['password', 'token']);

const typedValues = (form: FormData): Record<string, string> => {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$') && !secretFields.has(name)) values[name] = value;
  }
  return values;
};
