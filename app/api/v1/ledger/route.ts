import { endpoint } from '#app/_http/problem.ts';
import { isConflict } from '#domain/ledger/cell.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { listLedger } from '#usecases/ledger/list-ledger.ts';
import { ledgerQuery } from '../_contract/ledger.ts';

export const GET = endpoint(async (request, caller) => {
  const asked = ledgerQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success)
    throw new InvalidInput(asked.error.issues.map(({ path, code }) => ({ path: path.join('.'), code })));
  const { series, on, knownOn, cells, next } = await listLedger(caller, asked.data);
  return Response.json({
    ...{ series, on, knownOn, next },
    cells: cells.map(({ unit, reading }) => {
      const settled = reading && !isConflict(reading) ? reading : null;
      return {
        ...{ unitId: unit.id, unitCode: unit.code, unitName: unit.name, value: settled?.value ?? null },
        ...{ source: settled?.source ?? null, sourceOn: settled?.on ?? null },
        definition: settled?.definition ?? null,
        conflict: isConflict(reading)
          ? reading.conflict.map(({ value, source, on: sourceOn, from, to }) => ({
              ...{ value, source, sourceOn, from, to },
            }))
          : [],
      };
    }),
  });
});
