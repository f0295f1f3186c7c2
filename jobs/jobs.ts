import type { JobName } from '#db/queries/jobs.ts';
import { applyImport } from './apply-import.ts';
import { buildExportJob } from './build-export.ts';
import { checkImport } from './check-import.ts';
import { openDuePeriodsJob } from './open-due-periods.ts';
import { openObligationJob } from './open-obligation.ts';
import { rebuildPeriodJob } from './rebuild-period.ts';
import { refreshAudiencesJob } from './refresh-audiences.ts';
import { refreshObligations } from './refresh-obligations.ts';
import { refreshStandingsJob } from './refresh-standings.ts';
import { remind } from './remind.ts';
import { sendDigests } from './send-digests.ts';
import { sendMessages } from './send-messages.ts';
import { sendReports } from './send-reports.ts';
import { settleOrganisationEvent } from './settle-organisation-event.ts';
import { sweep } from './sweep.ts';

/** `attempt` counts the tries from 1. */
type Job = (payload: Record<string, string>, attempt: number) => Promise<void>;

/** Every job, one shallow file each: it calls a use case as the system. Each may run twice without harm. */
export const jobs: Partial<Record<JobName, Job>> = {
  'check-import': checkImport,
  'apply-import': applyImport,
  'refresh-standings': refreshStandingsJob,
  'rebuild-period': rebuildPeriodJob,
  'refresh-audiences': refreshAudiencesJob,
  'open-obligation': openObligationJob,
  'open-due-periods': openDuePeriodsJob,
  'refresh-obligations': refreshObligations,
  'build-export': buildExportJob,
  'settle-organisation-event': settleOrganisationEvent,
  remind,
  'send-messages': sendMessages,
  'send-digests': sendDigests,
  'send-reports': sendReports,
  sweep,
};
