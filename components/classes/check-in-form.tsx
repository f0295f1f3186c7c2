import { Button } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';

/** Six digits to type, or one button when the picture was scanned. */
export const CheckInForm = ({
  scanned,
  words,
  action,
}: {
  scanned: string | null;
  words: Messages['classes']['checkIn'];
  action: (form: FormData) => Promise<void>;
}) => (
  <form action={action}>
    {scanned ? (
      <>
        <p className="mb-4">{words.scanned}</p>
        <input type="hidden" name="code" value={scanned} />
      </>
    ) : (
      <label className="mb-5 block">
        <span className="mb-1.5 block font-semibold">{words.code}</span>
        <input
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          required
          className="min-h-14 w-full max-w-xs rounded-card border border-line-strong bg-card px-4 text-[1.6rem] tracking-[0.2em] text-ink tabular-nums"
        />
      </label>
    )}
    <Button look="now">{scanned ? words.confirm : words.submit}</Button>
  </form>
);
