'use server';

import { formAction } from '#app/_http/form-action.ts';
import { type LedgerSeries, ledgerSeries } from '#domain/ledger/series.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { enterLedgerValue } from '#usecases/ledger/enter-value.ts';
import { settleLedgerConflict } from '#usecases/ledger/settle-conflict.ts';
import { takeBackLedgerValue } from '#usecases/ledger/take-back-value.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

const seriesOf = (form: FormData): LedgerSeries => {
  const series = ledgerSeries.find((known) => known === form.get('series'));
  if (!series) throw new InvalidInput([{ path: 'series', code: 'other' }]);
  return series;
};

export const enterAction = formAction({
  useCase: enterLedgerValue,
  input: (form) => ({
    series: seriesOf(form),
    unitId: text(form, 'unitId'),
    value: text(form, 'value'),
    validFrom: text(form, 'validFrom'),
    validTo: text(form, 'validTo'),
    sourceTitle: text(form, 'sourceTitle'),
    sourceNumber: text(form, 'sourceNumber'),
    sourceOn: text(form, 'sourceOn'),
    definition: text(form, 'definition'),
    supersedes: text(form, 'supersedes') || null,
    reason: text(form, 'reason'),
  }),
  then: ({ series, unitId }) => ({ to: `/ledger/${series}/${unitId}` }),
});

export const takeBackAction = formAction({
  useCase: takeBackLedgerValue,
  input: (form) => ({ valueId: text(form, 'valueId'), reason: text(form, 'reason') }),
  then: ({ series, unitId }) => ({ to: `/ledger/${series}/${unitId}` }),
});

export const settleAction = formAction({
  useCase: settleLedgerConflict,
  input: (form) => ({
    series: seriesOf(form),
    unitId: text(form, 'unitId'),
    among: text(form, 'among').split(',').filter(Boolean),
    chosenId: text(form, 'chosenId'),
    supersedes: text(form, 'supersedes') || null,
    reason: text(form, 'reason'),
  }),
  then: ({ series, unitId }) => ({ to: `/ledger/${series}/${unitId}` }),
});
