import { JsonObject } from '@backstage/types';
import {
  CallOptions,
  StepProgress,
} from 'backstage-plugin-external-clusters-node';
import { EksCalls } from '../EksCalls';
import { EksChangeCalls } from '../EksChangeCalls';
import { EksRef } from '../EksRef';
import { EksWriteCalls } from '../EksWriteCalls';

/** The calls that steps and plans are made of. */
export interface EditingCalls {
  reads: EksCalls;
  changes: EksChangeCalls;
  writes: EksWriteCalls;
  /** Epoch milliseconds. */
  now: () => number;
}

/** One step that is done, and with what. */
export interface StepContext {
  ref: EksRef;
  /** As the plan wrote it. */
  input: JsonObject;
  token: string;
  calls: EditingCalls;
  options: CallOptions;
}

/** How a step of one kind is begun, found again and followed. Throws `ProviderError`. */
export interface EksStep {
  begin(context: StepContext): Promise<StepProgress>;
  /** Undefined where EKS shows no trace of it. */
  find(context: StepContext): Promise<StepProgress | undefined>;
  check(context: StepContext, handle: JsonObject): Promise<StepProgress>;
}
