import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  EXTERNAL_CLUSTERS_CHANGES_TOPIC,
  EXTERNAL_CLUSTERS_SIGNALS_CHANNEL,
} from 'backstage-plugin-external-clusters-common';
import { ChangeNotifier } from '../database';

/** Tells the catalog and search modules, and browsers, that there is something new to read. No facts go along. */
export function announceChanges(
  notifier: ChangeNotifier,
  services: { events: EventsService; signals: SignalsService },
): void {
  notifier.subscribe(changes => {
    if (changes.some(({ catalog }) => catalog)) {
      services.events
        .publish({ topic: EXTERNAL_CLUSTERS_CHANGES_TOPIC, eventPayload: {} })
        .catch(() => undefined);
    }
    services.signals
      .publish({
        channel: EXTERNAL_CLUSTERS_SIGNALS_CHANNEL,
        recipients: { type: 'broadcast' },
        message: {},
      })
      .catch(() => undefined);
  });
}
