/** Opens the identity for a stated purpose; what was read stays only as long as the dialog is open. */
import { Alert, Button, Descriptions, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Body, useChange } from '../../console/api.tsx';
import { useNames } from '../../console/names.ts';
import { TextDialogButton } from '../../console/text-dialog.tsx';

type Identity = Body<'revealChild'>;

function useIdentityFacts() {
  const { t } = useTranslation('console');
  const { place } = useNames();
  return ({ name, birthMonth, guardian, address, note, receiptCode }: Identity) => ({
    [t('reveal.name')]: name,
    [t('reveal.birthMonth')]: birthMonth,
    [t('reveal.guardian')]: `${guardian.name}（${guardian.relation}）`,
    [t('reveal.phone')]: <a href={`tel:${guardian.phone}`}>{guardian.phone}</a>,
    [t('reveal.address')]: [place(address.streetCode), place(address.communityCode), address.detail].join(
      ' ',
    ),
    [t('reveal.note')]: note ?? '—',
    [t('reveal.receiptCode')]: receiptCode,
  });
}

export function RevealChild({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const [identity, setIdentity] = useState<Identity>();
  const reveal = useChange('revealChild', setIdentity);
  const factsOf = useIdentityFacts();
  return (
    <>
      <TextDialogButton
        button={t('child.reveal')}
        title={t('reveal.title')}
        label={t('reveal.purpose')}
        longest={200}
        onText={(purpose) => reveal.send({ input: { path: { id }, body: { purpose } } })}
      />
      {identity && <IdentityDialog facts={factsOf(identity)} onClose={() => setIdentity(undefined)} />}
    </>
  );
}

interface IdentityDialogProps {
  readonly facts: Readonly<Record<string, React.ReactNode>>;
  readonly onClose: () => void;
}

export function IdentityDialog({ facts, onClose }: IdentityDialogProps) {
  const { t } = useTranslation('console');
  return (
    <Modal
      open
      title={t('reveal.title')}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('act.close')}
        </Button>
      }
    >
      <Descriptions
        className="section"
        column={1}
        items={Object.entries(facts).map(([label, children]) => ({ key: label, label, children }))}
      />
      <Alert type="info" title={t('reveal.logged')} showIcon />
    </Modal>
  );
}
