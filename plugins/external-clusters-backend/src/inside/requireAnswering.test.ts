import { clusterStateValues } from 'backstage-plugin-external-clusters-common';
import { isSilent } from '../observation';
import { requireAnswering, silenceOf } from './requireAnswering';

describe('requireAnswering', () => {
  it.each(clusterStateValues)(
    'has words for %s if nobody expects an answer then',
    state => {
      expect(silenceOf({ state }) !== undefined).toBe(isSilent(state));
    },
  );

  it('says what to do', () => {
    expect(() => requireAnswering({ state: 'Stopped' })).toThrow(
      expect.objectContaining({
        code: 'CLUSTER_SILENT',
        hint: 'Come back when it runs.',
      }),
    );
    expect(() => requireAnswering({ state: 'Running' })).not.toThrow();
  });
});
