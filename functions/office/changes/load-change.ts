/** A change of the officer’s own district, in the version that they read. */
import { changeId } from '../../../shared/kernel/ids.ts';
import { viewChange } from '../../../shared/office/changes/change.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getPendingChange } from '../../store/office/changes.ts';

const loadChange = ownRecord({
  id: changeId,
  get: getPendingChange,
  owner: ({ districtCode }) => ({ districtCode }),
});
export const loadChangeToDecide = inVersion(loadChange, { view: viewChange });
