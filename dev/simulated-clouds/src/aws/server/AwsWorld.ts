import { SimulatorContext, Clock } from '../../core';
import { EksRegistry } from '../eks/EksRegistry';
import { EksTimings } from '../eks/EksTimings';
import { IdentityStore } from '../identity/IdentityStore';

/** Everything that the answers of the simulated AWS come from. */
export interface AwsWorld {
  context: SimulatorContext;
  identities: IdentityStore;
  registry: EksRegistry;
  timings: EksTimings;
  /** The time by which clients sign. */
  signingClock: Clock;
}
