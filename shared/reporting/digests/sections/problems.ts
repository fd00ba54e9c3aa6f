/** Section 6, problems 问题: what the contacts of the period name, by topic, and proposals that were declined. */
import type { Bilingual } from '../../../kernel/language.ts';
import type { Contact } from '../../../support/contacts/contact.ts';
import { compareText, groupBy } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import type { Section } from '../digest.ts';
import { contactsQuery, figure } from '../figures.ts';
import { refer } from '../references.ts';
import { happenedIn } from '../state.ts';
import { type Topic, topicOf } from '../topics.ts';
import { bilingual, joinSentences, listed, periodNames, same, some } from '../words.ts';

const QUOTED_AT_MOST = 3;

interface Problem {
  readonly contact: Contact;
  readonly topic: Topic;
  readonly remark: string;
}

interface TopicGroup {
  readonly topic: Topic;
  readonly problems: readonly Problem[];
  /** How many streets share it. */
  readonly streets: number;
}

function groupsOf(context: Context): TopicGroup[] {
  const problems = context.contacts.flatMap((contact) =>
    contact.problem === undefined
      ? []
      : [
          {
            contact,
            topic: topicOf(contact.problem),
            remark: refer('problem', contact.id),
          },
        ],
  );
  return [...groupBy(problems, ({ topic }) => [topic])]
    .map(([topic, of]) => ({
      topic,
      problems: of,
      streets: new Set(of.map(({ contact }) => contact.streetCode)).size,
    }))
    .toSorted(
      (a, b) =>
        Number(b.topic.isUrgent ?? false) - Number(a.topic.isUrgent ?? false) ||
        b.problems.length - a.problems.length ||
        compareText(a.topic.key, b.topic.key),
    );
}

function topicSentence({ frame }: Context, { topic, problems, streets }: TopicGroup): Bilingual {
  const quotes = problems.map(({ remark }) => remark).slice(0, QUOTED_AT_MOST);
  const shared =
    frame.streets.length > 1
      ? bilingual(`，涉及${streets}个镇（街道）`, ` in ${some(streets, 'street')}`)
      : same('');
  const urgent = topic.isUrgent
    ? bilingual('，请立即核实并按强制报告要求处理', '; verify immediately, mandatory reporting applies')
    : same('');
  return bilingual(
    `${topic.zh}${problems.length}件${shared.zh}${urgent.zh}：${quotes.map((quote) => `“${quote}”`).join('；')}。`,
    `${topic.en}: ${problems.length}${shared.en}${urgent.en}. ${quotes.map((quote) => `“${quote}”`).join('; ')}.`,
  );
}

function declined({ facts, frame }: Context): Bilingual | undefined {
  const by = facts.proposals
    .filter((proposal) => happenedIn(proposal.declined?.at, frame.interval))
    .map((proposal) => proposal.declined?.by);
  if (by.length === 0) return undefined;
  const parts = DECLINERS.map(([who, name]) => ({ name, count: by.filter((one) => one === who).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => bilingual(`${name.zh}${count}条`, `${name.en} ${count}`));
  const { current } = periodNames(frame.period);
  return bilingual(
    `${current.zh}有${by.length}条匹配建议未被采纳（${listed(parts).zh}）。`,
    `${some(by.length, 'proposed match', 'proposed matches')} ${by.length === 1 ? 'was' : 'were'} declined ${current.en} (${listed(parts).en}).`,
  );
}

const DECLINERS = [
  ['guardian', bilingual('监护人', 'guardians')],
  ['volunteer', bilingual('志愿者', 'volunteers')],
  ['street', bilingual('镇（街道）', 'street offices')],
] as const;

/** Left out when nobody named a problem and nothing was declined. */
export function problemsSection(context: Context): Section | undefined {
  const groups = groupsOf(context);
  const count = groups.reduce((total, { problems }) => total + problems.length, 0);
  const { current } = periodNames(context.frame.period);
  const sentences = joinSentences(
    count > 0
      ? bilingual(
          `${current.zh}记录问题和困难${count}件。`,
          `${some(count, 'problem or difficulty', 'problems and difficulties')} ${count === 1 ? 'was' : 'were'} recorded ${current.en}.`,
        )
      : undefined,
    ...groups.map((group) => topicSentence(context, group)),
    declined(context),
  );
  if (sentences.length === 0) return undefined;
  const query = contactsQuery(context.frame);
  return {
    key: 'problems',
    title: bilingual('问题与困难', 'Problems and difficulties'),
    figures: groups.map(({ topic, problems }) =>
      figure({
        key: `problem:${topic.key}`,
        label: bilingual(topic.zh, topic.en),
        value: problems.length,
        query,
      }),
    ),
    sentences,
  };
}
