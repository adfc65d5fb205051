import { backendDown, createEventList } from '../../../__testUtils__';
import { ofNamespace } from './ofNamespace';

const events = createEventList({});
const shop = {
  kind: 'Loaded',
  value: { namespace: 'shop', events },
  pending: false,
} as const;

describe('ofNamespace', () => {
  it('gives the events of the namespace, also when a refresh failed', () => {
    expect(ofNamespace(shop, 'shop')).toEqual({ ...shop, value: events });
    const stale = { ...shop, refreshError: backendDown };
    expect(ofNamespace(stale, 'shop')).toEqual({ ...stale, value: events });
  });

  it('keeps those of another while it is asked', () => {
    const pending = { ...shop, pending: true };
    expect(ofNamespace(pending, 'web')).toEqual({ ...pending, value: events });
  });

  it('never gives those of another when it could not be read', () => {
    expect(ofNamespace({ ...shop, refreshError: backendDown }, 'web')).toEqual({
      kind: 'Failed',
      error: backendDown,
    });
  });
});
