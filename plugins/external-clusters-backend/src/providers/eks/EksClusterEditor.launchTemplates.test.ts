import { ACCOUNT_ID, EKS_REGIONS } from './__testUtils__/createEksWorld';
import { EksEditorBench } from './__testUtils__/EksEditorBench';

const GOLDEN = { id: 'lt-1', name: 'golden' };
const REGION = EKS_REGIONS[0] ?? '';

describe('EksClusterEditor: node pools with a launch template', () => {
  let bench: EksEditorBench;
  let ref: string;

  /** `golden` is at version 3, 4 and 5 are newer; the image of pool1 is its own, that of pool2 is not. */
  beforeEach(async () => {
    bench = await EksEditorBench.start();
    offerVersions([3, 4, 5]);
    ref = await bench.makeCluster('templated');
    change('pool1', {
      amiType: 'CUSTOM',
      launchTemplate: { ...GOLDEN, version: '3' },
    });
    change('pool2', {
      launchTemplate: { id: 'lt-2', name: 'x', version: '1' },
    });
  });

  afterEach(() => bench.close());

  /** Version 6 names no image. */
  function offerVersions(numbers: number[]) {
    bench.world.aws.changeOffer(ACCOUNT_ID, REGION, {
      launchTemplates: [
        {
          ...GOLDEN,
          versions: numbers.map(version => ({
            version,
            imageId: version === 6 ? undefined : `ami-${version}`,
            description: `Image ${version}`,
            isDefault: version === 4,
          })),
        },
      ],
    });
  }

  function change(pool: string, changes: object) {
    const { aws } = bench.world;
    aws.updateNodegroup(ACCOUNT_ID, REGION, 'templated', pool, changes);
  }

  async function offerOf(pool: string) {
    const { nodePools } = await bench.editor().upgrades(ref, bench.options);
    return nodePools.find(({ name }) => name === pool);
  }

  const toVersion = (version: string, seen = '3') =>
    ({
      kind: 'UpgradeNodePool',
      nodePool: 'pool1',
      version,
      seen: { version: seen },
    } as const);

  it('that names their image are offered its newer versions', async () => {
    expect(await offerOf('pool1')).toEqual({
      name: 'pool1',
      version: '3',
      launchTemplate: 'golden',
      targets: [
        { version: '5', description: 'Image 5', isDefault: false },
        { version: '4', description: 'Image 4', isDefault: true },
      ],
    });
  });

  it('that names their image are not brought to a version that names none', async () => {
    offerVersions([3, 6]);
    expect((await offerOf('pool1'))?.targets).toMatchObject([
      { version: '6', blockedBy: 'It names no image.' },
    ]);
    await expect(bench.plan(ref, toVersion('6'))).rejects.toMatchObject({
      field: 'version',
    });
  });

  it('that names their image are brought to a version of it, and to no version of Kubernetes', async () => {
    const steps = await bench.plan(ref, toVersion('4'));
    expect(steps).toMatchObject([
      { title: 'Bring the node pool pool1 to version 4 of golden' },
    ]);
    await bench.doAll(ref, steps);
    expect(bench.nodegroup('templated', 'pool1').spec).toMatchObject({
      launchTemplate: { ...GOLDEN, version: '4' },
      releaseVersion: 'ami-4',
    });
    await expect(bench.plan(ref, toVersion('5'))).rejects.toMatchObject({
      code: 'CHANGED_OUTSIDE',
    });
  });

  it('find their update again when its answer was lost', async () => {
    const request = await bench.firstStep(ref, toVersion('5'));
    await bench.begin(request);
    const found = await bench.find(request);
    expect(await bench.follow(request, found)).toEqual({ state: 'Succeeded' });
    expect(await bench.begin(request)).toEqual({ state: 'Succeeded' });
  });

  it('are left alone by the upgrade of the control plane where the template names their image', async () => {
    const steps = await bench.plan(ref, {
      kind: 'UpgradeControlPlane',
      version: '1.34',
      thenNodePools: true,
      seen: { version: '1.33' },
    });
    await bench.doAll(ref, steps);
    const [named, chosen] = ['pool1', 'pool2'].map(
      pool => bench.nodegroup('templated', pool).spec,
    );
    expect(named?.version).toBe('1.33');
    expect(chosen).toMatchObject({
      version: '1.34',
      launchTemplate: { version: '1' },
    });
  });

  it.each(['9', '3', '1.34'])('are not brought to %s', async version => {
    await expect(bench.plan(ref, toVersion(version))).rejects.toMatchObject({
      kind: 'InvalidRequest',
      field: 'version',
    });
  });

  it.each([
    [
      'none is newer',
      () => offerVersions([3]),
      'Make a new version of it at AWS, with an image for the wanted Kubernetes version.',
    ],
    [
      'it was deleted',
      () =>
        bench.world.aws.changeOffer(ACCOUNT_ID, REGION, {
          launchTemplates: [],
        }),
      'It was deleted, so that the node group cannot be upgraded any more: add another one, and delete this one.',
    ],
    [
      'EC2 does not answer',
      () =>
        bench.world.faults.add({
          operation: 'aws.ec2.DescribeLaunchTemplateVersions',
          effect: { kind: 'drop', when: 'before' },
        }),
      'AWS could not be reached or gave a broken answer.',
    ],
  ])('say what to do where %s', async (_case, prepare, words) => {
    prepare();
    const { targets, nodePools } = await bench
      .editor()
      .upgrades(ref, bench.options);
    expect(targets).toMatchObject([{ version: '1.34' }]);
    expect(nodePools).toMatchObject([
      {
        targets: [],
        note: expect.stringContaining(
          'The launch template golden (version 3) decides what its nodes run.',
        ),
      },
      {},
    ]);
    expect(nodePools[0]?.note).toContain(words);
  });

  it('are left alone where they are of another template by now', async () => {
    const request = await bench.firstStep(ref, toVersion('4'));
    const launchTemplate = { id: 'lt-9', name: 'other', version: '4' };
    change('pool1', { launchTemplate });
    await expect(bench.begin(request)).rejects.toMatchObject({
      code: 'CHANGED_OUTSIDE',
    });
    const seen = { version: '4', launchTemplate: 'golden' };
    await expect(
      bench.plan(ref, { ...toVersion('5'), seen }),
    ).rejects.toMatchObject({
      differences: [{ field: 'launchTemplate', seen: 'golden', now: 'other' }],
    });
  });

  describe('for a principal that may not do everything', () => {
    const deny = (...denied: string[]) => {
      const { settings } = bench.world.accounts.good;
      bench.world.aws.updateAccessKey(String(settings.accessKeyId), {
        rights: [
          'eks:DescribeCluster',
          'eks:DescribeClusterVersions',
          'eks:ListNodegroups',
          'eks:DescribeNodegroup',
          'eks:ListUpdates',
          'eks:UpdateNodegroupVersion',
          'ec2:DescribeLaunchTemplateVersions',
          'ec2:RunInstances',
        ].filter(right => !denied.includes(right)),
      });
    };

    it('say which right lists the versions', async () => {
      deny('ec2:DescribeLaunchTemplateVersions');
      expect((await offerOf('pool1'))?.note).toContain(
        'ec2:DescribeLaunchTemplateVersions',
      );
    });

    it('say which right launches instances with the template', async () => {
      const request = await bench.firstStep(ref, toVersion('4'));
      deny('ec2:RunInstances');
      await expect(bench.begin(request)).rejects.toMatchObject({
        kind: 'PermissionDenied',
        message: expect.stringContaining('ec2:RunInstances'),
      });
    });
  });
});
