import {
  CallLog,
  CertificateAuthority,
  FaultPlan,
  ManualClock,
  SimulatorContext,
} from '../../core';
import { KubernetesSimulator } from '../../kubernetes';
import { GoogleProjectSpec } from '../GoogleProjectSpec';
import { GoogleSimulator } from '../GoogleSimulator';

export const PROJECT = 'acme-prod-1';
export const OWNER = `owner@${PROJECT}.iam.gserviceaccount.com`;
export const VIEWER = `viewer@${PROJECT}.iam.gserviceaccount.com`;
export const NOBODY = `nobody@${PROJECT}.iam.gserviceaccount.com`;

const PROJECTS: GoogleProjectSpec[] = [
  {
    projectId: PROJECT,
    projectNumber: '384756102938',
    serviceAccounts: [
      { email: OWNER, rights: 'full' },
      { email: VIEWER, rights: 'view' },
      { email: NOBODY, rights: 'none' },
    ],
    cpusPerRegion: 64,
    clusters: [
      {
        name: 'web',
        location: 'europe-west3',
        version: '1.33.5-gke.2019000',
        releaseChannel: 'REGULAR',
        resourceLabels: { team: 'web' },
        nodePools: [
          {
            name: 'default-pool',
            nodeCount: 1,
            machineType: 'n2-standard-4',
            autoscaling: { min: 1, max: 3 },
          },
        ],
      },
      {
        name: 'batch',
        location: 'us-central1-a',
        version: '1.32.9-gke.1575000',
        phases: [
          { value: { status: 'PROVISIONING' }, milliseconds: 60_000 },
          { value: { status: 'RUNNING' } },
        ],
        nodePools: [{ name: 'spot', nodeCount: 2, spot: true }],
      },
    ],
  },
  {
    projectId: 'acme-other-2',
    projectNumber: '555000111222',
    serviceAccounts: [],
    clusters: [],
  },
];

/** A small simulated Google for the tests of this folder; `close` ends every server of it. */
export async function startGoogleTestWorld() {
  const clock = new ManualClock();
  const context: SimulatorContext = {
    clock,
    calls: new CallLog(),
    faults: new FaultPlan(),
    authority: await CertificateAuthority.create('simulated clouds'),
  };
  const kubernetes = await KubernetesSimulator.start(context);
  const google = await GoogleSimulator.start(context, {
    projects: PROJECTS,
    kubernetes,
  });
  const close = async () => {
    await google.close();
    await kubernetes.close();
  };
  return { clock, context, kubernetes, google, close };
}

export type GoogleTestWorld = Awaited<ReturnType<typeof startGoogleTestWorld>>;
