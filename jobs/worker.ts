import { type JobHelpers, Logger, type Runner, run, type TaskList } from 'graphile-worker';
import { log } from '#lib/log.ts';
import { jobs } from './jobs.ts';

/** Runs the jobs until told to stop. `ownerUrl` must reach Postgres directly, not through a transaction pooler. */
export const startWorker = async (ownerUrl: string): Promise<Runner> => {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(jobs).map(([name, work]) => [
      name,
      async (payload: unknown, { job }: JobHelpers) => {
        try {
          await work((payload ?? {}) as Record<string, string>, job.attempts);
        } catch (error) {
          log.error({ err: error, job: name }, 'a job failed and will be tried again');
          throw error;
        }
      },
    ]),
  );
  return run({
    connectionString: ownerUrl,
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    taskList,
    // In UTC: the day in Việt Nam is seven hours ahead, and what begins with it begins five past midnight there.
    crontab: [
      '17 3 * * * sweep',
      '5 17 * * * open-due-periods',
      '*/30 0-14 * * * remind',
      '*/5 * * * * send-messages',
      '*/10 * * * * send-reports',
      '30 0 * * 1 send-digests',
    ].join('\n'),
    logger: new Logger(
      () => (level, message, meta) => log[level === 'warning' ? 'warn' : level]({ meta }, message),
    ),
  });
};
