import type { RefusalSentences } from './refusals.vi.ts';

export const refusalsEn: RefusalSentences = {
  'sign-in-failed': () => 'The e-mail or the password is not right. Please check and try again.',
  'sign-in-throttled': () => 'Too many tries. Please wait 15 minutes and try again, or set a new password.',
  'password-too-short': () => 'A password needs at least 10 characters.',
  'link-expired': () => 'This link has been used or has expired. Please ask for a new one.',
  'account-disabled': () => 'This account is locked. Please ask your administrator.',
  'account-exists': () => 'This e-mail has an account already. Nothing was changed.',
  'import-not-ready': () => 'The file is still being checked. Please wait for the preview, then apply.',
  'import-refused': () =>
    'This file could not be read, so it cannot be applied. Please mend it and upload it again.',
  'import-busy': () => 'This file is being applied. Please wait for the result.',
  'import-expired': () =>
    'This preview is older than 30 days and was removed. Nothing was written. Please upload the file again.',
  'leaving-not-confirmed': (p) =>
    `This list closes ${p.closing} posts. Nothing has been written. Tick the box to confirm, then press Write again.`,
  'leaving-above-limit': (p) =>
    `${p.leaving} of ${p.standing} people leave “${p.unit}”, more than 5%. Nothing has been written. Confirm this unit by itself, with the reason.`,
  'mapping-other-headings': () =>
    'The headings of this file differ from the saved reading, so it cannot be used. Choose the columns anew.',
  'columns-already-agreed': () =>
    'A unit was already confirmed by the present reading of the columns. Upload the file again to choose the columns anew.',
  'file-missing': () => 'No file was chosen. Please choose an .xlsx or .csv file.',
  'file-too-large': () =>
    'The file is larger than 25 MB and was not taken. Please remove pictures and unneeded sheets, or split it, and upload it again.',
  'period-already-closed': () => 'This period is closed. To correct it, please give a reason.',
  'correction-needs-reason': () =>
    'Please give the reason for the correction (at least 10 characters); it is printed on the report.',
  'proof-not-a-proof': () => 'This file is no proof file of HọcSố.',
  'proof-not-canonical': () =>
    'The file was changed or written anew: its bytes are not those that were downloaded.',
  'proof-content-changed': () =>
    'The file was changed: its figures do not have the checksum that was signed.',
  'proof-people-changed': () =>
    'The file was changed: the lines by person do not have the checksum that was signed.',
  'proof-signature-wrong': () => 'The signature of the file is wrong. Do not use its figures.',
  'proof-other-key': () => 'The file is signed with a key that is not of this system.',
  'proof-numbers-differ': () =>
    'The signature is right, but some number is not what its lines add up to. Tell the administrator at once.',
  'closing-checks-open': (p) =>
    `${p.checks} checks are open, so the period was not closed and nothing changed. Settle them, or say why it is closed all the same.`,
  'closing-needs-reason': () =>
    'The reason for closing all the same needs 10 characters or more. The period was not closed.',
  'correction-without-change': () =>
    'No number differs from the closed version, so there is nothing to correct.',
  'template-changed-meanwhile': (p) =>
    `Somebody has just changed this template; it is now version ${p.number}. What you typed is still here; please open the template again and change the new version.`,
  'template-unchanged': () => 'The template is the same as its present version, so no version was recorded.',
  'text-changed-meanwhile': (p) =>
    `${p.by || 'Somebody'} has just written the text. What you typed is still here; please open the page in another window to see the new one.`,
  'text-unchanged': () => 'The text is the same as the present one, so no version was recorded.',
  'report-corrected': () =>
    'This report has a correction. Please write the text of the correction; this one stays as it was sent.',
  'list-too-long': (p) =>
    `The list has ${p.rows} lines and this kind of file takes at most ${p.most}, so it was not made. Please take the workbook or the CSV, or look at the list unit by unit on the indicator board.`,
  'open-data-published': () => 'This report is public already. Nothing has changed.',
  'open-data-newer-published': () =>
    'A later version of this period was published before, so an earlier one is not published any more. Nothing was published; please publish the newest version.',
  'open-data-withdrawn': () => 'This report was taken off the public pages before. Nothing has changed.',
  'period-not-ended': () =>
    'The period is not over, so it was not closed and nothing changed. To close it early all the same, please tick the box.',
  'period-not-started': () => 'The period has not begun, so it cannot be closed. Nothing was changed.',
  'question-too-slow': (p) =>
    `This question took more than ${p.seconds} seconds and was stopped. Nothing was harmed. Please narrow its days or units.`,
  'enrolment-needs-position': () => 'This account belongs to no learner yet. Please ask your HR office.',
  'course-not-published': () => 'This course is not published yet.',
  'attempt-needs-lessons': (p) => `Please finish the lessons before the quiz; ${p.missing} left.`,
  'events-conflict': () => 'An event with this id was sent before with other content. The first one is kept.',
  'class-cancelled': () => 'This class was called off and can no longer be changed.',
  'class-closed': () =>
    'This class is over and its results are closed. To correct attendance, the trainer edits the list and closes again with a reason.',
  'class-begun': () =>
    'The class has begun, so a registration can no longer be given up. Please tell the trainer if you are absent.',
  'class-not-ended': () => 'A session has not ended yet, so the class cannot be closed. Nothing changed.',
  'class-without-sessions': () => 'The class has no session yet, so it cannot be closed. Please add one.',
  'class-closing-unchanged': () =>
    'Attendance is as it was at the last closing; there is nothing to correct.',
  'class-capacity-below-seats': (p) =>
    `${p.seats} people have a seat; there cannot be fewer seats. Nothing changed.`,
  'class-registration-not-open': () => 'Registration has not opened yet. Please see its times and come back.',
  'class-registration-over': () =>
    'Registration is over. Please ask the organising unit if you still need to attend.',
  'class-not-registered': (p) =>
    `You have no seat in “${p.title}”, so your attendance was not recorded. Please tell the trainer.`,
  'class-code-wrong': () => 'This code is wrong or has changed. Please enter the code shown in the room now.',
  'class-code-throttled': () =>
    'Too many wrong codes. Please wait 10 minutes, or ask the trainer to tick you in the list.',
  'class-device-used': () =>
    'This device was used for somebody else in this session. Please use your own, or ask the trainer to tick you in the list.',
  'session-cancelled': () => 'This session was called off. Nothing changed.',
  'session-attended': (p) => `${p.people} people attended this session, so it cannot be called off.`,
  'session-not-begun': () => 'The session has not begun, so its list cannot be ticked yet.',
  'clock-not-settable': () => 'The clock can only be set when the system runs with ACCEPTANCE=1.',
  'role-already-held': () => 'The account already holds this role there.',
  'last-administrator': () => 'This is the last administrator, so it cannot be locked or lose the role.',
  'decision-withdrawn': () => 'This decision was withdrawn before. Nothing was changed.',
  'duty-not-recurring': () => 'This obligation does not come back, so there is nothing to end.',
  'duty-ended': () => 'This obligation was ended before. Nothing was changed.',
  'evidence-reviewed': () => 'This evidence was reviewed before. Nothing was changed.',
  'evidence-not-accepted': () => 'This evidence was not accepted, so there is nothing to take back.',
  'evidence-taken-back': () => 'The acceptance of this evidence was taken back before. Nothing was changed.',
  'evidence-file-kind': () =>
    'Only PDF, JPEG and PNG files are taken. This file was not kept; choose another and send again.',
  'register-code-taken': () =>
    'This code is in the register already. Nothing was written; use another code or open the entry.',
  'register-opened-once': () => 'This entry is open already. Nothing was written.',
  'register-not-alive': () =>
    'On this day the entry does not live (not opened, merged or closed). Nothing was written; check the day.',
  'register-over-already': () =>
    'Something else happened after this day. Nothing was written; withdraw that first or choose a later day.',
  'register-into-gone': () =>
    'What it merges into does not live on this day. Nothing was written; choose another.',
  'register-event-not-last': () =>
    'Only the last event can be withdrawn, and never the opening. Nothing was changed.',
  'declaration-changed': ({ by }) =>
    `${by || 'Somebody else'} has just changed this declaration. What you typed is still below and was not written. Reload the page, look at the change and save again.`,
  'declaration-not-now': () =>
    'This cannot be done to the declaration as it now stands. Nothing was changed; reload the page.',
  'declaration-needs-evidence': () =>
    'A “yes” needs at least one file as evidence. What you typed is kept; attach a file and submit again.',
  'declaration-own': () => 'Who submitted a declaration does not review it. Nothing was changed.',
  'declaration-subject-ended': () => 'It was merged or closed and declares nothing for this period.',
  'sample-before-deadline': () => 'The deadline has not passed, so no sample is drawn yet.',
  'sample-drawn-already': () => 'The sample of this period is drawn; that happens once. Nothing was changed.',
  'sample-nothing-to-draw': () => 'No declaration has been submitted or accepted to draw from.',
  'check-not-in-sample': () => 'This declaration is not in the sample. Nothing was changed.',
  'tasks-all-loaded': () => 'Every task of the plan’s text is there already. Nothing was changed.',
  'task-code-taken': () =>
    'This code is another task’s of the plan. What was typed is still here; please choose another code.',
  'task-changed': () =>
    'Somebody else has just changed this task. Nothing was saved; please open it again and go on.',
  'task-ended': () => 'This task has ended. Nothing was saved.',
  'task-report-changed': ({ by }) =>
    `${by || 'Somebody else'} has just changed this report. What was typed is still here; please reload to see it.`,
  'task-report-not-now': () =>
    'This cannot be done as the report stands now. Nothing was changed; please reload the page.',
  'task-report-own': () => 'Nobody reviews a report she sent herself. Nothing was changed.',
  'task-units-reminded-today': () =>
    'Every unit without a task report was reminded within the last 24 hours. Nobody was reminded again.',
  'declarants-reminded-today': () =>
    'Everybody who has not declared was reminded within the last 24 hours. Nobody was reminded again.',
  'unit-report-changed': ({ by }) =>
    `${by || 'Somebody else'} has just changed this report. Nothing was written; reload the page.`,
  'unit-report-not-now': () =>
    'This cannot be done to the report as it now stands. Nothing was changed; reload the page.',
  'unit-report-round-exists': () => 'This period was asked for already. Nothing was changed.',
  'unit-reminded-today': () => 'All units that have not submitted were reminded within 24 hours.',
  'evidence-file-too-large': () =>
    'The file is larger than 10 MB and was not kept. Make the picture or scan smaller and send again.',
  'deputy-unknown-account': () =>
    'No open account has this e-mail address. Nobody was named; please check the address.',
  'deputy-is-self': () => 'You cannot name yourself. Please enter the e-mail address of somebody else.',
  'deputy-beyond-own-role': () =>
    'This unit lies outside your role. Nobody was named; please choose another unit.',
  'deputy-already-named': () =>
    'This person is already named for the same role and scope on some of these days. Nothing changed.',
  'deputy-not-current': () => 'This deputyship is not in force now. Nothing changed.',
  'deputy-already-acting': () => 'This session already acts for somebody. Please stop acting first.',
  'organisation-changed': () =>
    'Something has changed since the preview, so nothing was recorded. Please look at the changes again and confirm.',
  'organisation-settling': () =>
    'People are still following an event recorded just before. Nothing has changed; please confirm again in a few minutes.',
  'organisation-event-corrected': () => 'This event was already taken back. Nothing has changed.',
  'organisation-people-joined': (p) =>
    `${p.people} people have come to this unit since the event, so it cannot be taken back. Nothing has changed; please move them to another unit first.`,
  'audience-closed': () => 'This audience is closed and takes no change any more. Nothing was changed.',
  'audience-unchanged': () => 'The rule is the same as in the version in force, so no new version was saved.',
  'audience-same-name': () => 'This is the name it has. Nothing was changed.',
  'audience-changed-meanwhile': () =>
    'Somebody else has just saved a new version of this audience. Nothing was saved; please open it again, look at the new version and change that.',
  'tag-already-borne': () => 'This person bears that tag on these days already. Nothing was changed.',
  'tag-changed-meanwhile': () =>
    'Somebody else has just changed this tag. Nothing was changed; please look again.',
  'position-changed': () =>
    'Somebody has just changed this position. Nothing was written; please open the page again and look at the new row.',
  'nobody-to-remind': () =>
    'Nobody has to be reminded now: all are done, exempt, or were reminded within 24 hours. Nothing was sent.',
  'list-changed': ({ people }) =>
    `The list has just changed: ${people} people would be reminded now. Nothing was sent; please open the page again, look at the number and then remind.`,
  'merge-already-one': () => 'These two were merged before. Nothing changed.',
  'merge-not-kept': () =>
    'The person to keep is neither of the two. Nothing was written; please choose again.',
  'merge-undone-already': () => 'This decision was undone before or holds no more. Nothing changed.',
  'survey-without-frame': () =>
    'No sample can be drawn: the ledger does not hold an agreed number of people of working age for at least two communes. Nothing was saved; please enter the figures first.',
  'survey-response-set-aside': () => 'This answer was set aside before. Nothing changed.',
  'ledger-same-source': () =>
    'This document already has a number for those days. Nothing was written. If it is wrong, open the old row and choose Correct.',
  'ledger-corrected-meanwhile': () =>
    'Somebody has just corrected or taken back this row. Nothing was written. Please look at the history of the cell.',
  'ledger-settled-meanwhile': () =>
    'The sources of this cell have just changed, or somebody has decided already. Nothing was written. Please look again.',
  'communication-corrected-meanwhile': () =>
    'Somebody has just corrected or taken back this entry. Nothing was written. Please look at the newest version.',
  'plan-version-meanwhile': ({ by, number }) =>
    `${by || 'Somebody else'} has just recorded version ${number} of this indicator. Nothing was recorded; your draft is kept. Please look at that version, then go on with the draft.`,
  'plan-version-unchanged': () =>
    'Nothing differs from the version in force on the chosen day, so there is nothing to preview. What you typed is kept.',
};
