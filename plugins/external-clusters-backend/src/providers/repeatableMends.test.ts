import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { RightsFeature } from 'backstage-plugin-external-clusters-common';
import { aksMends } from './aks/aksMends';
import { AKS_RIGHTS } from './aks/aksRights';
import { mendClusterAccess, mendFeature } from './eks/eksMends';
import { EKS_RIGHTS } from './eks/eksRights';
import { parseEksRef } from './eks/EksRef';
import { gkeMends } from './gke/gkeMends';
import { GKE_RIGHTS } from './gke/gkeRights';
import { CloudRight, serves } from './shared/rights';

const run = promisify(execFile);

const aks = aksMends({
  id: '6f1d7ad1-0000-4000-8000-000000000001',
  subscriptionId: '6f1d7ad1-0000-4000-8000-000000000002',
  cluster: '/subscriptions/6f1d7ad1/cluster',
});
const gke = gkeMends({ projectId: 'shop', clientEmail: 'portal@shop.example' });
const principal = {
  arn: 'arn:aws:iam::123456789012:role/portal',
  accountId: '123456789012',
  resource: 'role/portal',
  kind: 'role' as const,
  name: 'portal',
};
const eksRef = parseEksRef('arn:aws:eks:eu-west-1:123456789012:cluster/web');

/** What a shell makes of a command where each program only says how it was called; some calls fail. */
async function paste(command: string, failing: RegExp): Promise<string[]> {
  const said = ['az', 'aws', 'gcloud']
    .map(
      program =>
        `${program}() { printf '%s\\n' "${program} $*" >&2; printf 'ours'; ! printf '%s' "$*" | grep -Eq '${failing.source}'; }`,
    )
    .join('\n');
  const { stderr } = await run('/bin/sh', ['-c', `${said}\n${command}`]);
  return stderr.trim().split('\n');
}

const commandOf = (mend: { command?: string } | undefined) =>
  mend?.command ?? '';

const namesFor = (table: readonly CloudRight[], feature: RightsFeature) =>
  table.filter(right => serves(right, [feature])).map(({ name }) => name);

describe('a command that mends a feature', () => {
  it.each<[string, string, readonly CloudRight[]]>([
    [
      'AKS',
      commandOf(
        aks.grant(
          'NodePools',
          AKS_RIGHTS.filter(({ name }) => name.endsWith('delete')),
        ),
      ),
      AKS_RIGHTS,
    ],
    ['EKS', commandOf(mendFeature('NodePools', principal)), EKS_RIGHTS],
    [
      'GKE',
      commandOf(gke.grant('NodePools')),
      GKE_RIGHTS.filter(({ ofServiceAccount }) => !ofServiceAccount),
    ],
  ])('of %s grants the whole of it', (_cloud, command, table) => {
    for (const name of namesFor(table, 'NodePools')) {
      expect(command).toContain(name);
    }
  });

  it('of AKS never takes away in one place what another gave', () => {
    const definitionOf = (command: string) => /update (.*?) \|\|/.exec(command);
    const [byData] = aks.clusterAccess;
    const bySignIn = aks.grant('Inside', AKS_RIGHTS.slice(2, 3));
    expect(definitionOf(commandOf(byData))?.[1]).toBe(
      definitionOf(commandOf(bySignIn))?.[1],
    );
  });

  it.each<[string, string, string[]]>([
    [
      'AKS',
      commandOf(aks.grant('View', [])),
      ['az role definition update', 'az role assignment create'],
    ],
    [
      'GKE',
      commandOf(gke.grant('View')),
      ['gcloud iam roles update', 'gcloud projects add-iam-policy-binding'],
    ],
  ])('of %s can be run again', async (_cloud, command, again) => {
    const starts = (lines: string[], words: string[]) =>
      lines.map((line, index) => line.slice(0, words[index]?.length));
    const second = await paste(command, /(definition|roles) create/);
    expect(starts(second, again)).toEqual(again);

    const [update = '', assign = ''] = again;
    const first = await paste(command, /(definition|roles) update/);
    const once = [update, update.replace('update', 'create'), assign];
    expect(starts(first, once)).toEqual(once);
  });

  it('of EKS leaves an access entry the groups that it has', async () => {
    const [entry] = mendClusterAccess(eksRef, principal);
    const calls = await paste(commandOf(entry), /create-access-entry/);
    expect(calls.map(call => call.split(' ')[2])).toEqual([
      'create-access-entry',
      'describe-access-entry',
      'update-access-entry',
      'associate-access-policy',
    ]);
    expect(calls[1]).toContain(
      "--query accessEntry.kubernetesGroups[?@!='external-clusters-viewers']",
    );
    expect(calls[2]).toMatch(
      /--kubernetes-groups external-clusters-viewers ours$/,
    );
  });
});
