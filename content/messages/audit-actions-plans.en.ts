/** What use cases about plans and base numbers are called in the audit log. */
export const auditActionsPlansEn: Record<string, string> = {
  'ledger.list': 'Look at the ledger',
  'ledger.list-conflicts': 'Look at sources that disagree',
  'ledger.show-cell': 'Look at a cell of the ledger',
  'ledger.read-form': 'Open the form of the ledger',
  'ledger.enter': 'Enter or correct a value of the ledger',
  'ledger.take-back': 'Take back a value of the ledger',
  'ledger.settle': 'Decide between sources of the ledger',
  'plans.list': 'Looked at the plans and counting rules',
  'plan.show-indicator': 'Looked at the versions of an indicator',
  'plan.read-draft': 'Opened the form of an indicator version',
  'plan.keep-draft': 'Kept the draft of an indicator version',
  'plan.drop-draft': 'Threw the draft of an indicator version away',
  'plan.preview-version': 'Previewed what an indicator version would change',
  'plan.record-version': 'Recorded a new indicator version',
  'plan.mark-seen': 'Confirmed having looked at an indicator version',
};
