import { currentMessages } from '#app/_http/actor.ts';
import { endpoint, problem } from '#app/_http/problem.ts';
import { SignedOut } from '#domain/refusal.ts';
import { recordLearningEvents } from '#usecases/learning/record-learning-events.ts';

/** 200 events of a whole attempt fit many times over. */
const maxCharacters = 1_000_000;

export const POST = endpoint(async (request, caller) => {
  if (caller.actor.kind === 'nobody') throw new SignedOut();
  const text = await request.text();
  if (text.length > maxCharacters)
    return problem(413, 'too-large', (await currentMessages()).shell.errors.tooMuch);
  const { events } = jsonOf(text);
  return Response.json(await recordLearningEvents(caller, { events }));
});

/** What does not parse fails in the use case, with the field that is wrong. */
const jsonOf = (text: string) => {
  try {
    const value: Parameters<typeof recordLearningEvents>[1] | null = JSON.parse(text);
    return { events: value?.events ?? [] };
  } catch {
    return { events: [] };
  }
};
