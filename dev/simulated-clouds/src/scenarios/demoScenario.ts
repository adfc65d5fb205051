import { demoAws } from './demoAws';
import { demoAzure } from './demoAzure';
import { demoConnected } from './demoConnected';
import { demoGoogle } from './demoGoogle';
import { Scenario } from './Scenario';

/**
 * Thirteen clusters in six accounts, and two more to connect by kubeconfig, which by the clock alone reach every state
 * that the portal knows. `now` is the clock's present, in epoch milliseconds.
 */
export function demoScenario(now: number): Scenario {
  return {
    name: 'demo',
    azure: demoAzure(),
    aws: demoAws(),
    google: demoGoogle(),
    connected: demoConnected(now),
  };
}
