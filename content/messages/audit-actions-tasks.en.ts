/** What each use case about tasks of the plan is called in the audit log. */
export const auditActionsTasksEn: Record<string, string> = {
  'tasks.list': 'Read the tasks of the plan',
  'tasks.show': 'Read a task',
  'tasks.read-form': 'Open the form of a task',
  'tasks.load-plan': 'Load tasks from the plan’s text',
  'tasks.write': 'Add or change a task',
  'tasks.end': 'End a task',
  'tasks.show-report': 'Read a report of a task',
  'tasks.submit-report': 'Send a report of a task',
  'tasks.review-report': 'Review a report of a task',
  'tasks.remind': 'Remind units without a task report',
  'tasks.download-file': 'Download evidence of a task',
  'tasks.download': 'Download the list of tasks',
};
