/** An officer’s own household: by its phones and addresses the system recognises the files that another officer has to handle (Rule 11). */
import { Alert, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../ui/api.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { HouseholdButton } from './household-button.tsx';

export function OwnHouseholdPage() {
  const { t } = useTranslation('console');
  const me = useRead('getMe', {});
  return (
    <Page title={t('menu.household')} lead={t('member.householdLead')}>
      <Loaded query={me}>
        {(member) => (
          <Card className="section">
            <Alert
              className="section"
              showIcon
              type={member.isHouseholdKnown ? 'success' : 'warning'}
              title={t(member.isHouseholdKnown ? 'member.householdKnown' : 'member.householdUnknown')}
            />
            <HouseholdButton member={member} />
          </Card>
        )}
      </Loaded>
    </Page>
  );
}
