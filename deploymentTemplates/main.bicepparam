using './main.bicep'

param name = 'channelbot'
param image = 'myregistry.azurecr.io/channelbot:1'
param registryName = 'myregistry'
param displayName = 'Lantern Store'
param webOrigins = [
  'https://shop.example'
]
// The secret comes from the environment, never from this file.
param directLineSecret = readEnvironmentVariable('CHANNELBOT_DIRECT_LINE_SECRET', '')
