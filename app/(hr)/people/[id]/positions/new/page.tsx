import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { positionFields } from '#components/positions/position-fields.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { listPositionUnits } from '#usecases/people/list-position-units.ts';
import { namePerson } from '#usecases/people/name-person.ts';
import { givePosition } from '../../../positions.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).positions.actions.add };
}

export default async function NewPositionPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const [{ people, positions, importPages }, { id }] = await Promise.all([currentMessages(), params]);
  const [{ fullName }, { units, today }] = await Promise.all([
    ask(namePerson, { personId: id }),
    ask(listPositionUnits, {}),
  ]);
  const { add, back } = positions.pages;
  const words = { positions, categories: importPages.values.category };
  return (
    <Page width="text">
      <PageTitle
        lead={add.lead}
        actions={
          <ButtonLink href={`/people/${id}`} look="quiet">
            {back}
          </ButtonLink>
        }
      >
        {add.title(fullName ?? people.erased)}
      </PageTitle>
      <ActionForm
        action={givePosition}
        fields={[
          { name: 'personId', type: 'hidden', value: id },
          ...positionFields(units, { validFrom: today }, words),
          { name: 'reason', type: 'text', ...positions.fields.remark },
        ]}
        submit={<Button>{add.submit}</Button>}
      />
    </Page>
  );
}
