import type { Words } from '../words.ts';
import type { intakeIdentitiesWords } from '../zh/intake-identities.ts';

export const intakeIdentitiesWordsEn: Words<typeof intakeIdentitiesWords> = {
  reveal: {
    title: 'View personal details',
    purpose: 'Purpose (will be logged)',
    choosePurpose: 'Choose a purpose',
    purposeNote: 'Further details',
    purposeNoteHint: 'Required for “Other”. Do not enter names or phone numbers.',
    family: 'Contact the family',
    firstName: 'Child’s first name',
    meetingPlace: 'Meeting place',
    open: 'View',
    name: 'Name',
    phone: 'Phone',
    logged: 'This access has been logged.',
  },
  search: {
    open: 'Search by name or phone',
    title: 'Search by name or phone',
    nameOf: { child: 'Name of the child or guardian', volunteer: 'Name' },
    whole: 'Enter the full name.',
    phone: 'Phone',
    search: 'Search',
    none: 'No matching file within your area',
    more: 'More people have this name than are shown. Enter the phone number as well.',
    logged: 'This search has been logged.',
  },
  export: {
    export: 'Export',
    title: 'Export {{list}}',
    lists: { children: 'children', volunteers: 'volunteers', pairings: 'pairings', contacts: 'contacts' },
    format: 'Format',
    content: 'Content',
    masked: 'Masked names, without phone numbers or addresses',
    identities: 'Full names, phone numbers and addresses',
    contentHint:
      'The export uses the current filters. Exports with personal details require a purpose, are logged for each person and are limited to 2,000 rows.',
    download: 'Download',
  },
  rights: {
    record: 'Record a request',
    recordLead:
      'If a family asks for a copy, a correction or erasure of its data, or complains about it, record it the same day and answer in time. A child of 14 or older may ask for themselves.',
    kind: 'Request',
    from: 'From',
    receivedOn: 'Received on',
    dueOn: 'Answer by',
    late: 'overdue',
    file: 'File number',
    answer: 'Record the answer',
    outcome: 'Outcome',
    answeredOn: 'Answered on',
    answeredBy: 'Answered by',
    requestsLead: 'What families ask about their data, and their complaints about it, by when they are due.',
    requestsNone: 'No requests',
    title: 'Data rights',
    lead: 'A guardian can ask for data to be corrected, copied or erased. Every step is logged.',
    correctAnswers: 'Correct survey answers',
    correctAnswersLead:
      'Change only what is wrong; everything else stays the same. Previous answers are kept in the correction history.',
    correct: 'Correct personal details',
    correctLead:
      'Fill in only what is wrong and leave the rest blank. Previous details are kept in the correction history.',
    noNote: 'Delete the note',
    history: 'Correction history',
    noHistory: 'No corrections yet',
    before: 'Before',
    copy: 'Make a copy',
    copyLead:
      'Download a printable page with all the data stored about this child, to give to the guardian. The system does not keep the copy.',
    copyName: 'copy-of-personal-data',
    erase: 'Request erasure',
    eraseLead:
      'A second district officer must confirm the request. Names, phone numbers and addresses are then permanently erased; statistics are kept.',
    eraseConfirm: 'Confirm erasure',
    eraseConfirmLead:
      'Names, phone numbers and addresses are erased immediately and permanently. You cannot undo this.',
    keep: 'Withdraw the erasure request',
    erasure: {
      asked: 'Erasure requested on {{at}}; a second district officer must confirm it',
      running: 'Personal details are being erased',
      done: 'Personal details have been erased',
    },
  },
};
