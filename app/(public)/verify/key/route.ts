import { endpoint } from '#app/_http/problem.ts';
import { findChecksum } from '#usecases/reporting/find-checksum.ts';

/** Every public key of this installation, as PEM, for `npm run verify -- FILE --key`. */
export const GET = endpoint(async (_request, caller) => {
  const { keys } = await findChecksum(caller, { sha256: null });
  return new Response(keys.map((key) => key.publicKey).join(''), {
    headers: {
      'content-type': 'application/x-pem-file',
      'content-disposition': 'attachment; filename="hocso-public-keys.pem"',
    },
  });
});
