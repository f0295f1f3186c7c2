import { realNow } from '#lib/clock.ts';
import { log } from '#lib/log.ts';
import { checkHealth } from '#usecases/system/check-health.ts';

const patienceMs = 2000;

/** For supervisors and load balancers: ok only when the database answers in time. */
export const GET = async (): Promise<Response> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('the database did not answer in time')), patienceMs);
    });
    await Promise.race([checkHealth({ actor: { kind: 'nobody' }, now: realNow() }, {}), late]);
    return answer(200, 'ok');
  } catch (error) {
    log.warn({ err: error }, 'not healthy');
    return answer(503, 'unavailable');
  } finally {
    clearTimeout(timer);
  }
};

const answer = (status: number, word: 'ok' | 'unavailable'): Response =>
  Response.json({ status: word }, { status, headers: { 'cache-control': 'no-store' } });
