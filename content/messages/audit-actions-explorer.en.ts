/** What each use case about data questions is called in the audit log. */
export const auditActionsExplorerEn: Record<string, string> = {
  'explorer.save': 'Save a question about the data',
  'explorer.list-saved': 'See the saved questions',
  'explorer.show-saved': 'See a saved question',
  'explorer.remove-saved': 'Remove a saved question',
  'explorer.schedule': 'Schedule a report',
  'explorer.stop-report': 'Stop or unsubscribe from a scheduled report',
  'explorer.plan-reports': 'Plan the reports to be sent',
  'explorer.deliver-report': 'Send a scheduled report',
  'explorer.ask': 'Ask the data',
  'explorer.list-rows': 'See the rows behind an answer',
  'explorer.download': 'Download an answer',
  'explorer.read-dictionary': 'Read the data dictionary',
};
