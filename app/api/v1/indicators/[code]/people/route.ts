import { currentMessages } from '#app/_http/actor.ts';
import { endpoint } from '#app/_http/problem.ts';
import type { PeopleInput } from '#usecases/indicators/read-indicator-people.ts';
import { readIndicatorPeople } from '#usecases/indicators/read-indicator-people.ts';

export const GET = endpoint(async (request, caller, { code }) => {
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const found = await readIndicatorPeople(caller, { ...asked, indicator: code } as PeopleInput);
  const { indicators } = await currentMessages();
  return Response.json({
    people: found.people.map(({ standing, fullName, idTail }) => ({
      personId: standing.personId,
      name: fullName,
      idTail,
      unitCodes: standing.unitIds.map((id) => found.unitNames[id]?.code ?? id),
      status: standing.status,
      tookPart: standing.tookPart,
      completed: standing.completed,
      assessed: standing.assessed,
      passed: standing.passed,
      counted: standing.counted,
      participations: standing.participations,
      reason: standing.reason,
      sentence: indicators.reason(standing.reason),
    })),
    total: found.total,
    next: found.next,
  });
});
