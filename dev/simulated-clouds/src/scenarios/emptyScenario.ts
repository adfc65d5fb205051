import { fakeAwsAccount, fakeProject, fakeSubscription } from './fakeAccounts';
import { Scenario } from './Scenario';

/** One account in each cloud, and no cluster anywhere. */
export function emptyScenario(): Scenario {
  return {
    name: 'empty',
    azure: [fakeSubscription('Platform', [])],
    aws: [fakeAwsAccount('platform', [])],
    google: [fakeProject('acme-platform', [])],
    connected: [],
  };
}
