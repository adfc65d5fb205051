import { CallLog } from './CallLog';
import { CertificateAuthority } from './CertificateAuthority';
import { Clock } from './Clock';
import { FaultPlan } from './FaultPlan';

/** What all simulated clouds of one world share. */
export interface SimulatorContext {
  clock: Clock;
  /** What the access tokens of Azure and Google live by; `clock` when not given. */
  tokenClock?: Clock;
  calls: CallLog;
  faults: FaultPlan;
  /** Signs the HTTPS servers of Azure and Google; each Kubernetes API server has an authority of its own. */
  authority: CertificateAuthority;
}
