import { defaultText } from '#content/documents/default-text.ts';
import { shippedTemplates } from '#content/documents/templates.ts';
import { env } from '#lib/env.ts';
import type { Presentation } from './report-document.ts';

/** How a closed report is put on paper. */
export const presentationOf = (): Presentation => ({
  template: shippedTemplates[0],
  text: defaultText,
  verifyAddress: `${env.origin}/verify`,
});
