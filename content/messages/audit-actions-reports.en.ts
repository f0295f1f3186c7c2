/** What is done with closed reports, their documents and their public releases. */
export const auditActionsReportsEn: Record<string, string> = {
  'open-data.publish': 'Publish a report',
  'open-data.withdraw': 'Take a report off the public pages',
  'open-data.preview': 'Preview a public report',
  'open-data.read': 'Read public numbers',
  'open-data.file': 'Download a file of public numbers',
  'open-data.dictionary': 'Read the data dictionary',
  'open-data.catalogue': 'Read the catalogue of open data',
  'report.export-view': 'Downloaded a report in one of its two views',
  'report.choose-template': 'Choose the template of a report',
  'report-template.list': 'Read the document templates',
  'report-template.save': 'Record a version of a document template',
  'report-text.read': 'Read the text of a report',
  'report-text.write': 'Record the text of a report',
  'snapshot.export': 'Download a report',
  'snapshot.read': 'Read a report',
};
