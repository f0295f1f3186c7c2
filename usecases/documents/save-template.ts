import { z } from 'zod';
import { addTemplate, writeAlone } from '#db/queries/documents.ts';
import { permits } from '#domain/access/permission.ts';
import { documentLayouts, isNumberPattern, signingForms } from '#domain/documents/template.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { newId } from '#lib/ids.ts';
import { canonicalJson } from '#standards/canonical-json.ts';
import { authorOf } from '../author.ts';
import { templateHistories } from '../presentation.ts';
import { command } from '../usecase.ts';

const line = (max = 200) => z.string().trim().max(max, 'too-long');
const needed = (max?: number) => line(max).min(1, 'missing');
const blank = () => line().transform((value) => value || null);
/** One entry a line; empty lines are left out. */
const lines = z
  .string()
  .max(3000, 'too-long')
  .transform((text) =>
    text
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );
const signingLine = z.object({ form: z.enum(signingForms), title: line() });

/**
 * Records a new version of a template, or a new template without a code. `seen` is the version its editor began with.
 * Refused: template-changed-meanwhile when somebody was quicker, template-unchanged.
 */
export const saveTemplate = command({
  name: 'report-template.save',
  input: z.object({
    code: z.string().max(60).nullable(),
    seen: z.coerce.number().int().nullable(),
    name: needed(100),
    layout: z.enum(documentLayouts),
    superiorBody: blank(),
    issuingBody: needed(),
    numberPattern: needed(60).refine(isNumberPattern, 'number-place'),
    place: needed(60),
    addressees: lines,
    recipients: lines,
    signing: z.array(signingLine).max(3),
    signerName: blank(),
  }),
  subject: async (tx, { input }) => {
    await writeAlone(tx);
    const history = (await templateHistories(tx)).find(({ code }) => code === input.code);
    return input.code === null ? { newest: null } : history ? { newest: history.versions[0] } : null;
  },
  may: (actor) => permits(actor, 'report-templates.manage', 'province'),
  run: async (tx, { actor, input, subject: { newest }, now }) => {
    const { code: asked, seen, ...content } = input;
    const signing = content.signing.filter(({ title }) => title !== '');
    const last = signing.at(-1);
    if (!last) throw new InvalidInput([{ path: 'title1', code: 'missing' }]);
    if (last.form !== 'own')
      throw new InvalidInput([
        { path: `form${content.signing.lastIndexOf(last) + 1}`, code: 'signing-last' },
      ]);
    if (newest && newest.number !== seen)
      throw new Refused('template-changed-meanwhile', { number: newest.number });
    const template = { ...content, signing };
    if (newest && canonicalJson(newest.content) === canonicalJson(template))
      throw new Refused('template-unchanged');
    const code = asked ?? newId();
    const number = (newest?.number ?? 0) + 1;
    const recordedBy = authorOf(actor);
    await addTemplate(tx, { code, number, content: template, recordedBy, recordedAt: now });
    return { code, number };
  },
  audit: ({ result }) => ({
    subjectKind: 'report-template',
    subjectId: null,
    detail: { code: result.code, number: result.number },
  }),
});
