/** Opens a child’s identity for a stated purpose: an officer sees it whole, a volunteer what she needs to meet the child. */
import type { ButtonProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Body, useChange } from '../../ui/api.tsx';
import { useNames } from '../../ui/names.ts';
import { IdentityDialog } from './identity-dialog.tsx';
import { PurposeButton } from './purpose-button.tsx';

type Shown = Body<'revealChild'>;
type Whole = Extract<Shown, { name: string }>;
type Part = Exclude<Shown, Whole>;

const phoneLink = (phone: string) => <a href={`tel:${phone}`}>{phone}</a>;

function useWholeFacts() {
  const { t } = useTranslation('console');
  const { place } = useNames();
  return ({ name, birthMonth, guardian, address, note, receiptCode }: Whole) => ({
    [t('reveal.name')]: name,
    [t('reveal.birthMonth')]: birthMonth,
    [t('reveal.guardian')]: `${guardian.name}（${guardian.relation}）`,
    [t('reveal.phone')]: phoneLink(guardian.phone),
    [t('reveal.address')]: [place(address.streetCode), place(address.communityCode), address.detail].join(
      ' ',
    ),
    [t('reveal.note')]: note ?? '—',
    [t('reveal.receiptCode')]: receiptCode,
  });
}

function usePartFacts() {
  const { t } = useTranslation('console');
  return ({ firstName, meetingPlace, guardian }: Part) => ({
    [t('reveal.firstName')]: firstName,
    [t('reveal.meetingPlace')]: meetingPlace,
    [t('reveal.guardian')]: guardian.relation,
    [t('reveal.phone')]: phoneLink(guardian.phone),
  });
}

interface RevealChildProps {
  readonly id: string;
  readonly label: string;
  readonly size?: ButtonProps['size'];
}

export function RevealChild({ id, label, size }: RevealChildProps) {
  const [identity, setIdentity] = useState<Shown>();
  const reveal = useChange('revealChild', setIdentity);
  const wholeFacts = useWholeFacts();
  const partFacts = usePartFacts();
  const facts = identity && ('name' in identity ? wholeFacts(identity) : partFacts(identity));
  return (
    <>
      <PurposeButton
        label={label}
        size={size}
        onPurpose={(body) => reveal.send({ input: { path: { id }, body } })}
      />
      {facts && <IdentityDialog facts={facts} onClose={() => setIdentity(undefined)} />}
    </>
  );
}
