import { currentMessages } from '#app/_http/actor.ts';
import { endpoint, problem } from '#app/_http/problem.ts';
import { recordResponses } from '#usecases/surveys/record-responses.ts';

/** 200 answers fit many times over. */
const maxCharacters = 1_000_000;

export const POST = endpoint(async (request, caller, { id = '' }) => {
  const text = await request.text();
  if (text.length > maxCharacters)
    return problem(413, 'too-large', (await currentMessages()).shell.errors.tooMuch);
  return Response.json(await recordResponses(caller, { surveyId: id, responses: responsesIn(text) }));
});

/** What does not parse fails in the use case, with the field that is wrong. */
const responsesIn = (text: string): Parameters<typeof recordResponses>[1]['responses'] => {
  try {
    return JSON.parse(text)?.responses ?? [];
  } catch {
    return [];
  }
};
