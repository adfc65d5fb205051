/** A policy of AWS IAM with which clusters can be seen, and nothing else; what it may see inside is an access entry of each cluster. */
export const eksLeastPrivilegePolicy = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'ExternalClustersViewer',
        Effect: 'Allow',
        Action: [
          'eks:ListClusters',
          'eks:DescribeCluster',
          'eks:ListNodegroups',
          'eks:DescribeNodegroup',
        ],
        Resource: '*',
      },
    ],
  },
  undefined,
  2,
);
