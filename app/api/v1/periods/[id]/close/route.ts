import { endpoint } from '#app/_http/problem.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { closePeriod } from '#usecases/reporting/close-period.ts';
import { closeInput } from '../../../_contract/reporting.ts';

export const POST = endpoint(async (request, caller, { id }) => {
  const text = await request.text();
  const body = closeInput.safeParse(text.trim() === '' ? {} : jsonOf(text));
  if (!body.success)
    throw new InvalidInput(body.error.issues.map(({ path }) => ({ path: path.join('.'), code: 'invalid' })));
  const closed = await closePeriod(caller, { ...body.data, periodId: id ?? '' });
  return Response.json(closed, { status: 201 });
});

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidInput([{ path: '', code: 'not-json' }]);
  }
};
