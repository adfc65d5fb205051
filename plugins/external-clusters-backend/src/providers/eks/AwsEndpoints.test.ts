import { toAwsEndpoints } from './AwsEndpoints';

describe('toAwsEndpoints', () => {
  it.each([
    ['eu-central-1', 'eu-central-1.amazonaws.com'],
    ['us-gov-west-1', 'us-gov-west-1.amazonaws.com'],
    ['cn-north-1', 'cn-north-1.amazonaws.com.cn'],
  ])('are those of the partition for %s', (region, host) => {
    const endpoints = toAwsEndpoints({});
    expect(endpoints.eks(region)).toBe(`https://eks.${host}`);
    expect(endpoints.sts(region)).toBe(`https://sts.${host}`);
  });

  it('are the configured ones for every region', () => {
    const endpoints = toAwsEndpoints({ eks: 'http://e', sts: 'http://s' });
    expect(endpoints.eks('eu-central-1')).toBe('http://e');
    expect(endpoints.sts('cn-north-1')).toBe('http://s');
  });
});
