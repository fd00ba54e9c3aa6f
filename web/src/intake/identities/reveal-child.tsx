/** Opens a child’s identity for a stated purpose: an officer sees it whole, a volunteer what she needs to meet the child. */

import type { ButtonProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IDENTITY_FIELDS, recordPath } from '../../../../shared/intake/children/field-groups.ts';
import { valueAt } from '../../../../shared/kernel/at-path.ts';
import type { Body } from '../../ui/api.tsx';
import { fieldLabel } from '../../words/field-labels.ts';
import { useAnswerText } from '../children/answer-text.ts';
import { IdentityDialog } from './identity-dialog.tsx';
import { PurposeButton } from './purpose-button.tsx';

type Shown = Body<'revealChild'>;
type Whole = Extract<Shown, { name: string }>;
type Part = Exclude<Shown, Whole>;

const phoneLink = (phone: string) => <a href={`tel:${phone}`}>{phone}</a>;

function useWholeFacts() {
  const answerText = useAnswerText();
  return (identity: Whole) =>
    Object.fromEntries(
      IDENTITY_FIELDS.map((field) => {
        const text = answerText(field, valueAt(identity, recordPath(field)));
        return [fieldLabel(field), field === 'phone' ? phoneLink(text) : text || '—'];
      }),
    );
}

function usePartFacts() {
  const { t } = useTranslation('console');
  return ({ firstName, meetingPlace, guardian }: Part) => ({
    [t('reveal.firstName')]: firstName,
    [t('reveal.meetingPlace')]: meetingPlace,
    [fieldLabel('guardian')]: guardian.relation,
    [fieldLabel('phone')]: phoneLink(guardian.phone),
  });
}

interface RevealChildProps {
  readonly id: string;
  readonly label: string;
  readonly size?: ButtonProps['size'];
}

export function RevealChild({ id, label, size }: RevealChildProps) {
  const [identity, setIdentity] = useState<Shown>();
  const wholeFacts = useWholeFacts();
  const partFacts = usePartFacts();
  const facts = identity && ('name' in identity ? wholeFacts(identity) : partFacts(identity));
  return (
    <>
      <PurposeButton look="revealChild" id={id} label={label} size={size} onShown={setIdentity} />
      {facts && <IdentityDialog facts={facts} onClose={() => setIdentity(undefined)} />}
    </>
  );
}
