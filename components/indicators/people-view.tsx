import Link from 'next/link';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import type { Measure } from '#domain/indicators/people-filter.ts';
import { measures } from '#domain/indicators/people-filter.ts';
import { standingStatuses } from '#domain/indicators/standing.ts';
import type { Segment } from '#domain/plan/rule.ts';
import { segments } from '#domain/plan/rule.ts';
import { ChoiceLinks } from './choice-links.tsx';
import { asKnownHref, boardHref, type PeopleQuery, peopleHref } from './links.ts';
import { PeopleList } from './people-list.tsx';
import type { PeopleViewProps } from './people-view-props.ts';
import { periodName } from './period-name.ts';

/** The people behind one number, each with the fact that decided it; as many as the number says. */
export const PeopleView = ({ code, query, found, words, boards, language, remind }: PeopleViewProps) => {
  const { people } = words;
  const { unit, segment: _segment, ...window } = query;
  const segment: Segment | null = segments.find((one) => one === query.segment) ?? null;
  const scope = query.scope === 'own' ? 'own' : 'subtree';
  const measure: Measure | null = measures.find((one) => one === query.measure) ?? null;
  const status = standingStatuses.find((one) => one === query.status) ?? null;
  const women = query.women === 'yes' ? ('yes' as const) : undefined;
  const at = (changes: Pick<PeopleQuery, 'status' | 'measure' | 'after' | 'until'>): string =>
    peopleHref(code, window, { unit, scope, segment, women, ...changes });
  const place = [
    found.unit?.name ?? people.province,
    found.unit ? people[scope] : null,
    segment && words.board.segments[segment],
    measure && people.measures[measure],
    status && people.status[status],
    women && boards.onlyWomen,
    query.until ? boards.until(query.until) : null,
  ].filter((part) => typeof part === 'string');
  return (
    <Page>
      <p className="mb-2" data-print="hide">
        <Link
          href={
            query.knownOn
              ? asKnownHref(code, query)
              : boardHref(window, { unit: unit ?? null, indicator: code })
          }
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          ← {words.sheet.back}
        </Link>
      </p>
      <PageTitle
        lead={
          <>
            {place.join(' · ')}
            <br />
            {periodName(found.period, words)}
            {query.knownOn ? ` · ${words.board.knownOn(query.knownOn)}` : ''}
          </>
        }
      >
        {code} · {found.indicator?.title[language]}
      </PageTitle>
      <p className="mb-4 text-[1.3rem] font-semibold tabular-nums">
        {people.total(found.total.people)}
        {measure === 'tookPart' ? (
          <span className="text-soft"> · {people.participations(found.total.participations)}</span>
        ) : null}
      </p>
      <div className="mb-5 grid gap-3">
        <ChoiceLinks
          label={people.filter}
          choices={[
            { href: at({}), label: people.all, chosen: status === null && measure === null && !query.until },
            ...standingStatuses.map((one) => ({
              href: at({ status: one }),
              label: people.status[one],
              chosen: status === one,
            })),
            ...measures
              .filter((one) => one !== 'counted')
              .map((one) => ({
                href: at({ measure: one }),
                label: people.measures[one],
                chosen: measure === one,
              })),
          ]}
        />
        {status ? <p className="text-[0.92rem] text-soft">{people.statusHint[status]}</p> : null}
      </div>
      {remind}
      <PeopleList found={found} words={words} />
      <div className="mt-5 flex flex-wrap gap-3" data-print="hide">
        {query.after ? (
          <ButtonLink
            look="quiet"
            href={at({ status: query.status, measure: query.measure, until: query.until })}
          >
            {people.first}
          </ButtonLink>
        ) : null}
        {found.next ? (
          <ButtonLink
            href={at({ status: query.status, measure: query.measure, until: query.until, after: found.next })}
          >
            {people.next}
          </ButtonLink>
        ) : null}
      </div>
    </Page>
  );
};
