// ChannelBot on Azure Container Apps, with its Azure Bot registration, Teams, Web Chat and Direct Line channels.
// One replica and an NFS share: the journal is one SQLite file, and only one host may write it.
targetScope = 'resourceGroup'

@description('Short name that the resources are called after.')
@minLength(3)
@maxLength(20)
param name string = 'channelbot'

@description('Region of the resources. The Azure Bot registration itself is global.')
param location string = resourceGroup().location

@description('Container image of the host, for example myregistry.azurecr.io/channelbot:1.')
param image string

@description('Name of an Azure Container Registry in this resource group that holds the image; empty for a public image.')
param registryName string = ''

@description('What customers read as the bot\'s name.')
@maxLength(42)
param displayName string = 'ChannelBot'

@description('The bot\'s name, as in pack.yaml, that answers at /api/messages/NAME; empty for the first pack.')
param botName string = ''

@description('Secret that a website\'s server shows to get Direct Line tokens from the host itself; empty: the host\'s own Direct Line serves loopback only.')
@secure()
param directLineSecret string = ''

@description('Websites that may use the host\'s own Direct Line and show its chat window, for example https://shop.example.')
param webOrigins array = []

@description('Pricing tier of the Azure Bot registration: F0 (free) or S1.')
@allowed([
  'F0'
  'S1'
])
param botSku string = 'F0'

@description('Log Analytics keeps the host\'s logs for so many days.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

var suffix = uniqueString(resourceGroup().id, name)
var messagesPath = empty(botName) ? '/api/messages' : '/api/messages/${botName}'
var dataPath = '/data'
var originSettings = [
  for (origin, index) in webOrigins: {
    name: 'Channels__DirectLine__Origins__${index}'
    value: string(origin)
  }
]
var frameSettings = [
  for (origin, index) in webOrigins: {
    name: 'Web__FrameAncestors__${index}'
    value: string(origin)
  }
]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = if (!empty(registryName)) {
  name: registryName
}

// AcrPull, https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
resource pullRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(registryName)) {
  name: guid(resourceGroup().id, registryName, identity.id)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    retentionInDays: logRetentionDays
    sku: {
      name: 'PerGB2018'
    }
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.20.0.0/22'
      ]
    }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: '10.20.0.0/23'
          delegations: [
            {
              name: 'apps'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
          serviceEndpoints: [
            {
              service: 'Microsoft.Storage'
            }
          ]
        }
      }
    ]
  }
}

// NFS asks for a premium file account and gives locks that SQLite can rely on; SMB does not.
resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: take('${replace(toLower(name), '-', '')}${suffix}', 24)
  location: location
  kind: 'FileStorage'
  sku: {
    name: 'Premium_LRS'
  }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    // NFS does not speak TLS; the share is reachable from the apps' subnet only.
    supportsHttpsTrafficOnly: false
    networkAcls: {
      bypass: 'None'
      defaultAction: 'Deny'
      virtualNetworkRules: [
        {
          id: network.properties.subnets[0].id
          action: 'Allow'
        }
      ]
    }
  }

  resource files 'fileServices' = {
    name: 'default'

    resource share 'shares' = {
      name: 'data'
      properties: {
        enabledProtocols: 'NFS'
        rootSquash: 'NoRootSquash'
        shareQuota: 100
      }
    }
  }
}

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: {
      infrastructureSubnetId: network.properties.subnets[0].id
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }

  resource data 'storages' = {
    name: 'data'
    properties: {
      nfsAzureFile: {
        accessMode: 'ReadWrite'
        server: '${storage.name}.file.${az.environment().suffixes.storage}'
        shareName: '/${storage.name}/${storage::files::share.name}'
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 8080
        transport: 'auto'
        allowInsecure: false
      }
      registries: empty(registryName)
        ? []
        : [
            {
              identity: identity.id
              server: registry!.properties.loginServer
            }
          ]
      secrets: empty(directLineSecret)
        ? []
        : [
            {
              name: 'direct-line-secret'
              value: directLineSecret
            }
          ]
    }
    template: {
      containers: [
        {
          name: 'bot'
          image: image
          env: concat(
            [
              {
                name: 'ASPNETCORE_URLS'
                value: 'http://+:8080'
              }
              {
                name: 'Data'
                value: dataPath
              }
              {
                name: 'PublicUrl'
                value: 'https://${name}.${environment.properties.defaultDomain}'
              }
              {
                name: 'MicrosoftAppType'
                value: 'UserAssignedMsi'
              }
              {
                name: 'MicrosoftAppId'
                value: identity.properties.clientId
              }
              {
                name: 'MicrosoftAppTenantId'
                value: identity.properties.tenantId
              }
            ],
            empty(directLineSecret)
              ? []
              : [
                  {
                    name: 'Channels__DirectLine__Secret'
                    secretRef: 'direct-line-secret'
                  }
                ],
            originSettings,
            frameSettings
          )
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/health/ready'
                port: 8080
              }
              periodSeconds: 2
              failureThreshold: 60
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/health/live'
                port: 8080
              }
              periodSeconds: 10
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/health/ready'
                port: 8080
              }
              periodSeconds: 5
            }
          ]
          resources: {
            cpu: json('1.0')
            memory: '2Gi'
          }
          volumeMounts: [
            {
              volumeName: 'data'
              mountPath: dataPath
            }
          ]
        }
      ]
      scale: {
        minReplicas: 1
        maxReplicas: 1
      }
      terminationGracePeriodSeconds: 30
      volumes: [
        {
          name: 'data'
          storageName: environment::data.name
          storageType: 'NfsAzureFile'
        }
      ]
    }
  }
  dependsOn: [
    pullRole
  ]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: botSku
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${app.properties.configuration.ingress.fqdn}${messagesPath}'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    msaAppType: 'UserAssignedMSI'
    disableLocalAuth: true
    schemaTransformationVersion: '1.3'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
        enableCalling: false
        acceptedTerms: true
      }
    }
  }

  resource webChat 'channels' = {
    name: 'WebChatChannel'
    location: 'global'
    properties: {
      channelName: 'WebChatChannel'
      properties: {
        sites: [
          {
            siteName: 'Default Site'
            isEnabled: true
            isWebchatPreviewEnabled: true
          }
        ]
      }
    }
  }

  resource directLine 'channels' = {
    name: 'DirectLineChannel'
    location: 'global'
    properties: {
      channelName: 'DirectLineChannel'
      properties: {
        sites: [
          {
            siteName: 'Default Site'
            isEnabled: true
            isV1Enabled: false
            isV3Enabled: true
            isSecureSiteEnabled: !empty(webOrigins)
            trustedOrigins: webOrigins
          }
        ]
      }
    }
  }
}

@description('Where the host answers; its start page is the sample chat.')
output hostUrl string = 'https://${app.properties.configuration.ingress.fqdn}'

@description('App id for the Teams app package.')
output appId string = identity.properties.clientId
