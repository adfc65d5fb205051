import { Portal } from './Portal';
import { readDatabase } from './readDatabase';

/** Where something may come out of the plugin. */
export const CHANNELS = [
  'responses',
  'log lines and audit events',
  'events and signals',
  'catalog entities',
  'search documents',
  'the database',
] as const;

export type Channel = (typeof CHANNELS)[number];

/** One thing that came out, and where. */
export interface Evidence {
  channel: Channel;
  place: string;
  text: string;
}

/** All that came out of a portal up to now. */
export async function collectEvidence(portal: Portal): Promise<Evidence[]> {
  const { logger, events, catalog, search } = portal.parts;
  const documents = await search.collect();
  const cells = await readDatabase(portal.database);
  return [
    ...portal.responses.map(({ status, headers, text, request }) => ({
      channel: 'responses' as const,
      place: `${request.method} ${request.url} ${status}`,
      text: `${JSON.stringify(headers)} ${text}`,
    })),
    ...logger.lines.map(text => ({
      channel: 'log lines and audit events' as const,
      place: text.slice(0, 80),
      text,
    })),
    ...toEvidence('events and signals', events.published),
    ...toEvidence('catalog entities', catalog.mutations),
    ...toEvidence('search documents', documents),
    ...cells.map(cell => ({ channel: 'the database' as const, ...cell })),
  ];
}

function toEvidence(channel: Channel, things: object[]): Evidence[] {
  return things.map((thing, index) => ({
    channel,
    place: `number ${index}`,
    text: JSON.stringify(thing),
  }));
}
