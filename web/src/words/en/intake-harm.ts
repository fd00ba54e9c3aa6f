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
    privacy:
      'You need not give your name or phone number. Your report is encrypted and stored separately. Only the officers in charge can read it, and every access is logged.',
  },
};
