import { accessEn } from './access.en.ts';
import { accessVi } from './access.vi.ts';
import { catalogueEn } from './catalogue.en.ts';
import { catalogueVi } from './catalogue.vi.ts';
import { exportsEn } from './exports.en.ts';
import { exportsVi } from './exports.vi.ts';
import { importPagesEn } from './import-pages.en.ts';
import { importPagesVi } from './import-pages.vi.ts';
import { indicatorsEn } from './indicators.en.ts';
import { indicatorsVi } from './indicators.vi.ts';
import { learningEn } from './learning.en.ts';
import { learningVi } from './learning.vi.ts';
import { peopleEn } from './people.en.ts';
import { peopleVi } from './people.vi.ts';
import { refusalsEn } from './refusals.en.ts';
import { refusalsVi } from './refusals.vi.ts';
import { reportingEn } from './reporting.en.ts';
import { reportingVi } from './reporting.vi.ts';
import { shellEn } from './shell.en.ts';
import { shellVi } from './shell.vi.ts';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const vi = {
  access: accessVi,
  catalogue: catalogueVi,
  people: peopleVi,
  exports: exportsVi,
  importPages: importPagesVi,
  indicators: indicatorsVi,
  learning: learningVi,
  reporting: reportingVi,
  shell: shellVi,
  refusals: refusalsVi,
};
export type Messages = typeof vi;
const en: Messages = {
  access: accessEn,
  catalogue: catalogueEn,
  people: peopleEn,
  exports: exportsEn,
  importPages: importPagesEn,
  indicators: indicatorsEn,
  learning: learningEn,
  reporting: reportingEn,
  shell: shellEn,
  refusals: refusalsEn,
};

/** Every sentence of the interface; a sentence missing in one language does not compile. */
export const messagesIn = (language: Language): Messages => (language === 'en' ? en : vi);
