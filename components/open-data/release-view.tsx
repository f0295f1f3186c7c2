import Link from 'next/link';
import { ChoiceLinks } from '#components/indicators/choice-links.tsx';
import { periodName } from '#components/indicators/period-name.ts';
import { shortTitle } from '#components/indicators/short-title.ts';
import { targetText } from '#components/indicators/target-text.ts';
import { Chip } from '#components/ui/chip.tsx';
import { Card, Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { PublicData, PublicIndicator } from '#domain/open-data/public-data.ts';
import { targetFor } from '#domain/plan/plan.ts';
import { periodById } from '#domain/reporting/period.ts';
import { FilesSection, MethodSection, ProofSection } from './about-release.tsx';
import { LineFigure } from './line-text.tsx';
import { openDataHref, type ReleaseName } from './links.ts';

export type Release = ReleaseName & { readonly id: string; readonly sha256: string };

export type ReleaseViewProps = {
  readonly releases: readonly Release[];
  readonly chosen: Release | null;
  readonly data: PublicData | null;
  /** Short titles of the plans, by code. */
  readonly plans: Readonly<Record<string, string>>;
  readonly words: Messages['openData'];
  readonly names: Messages['indicators'];
  readonly language: Language;
  readonly license: string;
};

/** Everybody's page: the closed numbers of a period as they were published. */
export const ReleaseView = (props: ReleaseViewProps) => {
  const { chosen, data, words, names, language, license } = props;
  if (!data || !chosen) {
    return (
      <Page>
        <PageTitle>{words.title}</PageTitle>
        <Notice tone="note" title={words.nothing}>
          <p>{words.nothingText}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page>
      <PageTitle lead={words.lead(data.units[0]?.name ?? '', data.period.from, data.cutOff)}>
        {words.title}
      </PageTitle>
      <p className="mb-4 max-w-[68ch]">{shortTitle(data.plan.title[language])}</p>
      {data.closedEarly ? (
        <p className="mb-4">
          <Chip tone="soon">{words.early}</Chip>
        </p>
      ) : null}
      <Choices {...props} />
      <Section title={words.indicators} id="indicators">
        <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          {data.indicators.map((indicator) => (
            <li key={indicator.code}>
              <IndicatorCard
                {...{ indicator, data, words, names, language }}
                href={openDataHref(`/${indicator.code}`, chosen)}
              />
            </li>
          ))}
        </ul>
      </Section>
      <FilesSection release={chosen} license={license} words={words} />
      <ProofSection data={data} words={words} />
      <MethodSection words={words} />
    </Page>
  );
};

/** Other periods, and earlier versions of the same. */
const Choices = ({ releases, chosen, plans, words, names }: ReleaseViewProps) => {
  const several = new Set(releases.map(({ planCode }) => planCode)).size > 1;
  const label = ({ planCode, periodId, version }: Release): string => {
    const period = periodById(periodId);
    const name = words.release(period ? periodName(period, names) : periodId, version);
    return several ? `${plans[planCode] ?? planCode}: ${name}` : name;
  };
  return releases.length > 1 ? (
    <ChoiceLinks
      label={words.periods}
      choices={releases.map((one) => ({
        href: openDataHref('', one),
        label: label(one),
        chosen: one.id === chosen?.id,
      }))}
    />
  ) : null;
};

const IndicatorCard = ({
  indicator,
  data,
  href,
  words,
  names,
  language,
}: {
  indicator: PublicIndicator;
  data: PublicData;
  href: string;
  words: Messages['openData'];
  names: Messages['indicators'];
  language: Language;
}) => {
  const top = data.units[0]?.code;
  const lines = data.lines.filter(
    (line) => line.indicator === indicator.code && line.unit === top && line.part === 'all',
  );
  const target = targetFor(indicator, Number(data.cutOff.slice(0, 4)));
  return (
    <Card className="flex h-full flex-col gap-3">
      <h3 className="text-[1.02rem] font-semibold">
        <span className="text-soft">{indicator.code}</span> {indicator.title[language]}
      </h3>
      <div className="grid gap-3">
        {lines.map((line) => (
          <LineFigure
            key={line.arm}
            {...{ line, indicator, words, language }}
            cutOff={data.cutOff}
            named={lines.length > 1 ? words.arms[line.arm] : null}
          />
        ))}
        {lines.length === 0 ? (
          <p className="font-semibold text-soft">
            {indicator.rule?.kind === 'narrative' ? words.narrative : words.noData}
          </p>
        ) : null}
      </div>
      {target ? <p className="text-[0.9rem] text-soft">{words.target(targetText(target, names))}</p> : null}
      <p className="mt-auto">
        <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center">
          {words.open}
          <span className="sr-only">: {indicator.code}</span>
        </Link>
      </p>
    </Card>
  );
};
