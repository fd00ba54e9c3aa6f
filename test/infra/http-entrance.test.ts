import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { it } from 'vitest';
import { HttpEntrance } from '../../infra/constructs/http-entrance.ts';
import { readSettings } from '../../infra/settings.ts';

function templateWith(given: Readonly<Record<string, string>>): Template {
  const stack = new Stack(new App(), 'service');
  const settings = readSettings('default', (key) => given[key]);
  new HttpEntrance(stack, 'Http', { apiName: 'api', settings });
  return Template.fromStack(stack);
}

it('the API answers at the public host when its certificate is given', () => {
  const template = templateWith({
    'default:publicUrl': 'https://family.example',
    'default:certificateArn': 'arn:aws:acm:ap-southeast-1:000000000000:certificate/one',
  });
  template.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
    DomainName: 'family.example',
    DomainNameConfigurations: [
      { CertificateArn: 'arn:aws:acm:ap-southeast-1:000000000000:certificate/one', EndpointType: 'REGIONAL' },
    ],
  });
  template.hasResourceProperties('AWS::ApiGatewayV2::ApiMapping', { Stage: '$default' });
}, 60_000);

it('and makes no host of its own without one', () => {
  templateWith({}).resourceCountIs('AWS::ApiGatewayV2::DomainName', 0);
});
