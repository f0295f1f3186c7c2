'use client';

import { broken } from '#content/messages/broken.ts';

/** A bug. The page says so in the reader's language with the code that finds it in the log. */
export default function BrokenPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const language = typeof document !== 'undefined' && document.documentElement.lang === 'en' ? 'en' : 'vi';
  const words = broken[language];
  return (
    <main id="content" className="mx-auto max-w-[68ch] px-4 py-10">
      <h1 className="text-[1.6rem]">{words.title}</h1>
      <p className="mt-2">{words.text}</p>
      {error.digest ? <p className="mt-2 text-soft">{error.digest}</p> : null}
      <button
        type="button"
        onClick={reset}
        className="mt-5 min-h-12 rounded-card bg-river px-5 font-semibold text-on-river"
      >
        {words.retry}
      </button>
    </main>
  );
}
