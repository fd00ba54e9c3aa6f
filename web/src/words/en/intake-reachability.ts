import type { Words } from '../words.ts';
import type { intakeReachabilityWords } from '../zh/intake-reachability.ts';

export const intakeReachabilityWordsEn: Words<typeof intakeReachabilityWords> = {
  sms: {
    title: 'Text messages',
    wanted: 'Wanted',
    stopped: 'Not wanted since {{date}}',
    landline: 'Landline only',
    stop: 'Stop text messages',
    want: 'Send text messages again',
  },
};
