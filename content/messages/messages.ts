import { accessEn } from './access.en.ts';
import { accessVi } from './access.vi.ts';
import { audiencesEn } from './audiences.en.ts';
import { audiencesVi } from './audiences.vi.ts';
import { boardsEn } from './boards.en.ts';
import { boardsVi } from './boards.vi.ts';
import { catalogueEn } from './catalogue.en.ts';
import { catalogueVi } from './catalogue.vi.ts';
import { classesEn } from './classes.en.ts';
import { classesVi } from './classes.vi.ts';
import { closingChecksEn } from './closing-checks.en.ts';
import { closingChecksVi } from './closing-checks.vi.ts';
import { communicationsEn } from './communications.en.ts';
import { communicationsVi } from './communications.vi.ts';
import { declarationsEn } from './declarations.en.ts';
import { declarationsVi } from './declarations.vi.ts';
import { deputiesEn } from './deputies.en.ts';
import { deputiesVi } from './deputies.vi.ts';
import { evidenceEn } from './evidence.en.ts';
import { evidenceVi } from './evidence.vi.ts';
import { explorerEn } from './explorer.en.ts';
import { explorerVi } from './explorer.vi.ts';
import { exportsEn } from './exports.en.ts';
import { exportsVi } from './exports.vi.ts';
import { fieldErrorsEn } from './field-errors.en.ts';
import { fieldErrorsVi } from './field-errors.vi.ts';
import { hoursEn } from './hours.en.ts';
import { hoursVi } from './hours.vi.ts';
import { importPagesEn } from './import-pages.en.ts';
import { importPagesVi } from './import-pages.vi.ts';
import { indicatorsEn } from './indicators.en.ts';
import { indicatorsVi } from './indicators.vi.ts';
import { interchangeEn } from './interchange.en.ts';
import { interchangeVi } from './interchange.vi.ts';
import { knownEn } from './known.en.ts';
import { knownVi } from './known.vi.ts';
import { learningEn } from './learning.en.ts';
import { learningVi } from './learning.vi.ts';
import { ledgerEn } from './ledger.en.ts';
import { ledgerVi } from './ledger.vi.ts';
import { obligationsEn } from './obligations.en.ts';
import { obligationsVi } from './obligations.vi.ts';
import { officialDocumentsEn } from './official-documents.en.ts';
import { officialDocumentsVi } from './official-documents.vi.ts';
import { openDataEn } from './open-data.en.ts';
import { openDataVi } from './open-data.vi.ts';
import { organisationEn } from './organisation.en.ts';
import { organisationVi } from './organisation.vi.ts';
import { peopleEn } from './people.en.ts';
import { peopleVi } from './people.vi.ts';
import { planDeskEn } from './plan-desk.en.ts';
import { planDeskVi } from './plan-desk.vi.ts';
import { positionsEn } from './positions.en.ts';
import { positionsVi } from './positions.vi.ts';
import { refusalsEn } from './refusals.en.ts';
import { refusalsVi } from './refusals.vi.ts';
import { registersEn } from './registers.en.ts';
import { registersVi } from './registers.vi.ts';
import { remindersEn } from './reminders.en.ts';
import { remindersVi } from './reminders.vi.ts';
import { reportingEn } from './reporting.en.ts';
import { reportingVi } from './reporting.vi.ts';
import { residentsEn } from './residents.en.ts';
import { residentsVi } from './residents.vi.ts';
import { rosterSyncEn } from './roster-sync.en.ts';
import { rosterSyncVi } from './roster-sync.vi.ts';
import { shellEn } from './shell.en.ts';
import { shellVi } from './shell.vi.ts';
import { snapshotProofEn } from './snapshot-proof.en.ts';
import { snapshotProofVi } from './snapshot-proof.vi.ts';
import { surveysEn } from './surveys.en.ts';
import { surveysVi } from './surveys.vi.ts';
import { tasksEn } from './tasks.en.ts';
import { tasksVi } from './tasks.vi.ts';
import { unitReportsEn } from './unit-reports.en.ts';
import { unitReportsVi } from './unit-reports.vi.ts';
import { whyEn } from './why.en.ts';
import { whyVi } from './why.vi.ts';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const vi = {
  planDesk: planDeskVi,
  known: knownVi,
  closingChecks: closingChecksVi,
  officialDocuments: officialDocumentsVi,
  boards: boardsVi,
  openData: openDataVi,
  tasks: tasksVi,
  explorer: explorerVi,
  access: accessVi,
  catalogue: catalogueVi,
  people: peopleVi,
  exports: exportsVi,
  evidence: evidenceVi,
  fieldErrors: fieldErrorsVi,
  importPages: importPagesVi,
  indicators: indicatorsVi,
  learning: learningVi,
  reporting: reportingVi,
  organisation: organisationVi,
  positions: positionsVi,
  rosterSync: rosterSyncVi,
  interchange: interchangeVi,
  audiences: audiencesVi,
  obligations: obligationsVi,
  why: whyVi,
  reminders: remindersVi,
  deputies: deputiesVi,
  classes: classesVi,
  hours: hoursVi,
  shell: shellVi,
  refusals: refusalsVi,
  ledger: ledgerVi,
  declarations: declarationsVi,
  registers: registersVi,
  unitReports: unitReportsVi,
  residents: residentsVi,
  surveys: surveysVi,
  snapshotProof: snapshotProofVi,
  communications: communicationsVi,
};
export type Messages = typeof vi;
const en: Messages = {
  planDesk: planDeskEn,
  known: knownEn,
  closingChecks: closingChecksEn,
  officialDocuments: officialDocumentsEn,
  boards: boardsEn,
  openData: openDataEn,
  tasks: tasksEn,
  explorer: explorerEn,
  access: accessEn,
  catalogue: catalogueEn,
  people: peopleEn,
  exports: exportsEn,
  evidence: evidenceEn,
  fieldErrors: fieldErrorsEn,
  importPages: importPagesEn,
  indicators: indicatorsEn,
  learning: learningEn,
  reporting: reportingEn,
  organisation: organisationEn,
  positions: positionsEn,
  rosterSync: rosterSyncEn,
  interchange: interchangeEn,
  audiences: audiencesEn,
  obligations: obligationsEn,
  why: whyEn,
  reminders: remindersEn,
  deputies: deputiesEn,
  classes: classesEn,
  hours: hoursEn,
  shell: shellEn,
  refusals: refusalsEn,
  ledger: ledgerEn,
  declarations: declarationsEn,
  registers: registersEn,
  unitReports: unitReportsEn,
  residents: residentsEn,
  surveys: surveysEn,
  snapshotProof: snapshotProofEn,
  communications: communicationsEn,
};

/** Every sentence of the interface; a sentence missing in one language does not compile. */
export const messagesIn = (language: Language): Messages => (language === 'en' ? en : vi);
