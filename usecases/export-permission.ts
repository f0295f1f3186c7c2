import type { ExportFormat } from '#db/schema/interchange.ts';
import type { Permission } from '#domain/access/permission.ts';

/** Who may have a data set made, see what was made, and fetch it. */
export const exportPermission: Readonly<Record<ExportFormat, Permission>> = {
  'oneroster-1.2': 'provisioning.run',
  'facts-1': 'reports.download',
};
