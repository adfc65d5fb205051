import { HumanDuration } from '@backstage/types';

export interface Config {
  externalClusters?: {
    /**
     * Who sees that a cluster exists: everybody in the portal (`portal`, the default), or only its owner and
     * admins (`owner`). Accounts and every change belong to the owner in both cases.
     */
    visibility?: 'portal' | 'owner';

    /** Users and groups that may do everything, e.g. `group:default/platform`. */
    admins?: string[];

    /** Parts of the plugin that can be switched off, or on. */
    features?: {
      /** Import of clusters by cloud account. Default: true. */
      import?: boolean;
      /** Connection of clusters by kubeconfig. Default: true. */
      connect?: boolean;
      /** Creation of clusters in a cloud. Default: true. */
      create?: boolean;
      /**
       * Download of kubeconfigs by owners: none (`off`, the default); those that sign in with the person's own identity
       * and the cloud's program (`exec`); or also those with a short-lived token of the portal's identity (`token`).
       */
      kubeconfig?: 'off' | 'exec' | 'token' | false;
    };

    /** Hints of the operator, shown beside the forms. */
    help?: {
      /** Shown where a kubeconfig is asked for. */
      connect?: string;
      /** Shown where an account is chosen. */
      import?: string;
    };

    /** Keys that encrypt stored credentials. Without a key nothing can be stored; all else works. */
    encryption?: {
      /** The first key marked primary, or the first one, encrypts; all of them decrypt. */
      keys?: Array<{
        /** Stored with each secret, so that keys can be told apart: never use an id again for another key. */
        id: string;
        /**
         * 32 random bytes in base64, e.g. of `openssl rand -base64 32`.
         * @visibility secret
         */
        key: string;
        /** Encrypts what is stored from now on. */
        primary?: boolean;
      }>;
    };

    /** How often one user may ask for what costs a call to a cloud or a cluster: checks, discovery, import. */
    rateLimit?: {
      /** Default: 60. */
      requestsPerMinute?: number;
    };

    /** Where connections to clusters and clouds may go. */
    network?: {
      /** Private addresses that connected clusters may have: CIDRs, host names, or `*.suffix`. */
      allow?: string[];
      /** Ports that are never connected to. */
      deniedPorts?: number[];
      /** `http://host:port` of the proxy that all connections go through. Names are resolved there. */
      egressProxy?: string;
      /** File of further certificate authorities (PEM), for clouds and clusters without a CA of their own. */
      caFile?: string;
      /** Private addresses learned from a cloud's own API are allowed. Default: true. */
      allowCloudProvidedPrivate?: boolean;
      /** Allows loopback addresses: only for simulated clouds on a developer's machine. */
      dangerouslyAllowLoopback?: boolean;
    };

    /** Settings of the providers that come with the plugin. */
    providers?: {
      /** Azure Kubernetes Service. */
      aks?: {
        /** Default: true. */
        enabled?: boolean;
        /** Other addresses than those of the cloud itself. */
        endpoint?: {
          /** Azure Resource Manager, e.g. `https://management.azure.com`. */
          resourceManager?: string;
          /** Microsoft Entra, e.g. `https://login.microsoftonline.com`. */
          authority?: string;
        };
      };
      /** Amazon Elastic Kubernetes Service. */
      eks?: {
        /** Default: true. */
        enabled?: boolean;
        /** Other addresses than those of the cloud itself. */
        endpoint?: {
          /** The EKS API of all regions. */
          eks?: string;
          /** The Security Token Service. */
          sts?: string;
          /** The EC2 API of all regions, which knows networks and instance types. */
          ec2?: string;
          /** Identity and Access Management, which knows roles. */
          iam?: string;
        };
      };
      /** Google Kubernetes Engine. */
      gke?: {
        /** Default: true. */
        enabled?: boolean;
        /** Other addresses than those of the cloud itself. */
        endpoint?: {
          /** `host:port` of the gRPC API, e.g. `container.googleapis.com:443`. */
          container?: string;
          /** Compute Engine, which knows zones, machine types and networks, e.g. `https://compute.googleapis.com`. */
          compute?: string;
          /** Cloud Resource Manager, which knows the rights in a project, e.g. `https://cloudresourcemanager.googleapis.com`. */
          resourceManager?: string;
          /** The OAuth token endpoint. */
          token?: string;
          /** The Security Token Service, for workload identity federation, e.g. `https://sts.googleapis.com`. */
          securityToken?: string;
          /** IAM Service Account Credentials, for the same, e.g. `https://iamcredentials.googleapis.com`. */
          iamCredentials?: string;
        };
      };
      /** Any cluster, by kubeconfig. */
      kubeconfig?: {
        /** Default: true. */
        enabled?: boolean;
      };
    };

    /** Cloud accounts that the operator lends to owners. */
    accounts?: Array<{
      /** Unique; the account keeps its clusters as long as it keeps its name. */
      name: string;
      /** `aks`, `eks`, `gke`, or the name of an added provider. */
      provider: string;
      /**
       * What the provider asks for, e.g. `tenantId`, `subscriptionId`, `clientId` and `clientSecret` for aks; for an
       * account without a key, `identity` and what it needs (docs/accounts.md), e.g. `identity: managed`, `tenantId` and
       * `subscriptionId` for the managed identity that the machine itself has.
       * @deepVisibility secret
       */
      settings: { [field: string]: unknown };
      /** Who may use it, for what, on which clusters. Empty: nobody but admins. */
      access?: Array<{
        /** Groups or users, e.g. `group:default/team-a`. */
        owners: string[];
        /** Default: view only. */
        allow?: Array<'view' | 'edit' | 'create'>;
        /** Only clusters that match all that is given here. */
        select?: {
          resourceGroups?: string[];
          regions?: string[];
          /** Tags (AKS, EKS) or resource labels (GKE) with their values. */
          tags?: { [key: string]: string };
          /** The same as `tags`. */
          labels?: { [key: string]: string };
          /** Cluster names; `*` stands for any characters. */
          names?: string[];
        };
      }>;
    }>;

    /** How often the clouds are asked. */
    observation?: {
      /** All clusters of an account. Default: 60 seconds. */
      stateInterval?: HumanDuration;
      /** A cluster that is changing. Default: 10 seconds. */
      transitionInterval?: HumanDuration;
      /** Node pools, where they cost calls of their own. Default: 10 minutes. */
      poolInterval?: HumanDuration;
      /** Readiness and nodes, asked of the cluster itself. Default: 5 minutes. */
      insideInterval?: HumanDuration;
    };

    /** The software catalog's entities of kind ExternalCluster. */
    catalog?: {
      /** Default: true. */
      enabled?: boolean;
    };

    /** The documents of portal search. */
    search?: {
      /** Default: true. */
      enabled?: boolean;
      /** How often the documents are collected. Default: every 10 minutes. */
      schedule?: {
        frequency?: HumanDuration | { cron: string };
        timeout?: HumanDuration;
        initialDelay?: HumanDuration;
      };
    };
  };
}
