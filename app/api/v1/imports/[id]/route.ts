import { currentLanguage } from '#app/_http/actor.ts';
import { endpoint } from '#app/_http/problem.ts';
import { importQuery } from '#app/api/v1/_contract/imports.ts';
import { importPagesIn } from '#content/messages/import-pages.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { listRows } from '#usecases/imports/list-rows.ts';
import { importAnswer, said } from '../import-answer.ts';

export const GET = endpoint(async (request, caller, { id = '' }) => {
  const asked = importQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success)
    throw new InvalidInput(asked.error.issues.map(({ path, code }) => ({ path: path.join('.'), code })));
  const answer = await importAnswer(caller, id);
  const { status, after } = asked.data;
  if (status === undefined && after === undefined) return Response.json(answer);
  const { words } = importPagesIn(await currentLanguage());
  const page = await listRows(caller, { importId: id, filter: status, after });
  const rows = page.rows.map(({ number, status: judged, label, problems, changes }) => ({
    ...{ row: number, status: judged, label, changes },
    problems: problems.map((found) => said(number, found, words)),
  }));
  return Response.json({ ...answer, rows, next: page.next });
});
