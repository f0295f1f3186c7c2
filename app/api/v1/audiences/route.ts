import { currentLanguage } from '#app/_http/actor.ts';
import { endpoint } from '#app/_http/problem.ts';
import { audienceSentence } from '#content/messages/audience-sentence.ts';
import { listAudiences } from '#usecases/audiences/list-audiences.ts';

export const GET = endpoint(async (_request, caller) => {
  const [{ audiences, names }, language] = await Promise.all([listAudiences(caller, {}), currentLanguage()]);
  return Response.json({
    audiences: audiences.map(({ id, name, unitId, version, rule, people, closedAt }) => ({
      id,
      name,
      unitId,
      version,
      rule,
      sentence: audienceSentence(rule, names, language),
      peopleToday: people,
      closedAt,
    })),
  });
});
