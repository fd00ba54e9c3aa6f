/** Section 5, highlights 亮点: what went well, in the words of those who were there. */
import type { Context } from '../context.ts';
import type { Section } from '../digest.ts';
import { contactsQuery, figure } from '../figures.ts';
import { bilingual, periodNames, some } from '../words.ts';
import { remarkSentence } from './remarks.ts';

/** Left out when no contact of the period is marked so. */
export function highlightsSection(context: Context): Section | undefined {
  const remarks = context.contacts.flatMap((contact) =>
    contact.highlight === undefined ? [] : [remarkSentence(context, contact)],
  );
  if (remarks.length === 0) return undefined;
  const { current } = periodNames(context.frame.period);
  return {
    key: 'highlights',
    title: bilingual('亮点', 'Highlights'),
    figures: [
      figure({
        key: 'highlights',
        label: bilingual('亮点', 'Highlights'),
        value: remarks.length,
        query: contactsQuery(context.frame),
      }),
    ],
    sentences: [
      bilingual(
        `${current.zh}志愿者记录亮点${remarks.length}件。`,
        `${some(remarks.length, 'highlight')} ${remarks.length === 1 ? 'was' : 'were'} recorded ${current.en}.`,
      ),
      ...remarks,
    ],
  };
}
