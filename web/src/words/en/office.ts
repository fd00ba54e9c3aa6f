import { CHANGE_MACHINE } from '../../../../shared/office/changes/change-machine.ts';
import { MEMBER_STATUS_WORDS } from '../../../../shared/office/members/member-words.ts';
import { inEn, type Words } from '../words.ts';
import type { officeWords } from '../zh/office.ts';

export const officeWordsEn: Words<typeof officeWords> = {
  member: {
    label: 'Display name',
    labelHint: 'For example, “Yonghong Street Office”. Colleagues see this name.',
    roles: 'Roles',
    streets: 'Streets',
    communities: 'Villages and communities',
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
    household: 'Enter household',
    householdMore: 'Add to household',
    householdLead:
      'Phones and addresses of the member and their family, by which files that somebody else has to handle are recognised. Only codes that cannot be read back are stored; what is entered is not shown again.',
    householdPhone: 'Phone',
    householdNoAddress: 'No address',
    householdKnown:
      'Entered. Add to it when you move or change your number; another district officer can clear a wrong entry.',
    householdUnknown: 'Nothing is entered, so the system cannot recognise your own and your family’s files.',
    householdDetail: 'House and door',
    awaitsApproval:
      'They can join once another district officer has approved this on the page “Awaiting approval”.',
    codeTitle: 'Invitation code',
    codeLead:
      'Give this code to the new member, who enters it after signing in. The code is shown only once and expires on {{until}}.',
    status: inEn(MEMBER_STATUS_WORDS),
  },
  changes: {
    title: 'Changes awaiting approval',
    lead: 'A change that deletes earlier, switches a check off or makes somebody an officer takes effect once another district officer has approved it. Nobody approves their own.',
    none: 'No changes',
    kind: {
      settings: 'Settings',
      invitation: 'Invitation of an officer',
      roles: 'Officer role for a member',
    },
    status: inEn(CHANGE_MACHINE.states),
    member: 'Member',
    before: 'Before',
    after: 'After',
    proposedBy: 'Proposed by',
    proposedAt: 'Proposed at',
    expiresAt: 'To be decided by',
    decidedBy: 'Decided by',
    decidedAt: 'Decided at',
    approve: 'Approve',
    reject: 'Reject',
    withdraw: 'Withdraw',
    waits:
      'Submitted. It takes effect once another district officer approves it on the page “Awaiting approval”',
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
