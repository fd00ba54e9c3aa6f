import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { messageFaults } from '../../../lint/messages/message-faults.ts';
import { messagesPage, type Rows } from '../../../lint/messages/page.ts';
import { readTextFiles } from '../../../lint/rules/text-file.ts';
import { ACTIONS } from '../../../shared/all-actions.ts';
import { MESSAGES, messageRows } from '../../../shared/all-messages.ts';
import { SILENT_ACTIONS } from '../../../shared/silent-actions.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const file = (text: string, path = 'functions/support/one.ts') => ({ path, text });
const rows: Rows = [['withdrawalFiled', MESSAGES.withdrawalFiled]];

describe('a kind of message', () => {
  it.each([
    ['an operation posts it', "withdrawalMessage(withdrawal, 'withdrawalFiled', call)", []],
    ['a table chooses among kinds', "const KINDS = { submitted: 'withdrawalFiled' };", []],
    ['nothing posts it', '', ['withdrawalFiled: nothing in functions/ posts it']],
    [
      'it is only known',
      "messagesAbout<Withdrawal>()({\n  kinds: [\n    'withdrawalFiled',\n  ],",
      ['withdrawalFiled: nothing in functions/ posts it'],
    ],
  ])('where %s', (_, text, faults) => {
    expect(messageFaults(rows, [file(text)])).toEqual(faults);
  });

  it('is not posted by a test', () => {
    const tested = file("'withdrawalFiled'", 'test/support/one.test.ts');
    expect(messageFaults(rows, [tested])).toHaveLength(1);
  });

  it('follows an event and is for somebody', () => {
    const lost: Rows = [['withdrawalFiled', { ...MESSAGES.withdrawalFiled, after: [], to: [] }]];
    expect(messageFaults(lost, [file("'withdrawalFiled'")])).toEqual([
      'withdrawalFiled: it follows no event',
      'withdrawalFiled: it is for nobody',
    ]);
  });
});

describe('who is told what', () => {
  it('is posted as the tables say', () => {
    expect(messageFaults(messageRows, readTextFiles(root))).toEqual([]);
  });

  it('decides about every event of the audit log', () => {
    const announced = messageRows.flatMap(([, { after }]) => after);
    const decided = new Set<string>([...announced, ...Object.keys(SILENT_ACTIONS)]);
    expect(Object.keys(ACTIONS).filter((action) => !decided.has(action))).toEqual([]);
  });

  it('is printed in docs/messages.md: else run "npm run messages"', () => {
    expect(readFileSync(`${root}/docs/messages.md`, 'utf8')).toBe(messagesPage(messageRows));
  });
});
