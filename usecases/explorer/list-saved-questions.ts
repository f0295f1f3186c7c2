import { z } from 'zod';
import { savedQuestionsFor } from '#db/queries/explorer/saved.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The saved questions that are shared with the actor, newest first. */
export const listSavedQuestions = query({
  name: 'explorer.list-saved',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'explorer.read'),
  run: (db, { actor, now }) => savedQuestionsFor(db, actor, dayOf(now)),
});
