'use client';

import Link from 'next/link';
import { type ReactNode, useActionState } from 'react';
import { type FieldSpec, Fields } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Notice } from '#components/ui/notice.tsx';

type State = {
  readonly status: 'idle' | 'done' | 'error';
  readonly message?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
};

export type FormMember = {
  readonly personId: string;
  readonly name: string;
  readonly chooseLabel: string;
  readonly unit: string;
  readonly due: string;
  readonly state: ReactNode;
  readonly whyHref: string;
};

/** Members to tick and the decision about those ticked, in one form; whom was ticked stays when it is refused. */
export const MembersForm = ({
  action,
  members,
  hidden,
  fields,
  words,
}: {
  action: (before: State, form: FormData) => Promise<State>;
  members: readonly FormMember[];
  hidden: Readonly<Record<string, string>>;
  /** None: the reader may not decide. */
  fields: readonly FieldSpec[] | null;
  words: Readonly<
    Record<
      'caption' | 'name' | 'unit' | 'due' | 'state' | 'why' | 'none' | 'title' | 'hint' | 'submit',
      string
    >
  >;
}) => {
  const [state, send, pending] = useActionState(action, { status: 'idle' });
  const columns = ['name', 'unit', 'due', 'state', 'why'] as const;
  return (
    <form action={send} aria-busy={pending}>
      {state.message ? (
        <div className="mb-5">
          <Notice tone={state.status === 'error' ? 'error' : 'done'} live>
            <p>{state.message}</p>
            {state.fields?.personIds ? <p>{state.fields.personIds}</p> : null}
          </Notice>
        </div>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DataTable
        caption={words.caption}
        columns={columns.map((key) => ({ key, label: words[key] }))}
        rows={members.map((member) => ({
          key: member.personId,
          cells: {
            name: fields ? (
              <label className="inline-flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  name={`p-${member.personId}`}
                  value="yes"
                  aria-label={member.chooseLabel}
                  defaultChecked={state.values?.[`p-${member.personId}`] === 'yes'}
                  className="size-6 shrink-0 accent-river"
                />
                {member.name}
              </label>
            ) : (
              member.name
            ),
            unit: member.unit,
            due: <span className="whitespace-nowrap">{member.due}</span>,
            state: member.state,
            why: (
              <Link
                href={member.whyHref}
                prefetch={false}
                aria-label={`${words.why}: ${member.name}`}
                className="inline-flex min-h-11 items-center"
              >
                {words.why}
              </Link>
            ),
          },
        }))}
        empty={words.none}
      />
      {fields && members.length > 0 ? (
        <fieldset className="mt-6 max-w-[68ch] rounded-card border border-line bg-card p-5">
          <legend className="px-2 font-semibold">{words.title}</legend>
          <p className="mb-4 text-soft">{words.hint}</p>
          <Fields fields={fields} state={state} />
          <Button disabled={pending}>{words.submit}</Button>
        </fieldset>
      ) : null}
    </form>
  );
};
