/** The HTTP API's outside: one stage with throttling and access logs, browsers of the public pages only. */
import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  DomainName,
  HttpApi,
  type HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { REPLACED_HEADER } from '../../shared/contract/replaced.ts';
import type { Settings } from '../settings.ts';

/** The route, never the path or the query: somebody’s name may have been searched for. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    time: '$context.requestTime',
    requestId: '$context.requestId',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    error: '$context.error.message',
    from: '$context.identity.sourceIp',
  }),
);

export interface HttpEntranceProps {
  readonly apiName: string;
  readonly settings: Settings;
}

export class HttpEntrance extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, { apiName, settings }: HttpEntranceProps) {
    super(scope, id);
    const { publicUrl, requestsPerSecond, burstRequests, logRetentionDays } = settings;
    const domainName = this.makeDomain(settings);
    this.api = new HttpApi(this, 'Api', {
      apiName,
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [publicUrl],
        allowMethods: [
          CorsHttpMethod.GET,
          CorsHttpMethod.POST,
          CorsHttpMethod.PUT,
          CorsHttpMethod.PATCH,
          CorsHttpMethod.DELETE,
        ],
        allowHeaders: ['authorization', 'content-type', 'accept-language', 'idempotency-key', 'if-match'],
        exposeHeaders: ['etag', 'retry-after', 'content-disposition', REPLACED_HEADER],
        maxAge: Duration.hours(1),
      },
    });
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = this.api.addStage('Stage', {
      stageName: '$default',
      autoDeploy: true,
      ...(domainName && { domainMapping: { domainName } }),
      throttle: { rateLimit: requestsPerSecond, burstLimit: burstRequests },
      accessLogSettings: { destination: new LogGroupLogDestination(logs), format: ACCESS_LOG },
    });
  }

  /** The public host, where its certificate is known. */
  private makeDomain({ publicUrl, certificateArn }: Settings): DomainName | undefined {
    if (certificateArn === undefined) return undefined;
    const domain = new DomainName(this, 'Domain', {
      domainName: new URL(publicUrl).hostname,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
    });
    new CfnOutput(this, 'DomainTarget', { value: domain.regionalDomainName });
    return domain;
  }
}
