import type { Words } from '../words.ts';
import type { intakeImportsWords } from '../zh/intake-imports.ts';

export const intakeImportsWordsEn: Words<typeof intakeImportsWords> = {
  import: {
    title: 'Import',
    lead: 'The file is checked first and nothing is saved until you confirm. CSV (UTF-8 or GB18030) or xlsx, up to 4 MB.',
    kind: 'File content',
    kinds: { 'needs-survey': 'Needs survey', volunteers: 'Volunteer list' },
    choose: 'Click to choose a file, or drop it here',
    reading: 'Checking the file…',
    mapping: 'Match the column headings',
    mappingLead:
      'The column headings in this file are not recognised. Choose a column for each item. You only need to do this once: the next file with these headings is matched automatically.',
    noColumn: 'Not in this file',
    useMapping: 'Check the file',
    tooLarge: 'The file is larger than 4 MB',
    rows: 'Total rows',
    accepted: 'Ready to import',
    acceptedDone: 'Imported',
    refusedRows: 'Rejected',
    duplicateRows: 'Possible duplicates',
    row: 'Row {{row}}',
    rowTitle: 'Row',
    field: 'Column',
    message: 'Reason',
    refused: 'Rejected rows',
    download: 'Download these rows to correct and import again',
    duplicates: 'Possible duplicates',
    duplicatesLead: 'These rows are not imported by default. Select a row only if it is a different person.',
    ofRow: 'Duplicate of row {{row}}',
    ofChild: 'Duplicate of a child on file',
    ofVolunteer: 'Duplicate of a volunteer on file',
    commit: 'Import {{count}} rows',
    another: 'Import another file',
    status: { checked: 'Checked, nothing saved', committing: 'Importing…', committed: 'Import complete' },
  },
};
