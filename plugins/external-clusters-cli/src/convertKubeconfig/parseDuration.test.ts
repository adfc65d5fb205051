import { formatSeconds } from './formatSeconds';
import { parseDuration } from './parseDuration';

it.each([
  ['90d', 7_776_000, '90 days'],
  ['24h', 86_400, '1 day'],
  ['36h', 129_600, '36 hours'],
  ['1d12h', 129_600, '36 hours'],
  ['1h', 3_600, '1 hour'],
  ['90m', 5_400, '90 minutes'],
  ['600s', 600, '10 minutes'],
])('%s is %d seconds, in words %s', (text, seconds, words) => {
  expect(parseDuration(text)).toBe(seconds);
  expect(formatSeconds(seconds)).toBe(words);
});

it.each(['', '90', 'd', '-1d', '1.5d', '1 d', '599s', '60000d', '1y'])(
  'refuses %j',
  text => {
    expect(() => parseDuration(text)).toThrow(/--duration|No cluster gives/);
  },
);
