import Link from 'next/link';
import { ChoiceLinks } from '#components/indicators/choice-links.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/layout.tsx';
import { formatRate } from '#domain/indicators/rate.ts';
import { type PublicArm, type PublicLine, shownRate } from '#domain/open-data/public-data.ts';
import type { IndicatorViewProps } from './indicator-view-props.ts';
import { openDataHref } from './links.ts';

/** A unit and those directly below it, each line with everything below; the way up and down are links. */
export const UnitsTable = ({ release, data, indicator, unit, arm, words, language }: IndicatorViewProps) => {
  const { detail } = words;
  const of = data.lines.filter((line) => line.indicator === indicator.code && line.arm === arm);
  const lines = new Map(of.filter(({ part }) => part === 'all').map((line) => [line.unit, line]));
  const parts = [...new Set(of.map(({ part }) => part).filter((part) => part !== 'all'))];
  const byPart = new Map(of.map((line) => [`${line.part} ${line.unit}`, line]));
  const byCode = new Map(data.units.map((one) => [one.code, one]));
  const parents = new Set(data.units.flatMap((one) => (lines.has(one.code) ? (one.parent ?? []) : [])));
  const arms = [
    ...new Set(data.lines.flatMap((line) => (line.indicator === indicator.code ? line.arm : []))),
  ];
  const href = (code: string, its: PublicArm = arm): string =>
    `${openDataHref(`/${indicator.code}`, release, { unit: code, arm: its })}#units`;
  const below = data.units.filter(({ code, parent }) => parent === unit && lines.has(code));
  const isShown = (code: string): boolean => lines.get(code)?.state === 'published';
  const shown = [
    ...(lines.has(unit) ? [unit] : []),
    ...below.flatMap(({ code }) => (isShown(code) ? code : [])),
  ];
  const others = below.filter(({ code }) => !isShown(code));
  const path: string[] = [];
  for (let at = byCode.get(unit)?.parent ?? null; at !== null; at = byCode.get(at)?.parent ?? null)
    path.unshift(at);
  return (
    <Section title={detail.units} id="units">
      {arms.length > 1 ? (
        <div className="mb-3">
          <ChoiceLinks
            label={words.indicators}
            choices={arms.map((one) => ({
              ...{ href: href(data.units[0]?.code ?? '', one), label: words.arms[one], chosen: one === arm },
            }))}
          />
        </div>
      ) : null}
      {path.length > 0 ? (
        <nav aria-label={detail.path} className="mb-2 flex flex-wrap gap-x-2">
          {path.map((code) => (
            <span key={code} className="inline-flex items-center gap-2">
              <Link href={href(code)} prefetch={false} className="inline-flex min-h-11 items-center">
                {byCode.get(code)?.name}
              </Link>
              <span aria-hidden="true">›</span>
            </span>
          ))}
        </nav>
      ) : null}
      <DataTable
        caption={detail.caption(byCode.get(unit)?.name ?? '')}
        empty={detail.noUnits}
        columns={[
          { key: 'unit', label: detail.columns.unit },
          { key: 'counted', label: detail.columns.counted, kind: 'number' },
          { key: 'denominator', label: detail.columns.denominator, kind: 'number' },
          { key: 'rate', label: detail.columns.rate, kind: 'number' },
          ...parts.map((part) => ({ key: part, label: words.parts[part], kind: 'number' as const })),
          { key: 'state', label: detail.columns.state },
        ]}
        rows={shown.map((code) => {
          const line = lines.get(code);
          const number = (value: number | null | undefined) =>
            value === null || value === undefined ? '–' : words.count(value);
          const value = line ? shownRate(line) : null;
          const name = byCode.get(code)?.name ?? code;
          return {
            key: code,
            depth: code === unit ? 0 : 1,
            cells: {
              unit:
                code !== unit && parents.has(code) ? (
                  <Link href={href(code)} prefetch={false} className="inline-flex min-h-11 items-center">
                    {name}
                  </Link>
                ) : (
                  name
                ),
              counted: number(line?.counted),
              denominator: number(line?.denominator),
              rate: value === null ? '–' : formatRate(value, language),
              state: line ? words.states[line.state] : '',
              ...Object.fromEntries(
                parts.map((part) => [part, partText(byPart.get(`${part} ${code}`), words)]),
              ),
            },
          };
        })}
      />
      {others.length > 0 ? (
        <details className="mt-3" open={others.length <= 8}>
          <summary className="min-h-11 py-2 text-river underline underline-offset-4">
            {detail.others(others.length)}
          </summary>
          <ul className="mt-2 columns-1 gap-8 sm:columns-2 lg:columns-3">
            {others.map(({ code, name }) => (
              <li key={code} className="break-inside-avoid py-1">
                {name}: {words.states[lines.get(code)?.state ?? 'withheld']}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
};

const partText = (line: PublicLine | undefined, words: IndicatorViewProps['words']): string => {
  if (!line) return '–';
  return line.counted === null || line.denominator === null
    ? words.states[line.state]
    : words.outOf(line.counted, line.denominator);
};
