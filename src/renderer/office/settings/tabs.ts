import { z } from 'zod';

export const settingsTabs = [
  'office',
  'signatories',
  'numbers',
  'rules',
  'certificates',
  'printing',
  'proof',
  'sensitive',
  'data',
] as const;
export type SettingsTab = (typeof settingsTabs)[number];

/** The tab in the address, and the rule pack that is being read or edited. */
export const settingsSearch = z.object({
  tab: z.enum(settingsTabs).optional().catch(undefined),
  pack: z.string().optional().catch(undefined),
  /** It is being edited. */
  edit: z.literal(true).optional().catch(undefined),
});
