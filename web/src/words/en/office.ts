import { MEMBER_STATUS_WORDS } from '../../../../shared/office/members/member-words.ts';
import { inEn, type Words } from '../words.ts';
import type { officeWords } from '../zh/office.ts';

export const officeWordsEn: Words<typeof officeWords> = {
  member: {
    label: 'Display name',
    labelHint: 'For example, “Yonghong Street Office”. Colleagues see this name.',
    roles: 'Roles',
    streets: 'Streets',
    email: 'Email',
    volunteerId: 'Volunteer’s file number',
    volunteerHint: 'For example, 320404-26-7K3QF9XW; it is in the volunteer’s file.',
    sameVolunteer: 'A volunteer’s file is linked. Leave empty to keep it.',
    organisation: 'Organisation',
    actions: 'Actions',
    audit: 'Audit log',
    yourself: 'You',
    colleague: 'A colleague',
    invite: 'Invite a member',
    inviteAgain: 'Send a new invitation',
    change: 'Edit',
    suspend: 'Suspend',
    reinstate: 'Reinstate',
    remove: 'Remove',
    removeAsk: 'Remove this member? You cannot undo this.',
    codeTitle: 'Invitation code',
    codeLead:
      'Give this code to the new member, who enters it after signing in. The code is shown only once and expires on {{until}}.',
    status: inEn(MEMBER_STATUS_WORDS),
  },
  settings: {
    title: 'Settings',
    lead: 'Time limits and reminders for this district. Changes take effect immediately and are logged.',
    save: 'Save',
    saved: 'Saved',
    templatesMissing:
      '{{missing}} of {{of}} kinds of message have no template ID yet and are not sent by SMS.',
  },
};
