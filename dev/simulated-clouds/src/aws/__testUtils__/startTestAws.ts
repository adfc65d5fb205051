import {
  CallLog,
  CertificateAuthority,
  Clock,
  FaultPlan,
  ManualClock,
} from '../../core';
import { KubernetesSimulator } from '../../kubernetes';
import { AwsSimulator } from '../AwsSimulator';
import { EksClusterSpec } from '../EksClusterSpec';

export const ACCOUNT = '111122223333';
export const REGION = 'eu-west-1';

export const KEYS = {
  full: { accessKeyId: 'AKIAFULL', secretAccessKey: 'full-secret' },
  reader: { accessKeyId: 'AKIAREADER', secretAccessKey: 'reader-secret' },
  nobody: { accessKeyId: 'AKIANOBODY', secretAccessKey: 'nobody-secret' },
};

const clusters: readonly EksClusterSpec[] = [
  {
    name: 'My_Cluster',
    region: REGION,
    version: '1.33',
    tags: { team: 'shop' },
    metricsServer: true,
    nodegroups: [
      { name: 'workers', desired: 2, min: 1, max: 5 },
      {
        name: 'spot',
        desired: 1,
        min: 0,
        max: 3,
        capacityType: 'SPOT',
        instanceTypes: ['m5.xlarge'],
        unreadyNodes: 1,
      },
    ],
  },
  { name: 'bare', region: REGION, version: '1.32', nodegroups: [] },
  { name: 'far', region: 'us-east-1', version: '1.34', nodegroups: [] },
];

/** One account with a full, a reading and a powerless user, two roles and three clusters in two regions. */
export async function startTestAws(signingClock?: Clock) {
  const clock = new ManualClock();
  const calls = new CallLog();
  const faults = new FaultPlan();
  const authority = await CertificateAuthority.create('test');
  const context = { clock, calls, faults, authority };
  const kubernetes = await KubernetesSimulator.start(context);
  const aws = await AwsSimulator.start(context, {
    kubernetes,
    signingClock,
    accounts: [
      {
        accountId: ACCOUNT,
        accessKeys: [
          { ...KEYS.full, rights: 'full', userName: 'alice' },
          { ...KEYS.reader, rights: 'read-only' },
          { ...KEYS.nobody, rights: 'none' },
        ],
        roles: [
          { name: 'portal', externalId: 'secret-id', rights: 'read-only' },
          { name: 'open', rights: 'full' },
        ],
        clusters,
      },
    ],
  });
  const close = async () => {
    await aws.close();
    await kubernetes.close();
  };
  return { clock, calls, faults, kubernetes, aws, close };
}

export type TestAws = Awaited<ReturnType<typeof startTestAws>>;
