/** The columns of exported pairings and contacts. */
import type { Child, ChildIdentity } from '../../intake/children/child.ts';
import type { Volunteer, VolunteerIdentity } from '../../intake/volunteers/volunteer.ts';
import { dateIn } from '../../kernel/instants.ts';
import { END_CAUSES } from '../../matching/pairings/end-causes.ts';
import { PAIRING_FLAGS, type Pairing } from '../../matching/pairings/pairing.ts';
import { PAIRING_MACHINE } from '../../matching/pairings/pairing-machine.ts';
import type { Contact } from '../../support/contacts/contact.ts';
import { FORM_WORDS } from '../../support/contacts/contact-words.ts';
import { type ExportColumn, joined, streetText, suggestionsText } from './words.ts';

export interface PairingRow {
  readonly pairing: Pairing;
  /** Both absent in a masked list. */
  readonly child?: ChildIdentity | undefined;
  readonly volunteer?: VolunteerIdentity | undefined;
}

export const PAIRING_COLUMNS: readonly ExportColumn<PairingRow>[] = [
  { heading: '儿童档案号', text: ({ pairing }) => pairing.childNumber },
  { heading: '儿童', only: 'mask', text: ({ pairing }) => pairing.childName },
  { heading: '儿童姓名', only: 'identity', text: ({ child }) => child?.name },
  { heading: '监护人姓名', only: 'identity', text: ({ child }) => child?.guardian?.name },
  { heading: '监护人电话', only: 'identity', text: ({ child }) => child?.guardian?.phone },
  { heading: '志愿者档案号', text: ({ pairing }) => pairing.volunteerNumber },
  { heading: '志愿者', only: 'mask', text: ({ pairing }) => pairing.volunteerName },
  { heading: '志愿者姓名', only: 'identity', text: ({ volunteer }) => volunteer?.name },
  { heading: '志愿者电话', only: 'identity', text: ({ volunteer }) => volunteer?.phone },
  { heading: '镇(街道)', text: ({ pairing }) => streetText(pairing.streetCode) },
  { heading: '状态', text: ({ pairing }) => PAIRING_MACHINE.states[pairing.status].zh },
  { heading: '结对日期', text: ({ pairing }) => pairing.startedOn },
  { heading: '首次见面', text: ({ pairing }) => pairing.introducedOn },
  {
    heading: '需要关注',
    text: ({ pairing }) => joined(pairing.flags.map(({ kind }) => PAIRING_FLAGS[kind].zh)),
  },
  { heading: '结束日期', text: ({ pairing }) => pairing.endedAt && dateIn(pairing.endedAt) },
  { heading: '结束原因', text: ({ pairing }) => pairing.end && END_CAUSES[pairing.end.cause].zh },
];

export interface ContactRow {
  readonly contact: Contact;
  readonly children: readonly { readonly file: Child; readonly identity?: ChildIdentity | undefined }[];
  readonly volunteer?:
    | { readonly file: Volunteer; readonly identity?: VolunteerIdentity | undefined }
    | undefined;
}

/** What was typed may name somebody: it stands beside the names only. */
export const CONTACT_COLUMNS: readonly ExportColumn<ContactRow>[] = [
  { heading: '日期', text: ({ contact }) => contact.on },
  { heading: '方式', text: ({ contact }) => FORM_WORDS[contact.form].zh },
  { heading: '是否联系上', text: ({ contact }) => (contact.reached ? '是' : '否') },
  { heading: '时长(分钟)', text: ({ contact }) => contact.minutes },
  { heading: '儿童档案号', text: ({ children }) => joined(children.map(({ file }) => file.fileNumber)) },
  {
    heading: '儿童',
    only: 'mask',
    text: ({ children }) => joined(children.map(({ file }) => file.maskedName)),
  },
  {
    heading: '儿童姓名',
    only: 'identity',
    text: ({ children }) => joined(children.map(({ identity }) => identity?.name)),
  },
  { heading: '志愿者档案号', text: ({ volunteer }) => volunteer?.file.fileNumber },
  { heading: '志愿者', only: 'mask', text: ({ volunteer }) => volunteer?.file.maskedName },
  { heading: '志愿者姓名', only: 'identity', text: ({ volunteer }) => volunteer?.identity?.name },
  { heading: '镇(街道)', text: ({ contact }) => streetText(contact.streetCode) },
  { heading: '开展的帮扶', text: ({ contact }) => suggestionsText(contact.suggestions) },
  { heading: '经过', only: 'identity', text: ({ contact }) => contact.note },
  { heading: '亮点', only: 'identity', text: ({ contact }) => contact.highlight },
  { heading: '问题或困难', only: 'identity', text: ({ contact }) => contact.problem },
];
