import { ActionForm, type FieldSpec } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatDay } from '#domain/time/day.ts';

/** Who would owe a duty, and the button that opens it as it was previewed. */
export const DraftPreview = ({
  preview,
  hidden,
  open,
  words,
  people,
}: {
  preview: {
    readonly days: { readonly startsOn: string; readonly endsOn: string; readonly dueOn: string };
    readonly owe: number;
    readonly met: number;
    readonly sample: readonly {
      readonly personId: string;
      readonly fullName: string | null;
      readonly unitName: string | null;
    }[];
  };
  hidden: readonly FieldSpec[];
  open: Parameters<typeof ActionForm>[0]['action'];
  words: Messages['obligations'];
  people: Messages['people'];
}) => (
  <section id="preview" aria-labelledby="preview-title" className="mb-9">
    <Card accent="river">
      <h2 id="preview-title" className="mb-2 text-[1.15rem]">
        {words.create.previewTitle}
      </h2>
      <p role="status" className="font-semibold">
        {preview.owe + preview.met === 0
          ? words.create.previewNobody
          : words.create.previewCount(preview.owe, preview.met)}
      </p>
      <p className="mt-1 text-soft">
        {words.facts.period}:{' '}
        {words.facts.between(formatDay(preview.days.startsOn), formatDay(preview.days.endsOn))}.{' '}
        {words.facts.due}: {formatDay(preview.days.dueOn)}.
      </p>
      {preview.sample.length > 0 ? (
        <details className="my-3">
          <summary className="inline-flex min-h-11 items-center rounded-card px-2.5 text-river hover:bg-band">
            {words.create.sample}
          </summary>
          <ul className="list-disc pl-6">
            {preview.sample.map((one) => (
              <li key={one.personId}>
                {one.fullName ?? people.erased} <span className="text-soft">· {one.unitName}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <ActionForm action={open} scope="open" fields={hidden} submit={<Button>{words.create.open}</Button>} />
    </Card>
  </section>
);
