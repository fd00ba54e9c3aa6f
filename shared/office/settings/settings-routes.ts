/** Routes of a district’s settings. */
import { settingsBody, settingsSchema } from '../../all-settings.ts';
import { defineRoutes } from '../../contract/route.ts';

const settingsView = settingsSchema.meta({ id: 'Settings' });

export const settingsRoutes = defineRoutes({
  getSettings: {
    method: 'GET',
    path: '/v1/settings',
    context: 'office',
    access: 'readSettings',
    summary: 'The district’s settings: retention clocks and the like; version 0 are the defaults',
    replies: { 200: settingsView },
  },
  changeSettings: {
    method: 'PUT',
    path: '/v1/settings',
    context: 'office',
    access: 'changeSettings',
    summary: 'Changes the district’s settings; what is absent stays as it is',
    body: settingsBody,
    changesRecord: true,
    replies: { 200: settingsView },
  },
});
