/** Section 3, accompanying 陪伴: contacts against the cadence, overdue pairings, hours by form. */

import { percentOf } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import type { Cell, Figure, Section, Table } from '../digest.ts';
import { contactsQuery, figure, pairingsQuery } from '../figures.ts';
import { FORM_PLURALS } from '../form-plurals.ts';
import { refer } from '../references.ts';
import { bilingual, some } from '../words.ts';
import { type Accompanying, accompanyingOf } from './accompanying-counts.ts';
import { accompanyingSentences } from './accompanying-words.ts';
import type { OverduePairing } from './cadence-state.ts';

function figuresOf({ frame }: Context, counts: Accompanying): Figure[] {
  const contacts = contactsQuery(frame);
  const pairings = pairingsQuery(frame, 'active');
  return [
    figure({
      key: 'active',
      label: bilingual('结对中', 'Active pairings'),
      value: counts.active,
      query: pairings,
    }),
    figure({
      key: 'contacts',
      label: bilingual('联系次数', 'Contacts'),
      value: counts.reached,
      query: contacts,
    }),
    figure({
      key: 'notReached',
      label: bilingual('未联系上', 'Unsuccessful attempts'),
      value: counts.notReached,
      query: contacts,
    }),
    figure({
      key: 'contactsPerPairing',
      label: bilingual('平均每对联系次数', 'Contacts per pairing'),
      value: counts.perPairing,
      query: contacts,
    }),
    ...counts.cadence.map(({ rule, due, met }) =>
      figure({
        key: `kept:${rule.key}`,
        label: bilingual(`${rule.zh}完成率`, `Completion rate: ${rule.en}`),
        value: percentOf(met, due),
        unit: 'percent',
        query: pairings,
      }),
    ),
    figure({
      key: 'overdue',
      label: bilingual('联系逾期的结对', 'Overdue pairings'),
      value: counts.overdue.length,
      query: pairings,
    }),
    figure({
      key: 'blank',
      label: bilingual('没有任何记录的结对', 'Pairings with no contacts logged'),
      value: counts.overdue.filter(({ isBlank }) => isBlank).length,
      query: pairings,
    }),
    figure({
      key: 'hours',
      label: bilingual('陪伴时长', 'Hours'),
      value: counts.hours,
      unit: 'hours',
      query: contacts,
    }),
    ...counts.forms.map(({ form, hours }) =>
      figure({
        key: `hours:${form}`,
        label: bilingual(`${FORM_PLURALS[form].zh}时长`, `Hours: ${FORM_PLURALS[form].en}`),
        value: hours,
        unit: 'hours',
        query: contacts,
      }),
    ),
  ];
}

/** The day, or why there is none, and how often the volunteer has tried since. */
function lastContact({ lastReached, isBlank, attempts }: OverduePairing): Cell {
  if (isBlank) return bilingual('没有任何记录', 'no contacts logged');
  if (!lastReached)
    return bilingual(`联系${attempts}次，均未联系上`, `not reached (${some(attempts, 'attempt')})`);
  if (attempts === 0) return lastReached;
  return bilingual(
    `${lastReached}（其后${attempts}次未联系上）`,
    `${lastReached} (not reached since, ${some(attempts, 'attempt')})`,
  );
}

const overdueRow = (overdue: OverduePairing): Cell[] => {
  const { pairing, broken, silentDays } = overdue;
  return [
    refer('pairedChild', pairing.id),
    pairing.childNumber,
    refer('pairedVolunteer', pairing.id),
    pairing.startedOn,
    lastContact(overdue),
    silentDays,
    bilingual(broken.map(({ zh }) => zh).join('、'), broken.map(({ en }) => en).join(', ')),
  ];
};

function overdueTable(overdue: readonly OverduePairing[]): Table | undefined {
  if (overdue.length === 0) return undefined;
  return {
    headings: [
      bilingual('儿童', 'Child'),
      bilingual('档案号', 'File number'),
      bilingual('志愿者', 'Volunteer'),
      bilingual('结对日期', 'Paired on'),
      bilingual('最近联系', 'Last contact'),
      bilingual('未联系天数', 'Days without contact'),
      bilingual('未完成项目', 'Requirements not met'),
    ],
    rows: overdue.map(overdueRow),
    rowQueries: overdue.map(({ pairing }) => `/v1/contacts?pairing=${pairing.id}`),
  };
}

/** Left out while nobody is paired and nothing was logged. */
export function accompanyingSection(context: Context): Section | undefined {
  const counts = accompanyingOf(context);
  if (counts.active + counts.reached + counts.notReached === 0) return undefined;
  const table = overdueTable(counts.overdue);
  return {
    key: 'accompanying',
    title: bilingual('走访联系', 'Visits and contacts'),
    figures: figuresOf(context, counts),
    sentences: accompanyingSentences(context, counts),
    ...(table && { table }),
  };
}
