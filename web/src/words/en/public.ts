import type { Words } from '../words.ts';
import type { publicWords } from '../zh/public.ts';

export const publicWordsEn: Words<typeof publicWords> = {
  documentTitle: 'Changban',
  nav: {
    harm: 'A child may be in danger',
    label: 'Pages',
    survey: 'Needs survey',
    volunteer: 'Volunteer',
    receipt: 'Check progress',
    referral: 'Refer a child',
    staff: 'Staff sign-in',
  },
  form: {
    optional: 'optional',
    choose: 'Choose',
    any: '{{label}} (select all that apply)',
    atMost: '{{label}} (no more than {{max}})',
    chooseOne: 'Choose at least one option',
    tooLong: 'Enter no more than {{max}} characters',
    tooMany: 'Choose no more than {{max}} options',
    tick: 'Tick this box before you submit',
    outOfRange: 'The value is out of range',
    invalid: 'Check this field',
    summary: 'Fields to correct: {{count}}',
    line: '{{label}}: {{message}}',
    submit: 'Submit',
    sending: 'Submitting…',
    offline:
      'No internet connection, so we cannot confirm your submission. Your answers are kept on this page. Try again; nothing will be registered twice.',
    noticeChanged: 'The consent notice has been updated. Read it and agree again.',
    again: 'Submit the form again.',
    draftKept: 'Your answers are kept on this device, even if you reload the page.',
    listHint: 'Separate items with commas',
    year: 'Year',
    month: 'Month',
    yearOption: '{{year}}',
    monthOption: '{{month}}',
  },
  place: {
    streetFirst: 'Choose a street first',
  },
  sent: {
    copy: 'Copy',
    copied: 'Copied',
    referral: 'We have received your referral',
    referralNote:
      'The receipt code only shows the status. If the child is in danger now, call 110 immediately; do not wait for a reply.',
    survey: 'We have received your answers',
    volunteer: 'We have received your application',
    code: 'Receipt code',
    advice:
      'Write down this receipt code or take a screenshot. To check progress you need the code and the last four digits of your phone number.',
    copyFailed: 'Press and hold the code to copy it',
    follow: 'Check progress',
    again: 'Fill in another form',
  },
};
