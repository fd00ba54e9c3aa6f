import type { Template } from '../../local/assembly/load.ts';

/** Takes the right to write identities out of every policy, as a careless change of the CDK code would. */
export function withoutIdentityWrites(template: Template): Template {
  const isIdentity = (resource: unknown) => /identity/i.test(JSON.stringify(resource));
  const narrowed = JSON.stringify(template, (key, value) => {
    const isStatement =
      key !== '' && typeof value === 'object' && value !== null && 'Effect' in value && 'Action' in value;
    if (!isStatement || !isIdentity(value.Resource) || !Array.isArray(value.Action)) return value;
    return { ...value, Action: value.Action.filter((action: string) => action !== 'dynamodb:PutItem') };
  });
  return JSON.parse(narrowed) as Template;
}
