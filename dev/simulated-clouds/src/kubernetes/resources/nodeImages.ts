/** Images that any node holds; a kubelet names the fifty largest, which makes most of the size of a node's JSON. */
const REPOSITORIES = [
  'registry.k8s.io/pause',
  'registry.k8s.io/kube-proxy',
  'registry.k8s.io/coredns/coredns',
  'registry.k8s.io/metrics-server/metrics-server',
  'registry.k8s.io/sig-storage/csi-node-driver-registrar',
  'registry.k8s.io/sig-storage/livenessprobe',
  'registry.k8s.io/sig-storage/csi-provisioner',
  'registry.k8s.io/sig-storage/csi-attacher',
  'registry.k8s.io/sig-storage/csi-resizer',
  'registry.k8s.io/ingress-nginx/controller',
  'quay.io/prometheus/node-exporter',
  'quay.io/cilium/cilium',
  'docker.io/library/registry',
  'docker.io/library/redis',
  'docker.io/library/postgres',
  'docker.io/library/nginx',
];

const DIGEST =
  '8d4f1c3b7e9a52604f8e1d2c3b4a5968778695a4b3c2d1e0f9e8d7c6b5a49382';

/** What the status of every node says of its images. */
export const nodeImages = REPOSITORIES.map((repository, index) => ({
  names: [`${repository}@sha256:${DIGEST}`, `${repository}:v1.${index}.0`],
  sizeBytes: 320_000_000 - index * 18_500_000,
}));
