/** One digest to read and to print. */
import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { type Body, useRead } from '../../ui/api.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { currentLanguage } from '../../words/language.ts';
import { DigestDeliveries } from './digest-deliveries.tsx';
import { DigestSection } from './digest-section.tsx';

export function DigestPage({ id }: { id: string }) {
  const digest = useRead('getDigest', { path: { id } });
  return <Loaded query={digest}>{(read) => <Digest digest={read} />}</Loaded>;
}

function Digest({ digest }: { digest: Body<'getDigest'> }) {
  const { t } = useTranslation('console');
  const { deliveries } = digest;
  const latest = deliveries.filter(({ handled }) => handled !== 'again');
  const sent = latest.filter(({ status }) => status === 'sent').length;
  const standing = [
    t('digest.cutOff', { at: wallClock(digest.cutOff) }),
    t('digest.versionShown', { version: digest.version }),
    ...(deliveries.length > 0 ? [t('digest.delivered', { sent, all: latest.length })] : []),
  ];
  return (
    <Page
      title={inLanguage(digest.title, currentLanguage())}
      backTo="/digests"
      actions={<Button onClick={() => print()}>{t('act.print')}</Button>}
    >
      <Typography.Paragraph type="secondary">{standing.join(' · ')}</Typography.Paragraph>
      <DigestDeliveries deliveries={deliveries} />
      {digest.sections.map((section) => (
        <DigestSection key={section.key} section={section} />
      ))}
    </Page>
  );
}
