import { Notice } from '#components/ui/notice.tsx';
import type { Messages } from '#content/messages/messages.ts';

/** The picture to scan and the six digits to type, large enough for the last row of the room. */
export const CodeScreen = ({
  code,
  came,
  words,
}: {
  code: { readonly digits: string; readonly svg: string } | null;
  came: number;
  words: Messages['classes']['code'];
}) => (
  <div className="text-center">
    {code ? (
      <>
        <p className="mx-auto max-w-[68ch]">{words.how}</p>
        {/* An image of its own, so that nothing in it can be markup of the page. */}
        {/* biome-ignore lint/performance/noImgElement: a data address is nothing to optimise. */}
        <img
          src={`data:image/svg+xml;base64,${btoa(code.svg)}`}
          alt={words.alt}
          className="mx-auto my-5 aspect-square w-full max-w-[26rem] rounded-card"
        />
        <p className="text-soft">{words.digits}</p>
        <p className="font-semibold text-[3.4rem] tracking-[0.18em] tabular-nums" data-code="">
          {code.digits}
        </p>
        <p className="text-soft">{words.changes}</p>
      </>
    ) : (
      <Notice tone="note">
        <p>{words.closed}</p>
      </Notice>
    )}
    <p className="mt-4 text-[1.2rem]">{words.came(came)}</p>
  </div>
);
