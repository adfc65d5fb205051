export interface Call {
  /** `CLOUD.OPERATION`, e.g. `aws.eks.DescribeCluster` or `azure.managedClusters.list`. */
  operation: string;
  /** Subscription, AWS account, Google project or Kubernetes cluster that was asked. */
  scope: string;
  at: number;
}

/** Remembers every call that reached a simulator, so that tests and benchmarks can count them. */
export class CallLog {
  private calls: Call[] = [];

  record(call: Call) {
    this.calls.push(call);
  }

  /** Counts the calls of an operation, or of a whole cloud by its prefix (`aws.`). */
  count(operation = '', scope?: string) {
    return this.list(operation, scope).length;
  }

  list(operation = '', scope?: string): Call[] {
    return this.calls.filter(
      call =>
        (call.operation === operation ||
          operation === '' ||
          (operation.endsWith('.') && call.operation.startsWith(operation))) &&
        (scope === undefined || call.scope === scope),
    );
  }

  reset() {
    this.calls = [];
  }
}
