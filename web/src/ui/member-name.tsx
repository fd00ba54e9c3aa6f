/** A colleague by the name that the reader may know, never by an id. */
import { useTranslation } from 'react-i18next';
import { memberLabel } from '../../../shared/office/members/member.ts';
import { useRead } from './api.tsx';
import { useMe } from './me.ts';

interface MemberNameProps {
  /** Nobody where the system acted. */
  readonly id: string | undefined;
}

/** The member’s label, for readers who may open the list of members. */
function LabelledMember({ id }: { readonly id: string }) {
  const { t } = useTranslation('console');
  const { data: member, isPending } = useRead('getMember', { path: { id } });
  if (isPending) return t('loading');
  return (member && memberLabel(member)) ?? t('member.colleague');
}

export function MemberName({ id }: MemberNameProps) {
  const { t } = useTranslation('console');
  const me = useMe();
  if (id === undefined) return '—';
  if (id === me.id) return t('member.yourself');
  return me.is('district', 'auditor') ? <LabelledMember id={id} /> : t('member.colleague');
}
