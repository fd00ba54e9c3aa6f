/** docs/messages.md: who is told what, and of which events nobody is. */
import { findAction } from '../../shared/all-actions.ts';
import { type MessageKind, urgencyOfRow } from '../../shared/all-messages.ts';
import type { Bilingual } from '../../shared/kernel/language.ts';
import { AUDIENCES, CHANNELS, type MessageRow } from '../../shared/kernel/message.ts';
import { SILENCE, SILENT_ACTIONS } from '../../shared/silent-actions.ts';

export type Rows = readonly (readonly [MessageKind, MessageRow])[];

const INTRODUCTION = `# Messages 通知一览

Written by \`npm run messages\` from the tables that post them: each context’s \`messages.ts\` has the rows, [functions/messages](../functions/messages) finds the people. Not edited by hand.
Events are entries of the audit log; a message is stored in the transaction of its event, so there is none without the other. Words in braces are file numbers, dates and counts: no message names a person. A text message (短信) is a template that the gateway has approved.
What the daily run has for one member is one e-mail, \`morningReminders\`, with an entry for each message; who has one message gets that one, and what cannot wait goes by itself (R-RE-67).
`;

const both = ({ zh, en }: Bilingual) => `${zh}<br/>${en}`;

const URGENCIES = {
  urgent: { zh: '紧急', en: 'urgent' },
  bulk: { zh: '普通', en: 'ordinary' },
} as const;

const WHEN = {
  atOnce: { zh: '随即', en: 'at once' },
  daily: { zh: '每日例行', en: 'by the daily run' },
  sweep: { zh: '每分钟检查', en: 'by the check of every minute' },
} as const;

/** As the gateway approves it; the link stands in it. */
const smsIn = ({ sms }: MessageRow) => (sms ? `<br/>短信：${sms.text}` : '');
const robotIn = ({ robot }: MessageRow, language: keyof Bilingual) =>
  robot ? `<br/>${language === 'zh' ? '群机器人：' : 'Group robot: '}${robot[language]}` : '';

function cellsOf([kind, row]: Rows[number]): string[] {
  const { after, to, when = 'atOnce', subject, text } = row;
  const channels = new Set(to.flatMap((audience) => AUDIENCES[audience].channels));
  return [
    after.map((action) => both(findAction(action) ?? { zh: action, en: action })).join('<br/>'),
    `\`${kind}\``,
    to.map((audience) => both(AUDIENCES[audience])).join('<br/>'),
    [...channels].map((channel) => both(CHANNELS[channel])).join('<br/>'),
    both(URGENCIES[urgencyOfRow(row)]),
    both(WHEN[when]),
    `**${subject.zh}**<br/>${text.zh}${smsIn(row)}${robotIn(row, 'zh')}`,
    `**${subject.en}**<br/>${text.en}${robotIn(row, 'en')}`,
  ];
}

const line = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const HEADINGS = [
  '事项 event',
  'kind',
  '通知谁 to',
  '渠道 by',
  '缓急 urgency',
  '何时 when',
  '中文',
  'English',
];

const SILENT_HEADINGS = ['事项 event', '为何不发通知 why nobody is sent a message'];

const table = (headings: readonly string[], rows: readonly (readonly string[])[]) =>
  [headings, headings.map(() => '---'), ...rows].map(line);

function silentRows(): string[][] {
  const byReason = Object.groupBy(Object.entries(SILENT_ACTIONS), ([, reason]) => reason);
  return Object.entries(byReason).map(([reason, actions]) => [
    actions
      .map(([action]) => {
        const words = findAction(action);
        return words ? `${words.zh} (${words.en})` : action;
      })
      .join('；'),
    both(SILENCE[reason as keyof typeof SILENCE]),
  ]);
}

export const messagesPage = (rows: Rows): string =>
  [
    INTRODUCTION,
    ...table(HEADINGS, rows.map(cellsOf)),
    '',
    '## Events without a message 不发通知的事项',
    '',
    ...table(SILENT_HEADINGS, silentRows()),
    '',
  ].join('\n');
