import { NOW } from '../../../__testUtils__';
import { daysLeft, ExpiryStage, expiryStage } from './expiryStage';

const DAY = 86_400_000;

describe('expiryStage', () => {
  it.each<[number | undefined, ExpiryStage]>([
    [undefined, 'Far'],
    [365 * DAY, 'Far'],
    [30 * DAY + 1, 'Far'],
    [30 * DAY, 'Month'],
    [7 * DAY + 1, 'Month'],
    [7 * DAY, 'Week'],
    [DAY + 1, 'Week'],
    [DAY, 'Day'],
    [1, 'Day'],
    [0, 'Expired'],
    [-DAY, 'Expired'],
  ])('with %s ms left it is %s', (left, expected) => {
    const expiresAt = left === undefined ? undefined : NOW + left;
    expect(expiryStage(expiresAt, NOW)).toBe(expected);
  });
});

describe('daysLeft', () => {
  it.each([
    [30 * DAY, 30],
    [2 * DAY + 1, 3],
    [1, 1],
  ])('%d ms are %d days', (left, expected) => {
    expect(daysLeft(NOW + left, NOW)).toBe(expected);
  });
});
