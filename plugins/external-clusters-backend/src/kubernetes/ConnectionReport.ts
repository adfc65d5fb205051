import {
  ConnectionTest,
  ConnectionTestStep,
  Problem,
} from 'backstage-plugin-external-clusters-common';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { rightInWords } from './readRights';
import { Right } from './reader';

type StepName = ConnectionTestStep['name'];

const STEPS: StepName[] = ['address', 'tls', 'signIn', 'version', 'rights'];

/** The step at which an error of the first call must have happened; all others happened after TLS. */
const STEP_OF_CODE: Record<string, StepName> = {
  ADDRESS_DENIED: 'address',
  PRIVATE_ADDRESS: 'address',
  NAME_NOT_FOUND: 'address',
  CONNECTION_REFUSED: 'address',
  CONNECT_TIMEOUT: 'address',
  NO_ROUTE: 'address',
  PROXY_REFUSED: 'address',
  UNAUTHORIZED: 'signIn',
};

/** Collects the steps of a connection test in their order. */
export class ConnectionReport {
  private readonly steps: ConnectionTestStep[] = [];

  passed(...names: StepName[]) {
    for (const name of names) this.add(name, 'ok', undefined);
  }

  add(
    name: StepName,
    outcome: ConnectionTestStep['outcome'],
    message: string | undefined,
  ) {
    this.steps.push({ name, outcome, message });
  }

  addRights(missing: { right: Right }[]) {
    if (missing.length === 0) {
      this.passed('rights');
      return;
    }
    const names = missing.map(({ right }) => rightInWords(right)).join(', ');
    this.add('rights', 'warning', `Not allowed: ${names}`);
  }

  done(facts: { version: string; ref: string }): ConnectionTest {
    return { ok: true, steps: this.steps, ...facts };
  }

  /** Marks the step that failed, and those after it as not tried. */
  failed(error: ProviderError): ConnectionTest {
    const failedAt = STEPS.indexOf(this.stepOf(error.code));
    for (const [index, name] of STEPS.entries()) {
      if (this.steps.some(step => step.name === name)) continue;
      if (index === failedAt) this.add(name, 'failed', error.message);
      else
        this.add(name, this.outcomeBefore(name, index < failedAt), undefined);
    }
    return { ok: false, steps: this.steps, problem: toProblem(error) };
  }

  /** An answer proves address and TLS; only an answer to a call that needs it proves the sign-in. */
  private outcomeBefore(name: StepName, isBefore: boolean) {
    return isBefore && name !== 'signIn' ? 'ok' : 'skipped';
  }

  private stepOf(code: string): StepName {
    if (this.steps.length > 0) {
      const untried = STEPS[this.steps.length] ?? 'rights';
      return code === 'UNAUTHORIZED' ? 'signIn' : untried;
    }
    if (code.startsWith('TLS_')) return 'tls';
    return STEP_OF_CODE[code] ?? 'version';
  }
}

function toProblem({ code, message, hint, field, details }: ProviderError) {
  return { code, message, hint, field, details } satisfies Problem;
}
