import { ServiceAccountSpec } from '../GoogleProjectSpec';
import { ServiceAccount } from './ServiceAccount';

/** All service accounts of all simulated projects. */
export class ServiceAccounts {
  private readonly accounts = new Map<string, ServiceAccount>();

  add(projectId: string, spec: ServiceAccountSpec) {
    this.accounts.set(spec.email, new ServiceAccount(projectId, spec));
  }

  /** Deletes the account: its key and its tokens are worth nothing from now on. */
  remove(email: string) {
    this.accounts.delete(email);
  }

  find(email: string): ServiceAccount | undefined {
    return this.accounts.get(email);
  }

  /** Whether any account lets itself be acted for with this token of another issuer. */
  isFederated(token: string): boolean {
    return [...this.accounts.values()].some(
      ({ federatedToken }) => federatedToken === token,
    );
  }

  /** As `find`, for an account that must be there. */
  get(projectId: string, email: string): ServiceAccount {
    const account = this.accounts.get(email);
    if (!account || account.projectId !== projectId) {
      throw new Error(`No service account ${email} in project ${projectId}`);
    }
    return account;
  }
}
