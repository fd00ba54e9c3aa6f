/** Words of feedback on this system. */
import { FEEDBACK_MACHINE } from '../../../../shared/office/feedback/feedback-machine.ts';
import { inEn, type Words } from '../words.ts';
import type { feedbackWords, publicFeedbackWords } from '../zh/office-feedback.ts';

/** What both entries say. */
const both = {
  link: 'Feedback',
  title: 'Feedback on this system',
  lead: 'If something is hard to use, unclear or broken, or could be better, tell the district office. This is about the system only: for anything about a family or a child, contact the street office.',
  text: 'Your feedback',
  textHint: 'Please write no names, phone numbers or addresses.',
  about: 'About the page',
  send: 'Send feedback',
  sent: 'Received. Thank you for your feedback',
};

export const publicFeedbackWordsEn: Words<typeof publicFeedbackWords> = {
  feedback: {
    ...both,
    anonymous: 'You need not sign in and it is not recorded who you are, so you will not get an answer.',
    missing: 'Write what you would like to say',
    sending: 'Sending…',
    another: 'Send more feedback',
    failed: 'It is not confirmed that it was received. Try again: it is recorded only once.',
  },
};

export const feedbackWordsEn: Words<typeof feedbackWords> = {
  feedback: {
    ...both,
    named: 'The district office sees that it comes from you. The answer appears below.',
    own: 'Your feedback',
    ownNone: 'You have sent none yet',
    answer: 'Answer',
    at: 'Sent',
    endedAt: 'Dealt with',
    status: inEn(FEEDBACK_MACHINE.states),
    inbox: 'Feedback inbox',
    inboxLead:
      'Feedback on this system from all its pages. Answer or close it in time; a sender who was signed in is notified of an answer.',
    inboxNone: 'No feedback',
    from: 'From',
    nobody: 'Not signed in',
    dueOn: 'Answer by',
    late: 'overdue',
    doAnswer: 'Answer',
    doClose: 'Close without an answer',
    answerHint: 'The sender reads all of it. Write no names, phone numbers or addresses of others.',
    answerNobody: 'The sender was not signed in and cannot read an answer; it is for the record only.',
  },
};
