/** Routes of a district’s settings. */
import { settingsBody, settingsView } from '../../all-settings.ts';
import { defineRoutes } from '../../contract/route.ts';
import { changeWaits } from '../changes/change.ts';

export const settingsRoutes = defineRoutes({
  getSettings: {
    method: 'GET',
    path: '/v1/settings',
    context: 'office',
    access: 'readSettings',
    summary: 'Gets the district’s settings, such as retention periods; version 0 means defaults',
    replies: { 200: settingsView },
  },
  changeSettings: {
    method: 'PUT',
    path: '/v1/settings',
    context: 'office',
    access: 'changeSettings',
    summary:
      'Changes the district’s settings; omitted values stay the same. 202 where a second officer has to approve the change first',
    body: settingsBody,
    changesRecord: true,
    replies: { 200: settingsView, 202: changeWaits },
  },
});
