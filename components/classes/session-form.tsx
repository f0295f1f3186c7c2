import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];

/** Adds a session, or changes one (`before`). Times are those of Việt Nam, `2026-11-30T08:00`. */
export const SessionForm = ({
  classId,
  before,
  action,
  words,
}: {
  classId: string;
  before?: {
    readonly id: string;
    readonly content: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string | null;
    readonly link: string | null;
  };
  action: Action;
  words: Messages['classes']['sessions'];
}) => (
  <Card className="mt-5">
    <h3 className="mb-4 text-[1.05rem]">{before ? words.edit : words.add}</h3>
    <ActionForm
      action={action}
      className="grid gap-x-5 md:grid-cols-2"
      fields={[
        { name: 'classId', type: 'hidden', value: classId },
        { name: 'sessionId', type: 'hidden', value: before?.id ?? '' },
        { name: 'content', type: 'text', label: words.content, value: before?.content, autoComplete: 'off' },
        {
          name: 'place',
          type: 'text',
          label: words.place,
          hint: words.placeHint,
          value: before?.place ?? '',
          autoComplete: 'off',
        },
        { name: 'startsAt', type: 'datetime-local', label: words.starts, value: before?.startsAt },
        { name: 'endsAt', type: 'datetime-local', label: words.ends, value: before?.endsAt },
        { name: 'link', type: 'text', label: words.link, value: before?.link ?? '', autoComplete: 'off' },
      ]}
      submit={
        <span className="mb-5 self-end">
          <Button>{words.save}</Button>
        </span>
      }
    />
  </Card>
);
