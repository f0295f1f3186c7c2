import { z } from 'zod';
import { attendanceOf } from '#db/queries/classes/attendance.ts';
import { loadClass } from '#db/queries/classes/classes.ts';
import { sessionById } from '#db/queries/classes/sessions.ts';
import { canManageClass } from '#domain/classes/access.ts';
import { codeStep, takesCodes } from '#domain/classes/code.ts';
import { dayOf } from '#domain/time/day.ts';
import { sessionCode } from '#lib/class-code.ts';
import { env } from '#lib/env.ts';
import { qrSvg } from '#standards/qr/qr-svg.ts';
import { query } from '../usecase.ts';

/**
 * The code of a session at this very moment, as six digits and as a picture of the address to open, for the screen in
 * the room; none outside of the time in which codes are taken.
 */
export const showCode = query({
  name: 'class.show-code',
  input: z.object({ sessionId: z.uuid() }),
  subject: async (db, { input, now }) => {
    const session = await sessionById(db, input.sessionId);
    const of = session && (await loadClass(db, session.classId, dayOf(now)));
    return of ? { ...of, session } : null;
  },
  may: canManageClass,
  run: async (db, { subject: { session, ...of }, now }) => {
    const open = takesCodes(session, now) && !of.cancelledAt;
    const { digits, token } = sessionCode(session.id, codeStep(now));
    const came = (await attendanceOf(db, [session.id])).filter(({ minutes }) => minutes > 0).length;
    const address = `${env.origin}/learning/classes/check-in?code=${session.id}.${token}`;
    return {
      classId: of.id,
      title: of.title,
      session,
      came,
      code: open ? { digits, svg: await qrSvg(address) } : null,
    };
  },
});
