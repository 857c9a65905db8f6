import { z } from 'zod';

export const unitKind = z.enum(['office', 'leadership', 'department', 'secretariat', 'inspectorate', 'centre', 'team']);
