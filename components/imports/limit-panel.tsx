import type { ComponentProps } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatInstant } from '#domain/time/day.ts';

export type UnitAboveLimit = {
  readonly unitId: string;
  readonly unitName: string;
  readonly standing: number;
  readonly leaving: number;
  readonly reason: string | null;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
};

const shown = 10;

/** The units that more than the limit would leave: each is confirmed by itself, with the reason. */
export const LimitPanel = ({
  importId,
  units,
  action,
  text,
}: {
  importId: string;
  units: readonly UnitAboveLimit[];
  /** Null for who may only read. */
  action: ComponentProps<typeof ActionForm>['action'] | null;
  text: Messages['rosterSync'];
}) => (
  <section aria-labelledby="above-limit" className="mb-6">
    <h2 id="above-limit" className="mb-2 text-[1.3rem]">
      {text.limitTitle(units.length)}
    </h2>
    {units.some(({ confirmedAt }) => confirmedAt === null) ? <p className="mb-4">{text.limitLead}</p> : null}
    <div className="grid gap-4 md:grid-cols-2">
      {units.slice(0, shown).map((unit) => (
        <Card key={unit.unitId} accent={unit.confirmedAt === null ? 'amber' : 'river'}>
          <h3 className="text-[1.1rem]">{unit.unitName}</h3>
          <p className="mb-3">{text.limitUnit(unit.leaving, unit.standing)}</p>
          {unit.confirmedAt === null ? (
            action && (
              <ActionForm
                action={action}
                scope={unit.unitId}
                fields={[
                  { name: 'importId', type: 'hidden', value: importId },
                  { name: 'unitId', type: 'hidden', value: unit.unitId },
                  {
                    name: 'reason',
                    type: 'textarea',
                    label: text.reason,
                    hint: text.reasonHint,
                    required: true,
                  },
                  { name: 'sure', type: 'checkbox', label: text.sure(unit.unitName), required: true },
                ]}
                submit={<Button>{text.confirmUnit}</Button>}
              />
            )
          ) : (
            <p className="text-soft">
              {text.confirmed(unit.confirmedBy ?? '', formatInstant(unit.confirmedAt))}: {unit.reason}
            </p>
          )}
        </Card>
      ))}
    </div>
    {units.length > shown ? <p className="mt-4 text-soft">{text.moreUnits}</p> : null}
  </section>
);
