/** Words of reports of harm. */
import type { Words } from '../words.ts';
import type { intakeHarmWords } from '../zh/intake-harm.ts';

export const intakeHarmWordsEn: Words<typeof intakeHarmWords> = {
  harm: {
    title: 'Report that a child may be in danger',
    danger: 'If a child is in danger now, call 110. This report does not replace a call to the police.',
    known: 'What happened, where, and how the child is now',
    missing: 'Write what you know; one sentence is enough',
    street: 'Street or town',
    streetUnknown: 'Not known',
    detail: 'Exact place (optional): estate, school, door number',
    callBack: 'Your contact details (optional; you can stay anonymous)',
    send: 'Report now',
    sent: 'Your report was received. The members on duty are being alerted',
    switch: 'This child may be in danger',
    switchHint: 'Turn on to report at once; the members on duty are alerted immediately',
    note: 'What happened, where, and how the child is now (one sentence is enough; you may leave it empty)',
    noWords: 'The person reporting believes that this child may be in danger; no details were given.',
    sending: 'Sending…',
    withForm: 'It is also sent with this form, and counts as one report.',
    late: 'Your report has not arrived yet. It is being sent again; your text is not lost.',
    failed:
      'Your report has not arrived. Your text is still on this page and is sent again once the network is back. Please keep the page open.',
    callInstead: 'If it is urgent, call',
    callOffice:
      ' now. You can also reach the members on duty through the women’s federation or city hotline:',
    number: 'Report number',
    again: 'Report something else',
    offer:
      'You wrote “{{sign}}”. If the child may be in danger, press the button below and the members on duty are alerted at once. Otherwise ignore this.',
    stored: 'The contact was saved',
    back: 'Back to the contacts',
    whichChild: 'If a child may be in danger, choose the child above first.',
    privacy:
      'You need not give your name or phone number. Your report is encrypted and stored separately. Only the officers in charge can read it, and every access is logged.',
  },
};
