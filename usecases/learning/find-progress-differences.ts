import { z } from 'zod';
import type { Database } from '#db/client.ts';
import { rebuiltEnrolments } from '#db/queries/learning-rebuild.ts';
import { type ProgressDifference, progressDifferences } from '#domain/learning/progress-differences.ts';
import { query, wholeProvince } from '../usecase.ts';

/**
 * Derives progress, attempts, marks and completions of every enrolment from its events again and lists the stored rows
 * that say something else (at most `limit`). Empty when all agree.
 */
export const findProgressDifferences = query({
  name: 'progress.find-differences',
  input: z.object({ limit: z.int().min(1).default(1000) }),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: (db, { input }): Promise<readonly ProgressDifference[]> =>
    // One snapshot for all pages, so that what is learned meanwhile does not look like a difference.
    (db as Database).transaction(
      async (tx) => {
        const found: ProgressDifference[] = [];
        for await (const { enrolment, stored, derived } of rebuiltEnrolments(tx)) {
          found.push(...progressDifferences(enrolment.id, stored, derived));
          if (found.length >= input.limit) break;
        }
        return found.slice(0, input.limit);
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
});
