import { headerList, type Preset } from './preset.ts';

/** `Exchange-OutlookBuildsReport.ps1` of arjun-tank/ExchangeTools, made of RPC Client Access logs. */
export const outlookBuilds: Preset = {
  name: 'Exchange-OutlookBuildsReport',
  kind: 'rca-log',
  headers: headerList('Email, Build, RecType'),
  fields: new Map([
    ['Email', 'client'],
    ['Build', 'softwareVersion'],
    ['RecType', 'recipientType'],
  ]),
};
