import { endpoint } from '#app/_http/problem.ts';
import { NotFound } from '#domain/refusal.ts';
import type { ExportInput } from '#usecases/reporting/export-snapshot.ts';
import { exportSnapshot } from '#usecases/reporting/export-snapshot.ts';

export const GET = endpoint(async (request, caller, { file = '' }) => {
  const [, snapshotId, format] = /^([0-9a-f-]{36})\.(xlsx|csv|docx|pdf|json|proof)$/.exec(file) ?? [];
  if (!snapshotId || !format) throw new NotFound('report');
  const table = request.nextUrl.searchParams.get('table') ?? undefined;
  const exported = await exportSnapshot(caller, { snapshotId, format, table } as ExportInput);
  return new Response(new Uint8Array(exported.bytes), {
    headers: {
      'content-type': exported.contentType,
      'content-disposition': `attachment; filename="${exported.fileName}"`,
      'content-length': String(exported.bytes.byteLength),
      'x-snapshot-sha256': exported.sha256,
      'x-content-type-options': 'nosniff',
    },
  });
});
