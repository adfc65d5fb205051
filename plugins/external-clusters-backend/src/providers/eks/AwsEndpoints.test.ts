import { toAwsEndpoints } from './AwsEndpoints';

describe('toAwsEndpoints', () => {
  it.each([
    ['eu-central-1', 'eu-central-1.amazonaws.com', 'iam.amazonaws.com'],
    [
      'us-gov-west-1',
      'us-gov-west-1.amazonaws.com',
      'iam.us-gov.amazonaws.com',
    ],
    [
      'cn-north-1',
      'cn-north-1.amazonaws.com.cn',
      'iam.cn-north-1.amazonaws.com.cn',
    ],
  ])('are those of the partition for %s', (region, host, iam) => {
    const endpoints = toAwsEndpoints({});
    expect(endpoints.eks(region)).toBe(`https://eks.${host}`);
    expect(endpoints.sts(region)).toBe(`https://sts.${host}`);
    expect(endpoints.ec2(region)).toBe(`https://ec2.${host}`);
    expect(endpoints.iam(region)).toBe(`https://${iam}`);
  });

  it('are the configured ones for every region', () => {
    const endpoints = toAwsEndpoints({
      eks: 'http://e',
      sts: 'http://s',
      ec2: 'http://c',
      iam: 'http://i',
    });
    expect(endpoints.eks('eu-central-1')).toBe('http://e');
    expect(endpoints.sts('cn-north-1')).toBe('http://s');
    expect(endpoints.ec2('cn-north-1')).toBe('http://c');
    expect(endpoints.iam('us-gov-west-1')).toBe('http://i');
  });
});
