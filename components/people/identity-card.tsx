import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Gender } from '#domain/organisation/terms.ts';
import { formatDay } from '#domain/time/day.ts';
import { MaskedNumber } from './masked-number.tsx';

export type Identity = {
  readonly bornOn: string | null;
  readonly gender: Gender | null;
  readonly idNumberTail: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

/** Who somebody is, the number masked. */
export const IdentityCard = ({
  identity,
  people,
  genders,
}: {
  identity: Identity;
  people: Messages['people'];
  genders: Readonly<Record<Gender, string>>;
}) => {
  const words = people.identity;
  const facts = [
    { label: words.born, value: identity.bornOn ? formatDay(identity.bornOn) : people.unknown },
    { label: words.gender, value: identity.gender ? genders[identity.gender] : people.unknown },
    { label: words.idNumber, value: <MaskedNumber tail={identity.idNumberTail} people={people} /> },
    { label: words.email, value: identity.email ?? people.unknown },
    { label: words.phone, value: identity.phone ?? people.unknown },
  ];
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {facts.map(({ label, value }) => (
          <div key={label} className="min-w-0">
            <dt className="text-[0.9rem] text-soft">{label}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
