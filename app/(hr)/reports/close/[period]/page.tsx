import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { CloseForm } from '#components/reporting/close-form.tsx';
import { plans } from '#content/plans/plans.ts';
import { permits } from '#domain/access/permission.ts';
import { listReportPeriods } from '#usecases/reporting/list-report-periods.ts';
import { readClosingChecks } from '#usecases/reporting/read-closing-checks.ts';
import { closePeriodAction } from '../../close.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).reporting.list.close };
}

export default async function ClosePage({
  params,
  searchParams,
}: {
  params: Promise<{ period: string }>;
  searchParams: Promise<{ plan?: string | string[] }>;
}) {
  const actor = await requireActor();
  if (!permits(actor, 'periods.close', 'province')) forbidden();
  const { plan: asked } = await searchParams;
  const chosen = plans.find((one) => one.code === asked)?.code;
  const [{ period: id }, { periods, plan }, { reporting, indicators, closingChecks }] = await Promise.all([
    params,
    ask(listReportPeriods, { plan: chosen }),
    currentMessages(),
  ]);
  const period = periods.find((one) => one.id === id);
  if (!period || period.progress === 'future') notFound();
  const checks = await ask(readClosingChecks, { plan, periodId: period.id });
  return (
    <CloseForm
      plan={plan}
      period={period}
      checks={checks}
      words={reporting}
      checkWords={closingChecks}
      names={indicators}
      action={closePeriodAction}
    />
  );
}
