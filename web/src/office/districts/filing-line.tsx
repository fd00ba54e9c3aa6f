/** The last line of every page: who operates the system, and its filing numbers with their registers. */
import { useTranslation } from 'react-i18next';
import { type Filing, ICP_REGISTER, policeRegister } from '../../../../shared/office/districts/filing.ts';

function Register({ number, href }: { readonly number: string; readonly href: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {number}
    </a>
  );
}

export function FilingLine({ districts }: { readonly districts: readonly Filing[] }) {
  const { t } = useTranslation();
  const own = (field: 'operator' | 'icpNumber' | 'policeNumber') => [
    ...new Set(districts.flatMap((district) => district[field] ?? [])),
  ];
  const [operators, icp, police] = [own('operator'), own('icpNumber'), own('policeNumber')];
  if (operators.length + icp.length + police.length === 0) return null;
  return (
    <p className="filing">
      {operators.length > 0 && <span>{t('site.operator', { name: operators.join('、') })}</span>}
      {icp.map((number) => (
        <Register key={number} number={number} href={ICP_REGISTER} />
      ))}
      {police.map((number) => (
        <Register key={number} number={number} href={policeRegister(number)} />
      ))}
    </p>
  );
}
