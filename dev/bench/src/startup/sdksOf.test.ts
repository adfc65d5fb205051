import { sdksOf } from './sdksOf';

const SHIPPED = 'file:///portal/shipped/';
const EKS = 'file:///portal/node_modules/@aws-sdk/client-eks/index.js';
const IDENTITY = 'file:///portal/node_modules/@azure/identity/index.js';
const EXPRESS = 'file:///portal/node_modules/express/index.js';
const PLUGIN = `${SHIPPED}plugins/backend/index.js`;
const BACKSTAGE = 'file:///portal/node_modules/@backstage/x/index.js';

describe('the SDKs of a start', () => {
  it.each([
    ['nothing of a cloud', [{ url: EXPRESS, askedBy: PLUGIN }], []],
    ['loaded by the portal too', [{ url: IDENTITY, askedBy: BACKSTAGE }], []],
    [
      'asked for by the plugin',
      [{ url: IDENTITY, askedBy: PLUGIN }],
      [IDENTITY],
    ],
    ['loaded with the plugin only', [{ url: EKS, askedBy: EXPRESS }], [EKS]],
  ])('%s', (_, modules, expected) => {
    const without = [{ url: IDENTITY, askedBy: BACKSTAGE }];
    expect(sdksOf({ with: modules, without }, SHIPPED)).toEqual(expected);
  });
});
