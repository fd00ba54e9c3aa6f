import {
  ACCOUNT_PROBLEM_WORDS,
  ACCOUNT_STATUS_WORDS,
} from '../../../../shared/office/accounts/account-words.ts';
import { inEn, type Words } from '../words.ts';
import type { accountWords } from '../zh/office-accounts.ts';

export const accountWordsEn: Words<typeof accountWords> = {
  account: {
    title: 'Account',
    state: { none: 'No account', ...inEn(ACCOUNT_STATUS_WORDS) },
    problem: inEn(ACCOUNT_PROBLEM_WORDS),
    codeUntil: 'Has not signed in yet. The code is valid until {{until}}',
    codeExpired: 'Has not signed in yet. The code expired on {{until}}: please issue a new one',
    again: 'Try again',
    codeTitle: 'First sign-in code',
    codeLead:
      'Give this code to the member, who uses it as the password for the first sign-in and then chooses a password. It is shown only once here and expires on {{until}}.',
    newCode: 'Issue a new sign-in code',
    newCodeAsk:
      'The present password and two-step verification will stop working, and every device will be signed out. Issue a new code?',
    overview: '{{without}} of {{all}} active volunteers have no account',
    counts:
      '{{failed}} could not be set up, {{wanted}} are being set up, {{notJoined}} are ready but not used yet.',
    request: 'Set up accounts',
    requestLead:
      'Accounts are set up one by one in the background. Volunteers sign in with their mobile number and a first sign-in code, which is sent by text message and can also be printed as a letter. Everybody else signs in with their email address; print letters to give them the code.',
    requests: 'Earlier requests',
    requestOf: 'Accounts requested on {{at}}',
    requestedAt: 'Requested on',
    rows: 'Volunteers',
    requestStatus: { running: 'In progress', done: 'Submitted' },
    allActive: 'All active volunteers without an account',
    pasted: 'By file number',
    numbers: 'File numbers',
    numbersHint: 'Paste a column from a spreadsheet: one number per line',
    street: 'Street',
    wholeDistrict: 'Whole district',
    ofOffices: 'Officers, community workers, referrers and auditors (paste a list)',
    offices: 'List',
    officesHint:
      'One person a line, pasted from a sheet: display name, role, streets, email address, organisation (of referrers only), villages and communities (of community workers only). Roles: “District officer”, “Street officer”, “Community worker”, “Referrer” or “Auditor”. Divide several roles or streets by a semicolon.',
    officesExample: 'Yonghong office, Street officer, 永红街道, yonghong@example.cn',
    read: '{{count}} lines, {{wrong}} to correct',
    faults: 'Lines to correct',
    fault: 'Line {{line}}, {{column}}: {{message}}',
    correctFirst: 'Correct the lines below first',
    tooMany: 'At most {{count}} lines at once. Send the others afterwards',
    wasMember: 'This email address belongs to a member already, whose roles were not changed',
    refused: { unknown: 'No such file number', notActive: 'This volunteer is not active' },
    waiting: 'Waiting',
    left: 'One request covers up to 1,000 volunteers. {{count}} are left: send another request.',
  },
  letter: {
    show: 'Print sign-in letters ({{count}})',
    heading: 'Sign-in letters',
    none: 'There are no codes to print: all have been used or have expired.',
    title: '{{label}}: your account',
    open: 'Open {{address}} on your phone or computer and choose “Sign in”.',
    with: {
      phone: 'Sign-in name: your mobile number',
      email: 'Sign-in name: your email address',
      name: 'Sign-in name:',
    },
    code: 'First sign-in code:',
    then: 'After signing in, choose a password of your own. The code is valid until {{until}} and works only once.',
    secondFactor:
      'Sign-in uses two-step verification: install an authenticator app on your phone first, and add the key shown when you sign in.',
    secret: 'Do not share this code. If it is lost, ask the office for a new one.',
  },
  denied: {
    codeExpired: 'Your first sign-in code has expired',
    signInAgain: 'Sign in with your new code',
    secondFactorMissing: 'Two-step verification required',
    signInAgainAct: 'Sign out and sign in again',
  },
  factor: {
    title: 'Set up two-step verification',
    lead: 'Your role signs in with a password and the 6 digits shown by an authenticator app.',
    begin: 'Set it up',
    install: '1. Install an authenticator app on your phone.',
    scan: '2. Scan this code with the app. On the phone itself, select “Open in the app” or enter the key.',
    code: 'QR code of the key',
    open: 'Open in the app',
    key: 'Key:',
    type: '3. Enter the 6 digits that the app shows',
    digits: 'Enter 6 digits',
    finish: 'Finish',
    wrongCode:
      'These digits are not right. Check that the time on your phone is correct, then enter the latest 6 digits',
    failed:
      'This is not possible at the moment. Try again later; if it still fails, sign out, sign in again and start over',
    done: 'Two-step verification is set up. Sign out, then sign in with your password and the 6 digits.',
  },
};
