import { TickStore } from '../../../database/TickStore';
import { OperationWriter } from '../../../operations/OperationWriter';
import { Death } from './PortalOrder';

/** Lets this process end itself, at once and for good, where its operation gets to a certain point. */
export function arrangeDeath(death: Death): void {
  const { end } = OperationWriter.prototype;
  if (death === 'BeforeTheEndIsWritten') {
    OperationWriter.prototype.end = dieNow;
    return;
  }
  OperationWriter.prototype.end = async function endOnce(...args) {
    TickStore.prototype.finish = dieNow;
    return end.apply(this, args);
  };
}

function dieNow(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => {});
}
