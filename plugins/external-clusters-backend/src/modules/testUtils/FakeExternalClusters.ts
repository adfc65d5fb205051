import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  CatalogCluster,
  Change,
  ChangePage,
  InventoryPage,
} from 'backstage-plugin-external-clusters-common';
import express from 'express';

/** Registrations and their change feed in memory, with the answers of the real backend. */
export class FakeExternalClusters {
  /** Every page that was asked for, e.g. `/changes`. */
  readonly requests: string[] = [];
  epoch = 'epoch-1';
  /** Every answer is a 503 while this is set. */
  isDown = false;
  /** Called after each page of the inventory. */
  onInventoryPage: () => void = () => {};

  private readonly clusters = new Map<string, CatalogCluster>();
  private feed: Change[] = [];
  private sequence = 0;

  constructor(private readonly pageSize: number) {}

  put(...clusters: CatalogCluster[]): void {
    for (const cluster of clusters) {
      this.clusters.set(cluster.entityName, cluster);
      this.note({ kind: 'Upserted', entityName: cluster.entityName, cluster });
    }
  }

  remove(...entityNames: string[]): void {
    for (const entityName of entityNames) {
      this.clusters.delete(entityName);
      this.note({ kind: 'Removed', entityName, reason: 'Disconnected' });
    }
  }

  /** As if clusters had got lost, with no word of it in the feed. */
  lose(...entityNames: string[]): void {
    for (const entityName of entityNames) this.clusters.delete(entityName);
  }

  /** Forgets the feed, as retention does. */
  forgetFeed(): void {
    this.feed = [];
  }

  async listInventory(query: { cursor?: string }): Promise<InventoryPage> {
    this.answer('/inventory');
    const start = Number(query.cursor ?? 0);
    const end = start + this.pageSize;
    const all = [...this.clusters.values()];
    const page = {
      epoch: this.epoch,
      last: this.sequence,
      clusters: all.slice(start, end),
      ...(end < all.length && { nextCursor: String(end) }),
    };
    this.onInventoryPage();
    return page;
  }

  async listChanges(query: {
    epoch?: string;
    after?: number;
  }): Promise<ChangePage> {
    this.answer('/changes');
    const after = query.after ?? 0;
    const oldest = this.feed[0]?.sequence ?? this.sequence + 1;
    const isLost = query.epoch !== this.epoch || after < oldest - 1;
    const changes = isLost
      ? []
      : this.feed
          .filter(change => change.sequence > after)
          .slice(0, this.pageSize);
    return {
      epoch: this.epoch,
      last: changes.at(-1)?.sequence ?? after,
      changes,
      fullPassRequired: isLost,
    };
  }

  /** The same over HTTP, for services only, as a plugin of a test backend. */
  asBackendPlugin() {
    return createBackendPlugin({
      pluginId: 'external-clusters',
      register: env => {
        env.registerInit({
          deps: {
            http: coreServices.httpRouter,
            httpAuth: coreServices.httpAuth,
          },
          init: async ({ http, httpAuth }) => {
            const router = express.Router();
            router.use((req, _res, next) => {
              httpAuth
                .credentials(req, { allow: ['service'] })
                .then(() => next(), next);
            });
            router.get('/inventory', (req, res) => {
              this.send(res, this.listInventory({ ...req.query }));
            });
            router.get('/changes', (req, res) => {
              const { epoch, after } = req.query;
              this.send(
                res,
                this.listChanges({
                  epoch: epoch?.toString(),
                  after: Number(after),
                }),
              );
            });
            http.use(router);
          },
        });
      },
    });
  }

  private note(change: Omit<Change, 'sequence'>): void {
    this.sequence += 1;
    this.feed.push({ ...change, sequence: this.sequence });
  }

  private answer(path: string): void {
    this.requests.push(path);
    if (this.isDown) throw new Error('down');
  }

  private send(res: express.Response, answer: Promise<object>): void {
    answer.then(
      body => res.json(body),
      () => res.status(503).json({ error: { code: 'Down', message: 'down' } }),
    );
  }
}
