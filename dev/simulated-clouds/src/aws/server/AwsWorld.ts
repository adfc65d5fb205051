import { SimulatorContext, Clock } from '../../core';
import { EksRegistry } from '../eks/EksRegistry';
import { EksTimings } from '../eks/EksTimings';
import { IdentityStore } from '../identity/IdentityStore';
import { AwsOffer } from '../offer';
import { WriteCount } from './WriteCount';

/** Everything that the answers of the simulated AWS come from. */
export interface AwsWorld {
  context: SimulatorContext;
  identities: IdentityStore;
  registry: EksRegistry;
  offer: AwsOffer;
  /** The writes of EKS that were accepted. */
  writes: WriteCount;
  timings: EksTimings;
  /** The time by which clients sign. */
  signingClock: Clock;
}
