import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { env } from '#lib/env.ts';

/** Names of fields whose value never reaches the log, at any depth. People are logged by their id. */
const withheld =
  /pass(word|wd|phrase)|secret|token|cookie|authorization|session|credential|e?mail|phone|^(full|given|family|display|user)?_?name$|address|birth|national|cccd|^(body|headers|query|parameters|detail|answers?)$/i;

/** What looks like an e-mail address, a mobile number or a citizen number (12 digits) inside any text. */
const personal = /[\w.+-]+@[\w-]+(\.[\w-]+)+|(?<![\w-])(\+84|0)\d{9}(?!\w)|(?<![\w-])\d{12}(?!\w)/g;

/** The program's log: JSON lines on standard error. */
export const log: Logger = createLog(env.logLevel, destination({ dest: 2, sync: true }));

/** A log to any destination; `log` is the one to use. */
export function createLog(level: string, to: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: withoutSecrets },
      serializers: { err: (error: unknown) => error },
      hooks: {
        streamWrite: (line) => line.replace(personal, '[withheld]'),
        // Without words of ours the error's own message would be the line's, as it is.
        logMethod(words, write) {
          write.apply(this, words.length === 1 && typeof words[0] === 'object' ? [words[0], ''] : words);
        },
      },
    },
    to,
  );
}

function withoutSecrets(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, withheld.test(name) ? '[withheld]' : shown(value)]),
  );
}

function shown(value: unknown): unknown {
  if (value instanceof Error) return aboutError(value);
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shown);
  return withoutSecrets(value);
}

/** Only these: a database error also carries the statement, its parameters and the row it stumbled over. */
function aboutError(error: Error): object {
  const code = 'code' in error ? error.code : undefined;
  const cause = error.cause instanceof Error ? aboutError(error.cause) : undefined;
  const [message, stack] = [withoutParameters(error.message), withoutParameters(error.stack)];
  return { type: error.name, code, message, stack, cause };
}

/** A failed statement tells its parameters in its message, names of people among them: the places in the code are kept. */
const withoutParameters = (text: string | undefined): string | undefined =>
  text?.replace(/\nparams:[\s\S]*?(?=\n {4}at |$(?![\s\S]))/, '\nparams: [withheld]');
