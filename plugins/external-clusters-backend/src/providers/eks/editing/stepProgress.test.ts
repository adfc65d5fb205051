import type { RawEksUpdate } from '../EksChangeClient';
import type { RawEksCluster, RawEksNodegroup } from '../EksClient';
import {
  creationOfCluster,
  creationOfNodegroup,
  failed,
  progressOfUpdate,
} from './stepProgress';

const HANDLE = { updateId: 'one' };

describe('the progress of a step', () => {
  it.each([
    ['PENDING', 'Running'],
    ['CREATING', 'Running'],
    ['ACTIVE', 'Succeeded'],
    ['UPDATING', 'Succeeded'],
    ['FAILED', 'Failed'],
    ['DELETING', 'Failed'],
    ['TRANSCENDING', 'Running'],
    [undefined, 'Running'],
  ])('of a new cluster that is %s is %s', (status, expected) => {
    const cluster = { status } as RawEksCluster;
    expect(creationOfCluster(cluster, HANDLE).state).toBe(expected);
  });

  it.each([
    ['CREATING', 'Running'],
    ['ACTIVE', 'Succeeded'],
    ['UPDATING', 'Succeeded'],
    ['DEGRADED', 'Failed'],
    ['CREATE_FAILED', 'Failed'],
    ['DELETE_FAILED', 'Failed'],
    ['DELETING', 'Failed'],
    ['TRANSCENDING', 'Running'],
  ])('of a new node group that is %s is %s', (status, expected) => {
    const nodegroup = { status } as RawEksNodegroup;
    expect(creationOfNodegroup(nodegroup, HANDLE).state).toBe(expected);
  });

  it.each([
    ['InProgress', 'Running'],
    ['Successful', 'Succeeded'],
    ['Cancelled', 'Cancelled'],
    ['Failed', 'Failed'],
    ['Postponed', 'Running'],
  ])('of an update that is %s is %s', (status, expected) => {
    const update = { status } as RawEksUpdate;
    expect(progressOfUpdate(update, HANDLE).state).toBe(expected);
  });

  it('keeps its handle while it runs', () => {
    expect(progressOfUpdate({ status: 'InProgress' }, HANDLE)).toMatchObject({
      handle: HANDLE,
    });
  });

  it('names the reasons of AWS, and no more than fits', () => {
    const update: RawEksUpdate = {
      status: 'Failed',
      errors: [
        { errorCode: 'IpNotAvailable', errorMessage: 'No <b>addresses</b>' },
        { errorCode: 'Unknown', errorMessage: 'x'.repeat(400) },
      ],
    };
    const progress = progressOfUpdate(update, HANDLE);
    expect(progress).toMatchObject({ state: 'Failed', code: 'IpNotAvailable' });
    const { message } = progress as { message: string };
    expect(message).toContain('IpNotAvailable: No');
    expect(message.length).toBeLessThanOrEqual(300);
  });

  it('says what failed where AWS gives no reason', () => {
    expect(failed('It failed', undefined)).toEqual({
      state: 'Failed',
      message: 'It failed',
    });
  });
});
