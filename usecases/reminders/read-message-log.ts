import { z } from 'zod';
import { logPage } from '#db/queries/messages/log.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { channels } from '#domain/reminders/channel.ts';
import { results } from '#domain/reminders/log.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

const pageSize = 50;

/** One page of the proof of sending, newest first: of the people the asker may see; digests for the whole province only. */
export const readMessageLog = query({
  name: 'reminders.read-log',
  input: z.object({
    search: z.string().trim().max(200).default(''),
    channel: z.enum(channels).nullable().default(null),
    result: z.enum(results).nullable().default(null),
    after: z.uuid().nullable().default(null),
  }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'reminders.read'),
  run: async (db, { actor, input, now }) => {
    const words = fold(input.search).split(' ').filter(Boolean);
    const filter = { words, channel: input.channel, result: input.result, after: input.after };
    const found = await logPage(db, actor, filter, { today: dayOf(now), now }, pageSize + 1);
    const page = found.slice(0, pageSize);
    return { messages: page, next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null };
  },
  audit: ({ input }) => ({
    subjectKind: 'messages',
    subjectId: null,
    detail: { searched: input.search !== '', channel: input.channel, result: input.result },
  }),
});
