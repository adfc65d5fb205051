import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  EventParams,
  EventsService,
  EventsServiceSubscribeOptions,
  eventsServiceRef,
} from '@backstage/plugin-events-node';

/** Hands events on, as the events backend of one process does, and keeps them. Signals come this way too. */
export class RecordingEvents implements EventsService {
  readonly published: EventParams[] = [];
  private readonly subscribers: EventsServiceSubscribeOptions[] = [];

  async publish(event: EventParams): Promise<void> {
    this.published.push(event);
    const listening = this.subscribers.filter(({ topics }) =>
      topics.includes(event.topic),
    );
    await Promise.all(listening.map(({ onEvent }) => onEvent(event)));
  }

  async subscribe(options: EventsServiceSubscribeOptions): Promise<void> {
    this.subscribers.push(options);
  }

  /** The events service of a backend. */
  get factory() {
    return createServiceFactory({
      service: eventsServiceRef,
      deps: {},
      factory: () => this,
    });
  }
}
