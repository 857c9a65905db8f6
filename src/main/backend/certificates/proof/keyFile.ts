import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../../shared/contract/errors.ts';
import { writeFileAtomically } from '../../files/atomicFile.ts';
import type { ProofKey } from './keys.ts';

const keyFileSchema = z.object({
  kind: z.literal('thi-dua-public-key'),
  version: z.literal(1),
  ownerName: z.string().trim().min(1).max(200),
  keyCode: z.string(),
  /** Ed25519, SubjectPublicKeyInfo, DER in base64. */
  publicKey: z.base64().max(200),
});

/** Far above what a key file needs; a larger one is something else. Bytes. */
const LARGEST_KEY_FILE = 10_000;

/** Writes the public half of a key, for offices that are to check this one's certificates. */
export async function writeKeyFile(file: string, { ownerName, keyCode, publicKey }: ProofKey): Promise<void> {
  const content: z.input<typeof keyFileSchema> = {
    kind: 'thi-dua-public-key',
    version: 1,
    ownerName,
    keyCode,
    publicKey,
  };
  await writeFileAtomically(file, [Buffer.from(`${JSON.stringify(content, null, 2)}\n`, 'utf8')]);
}

/** @throws AppError FILE_NOT_FOUND, KEY_FILE_FAULTY */
export function readKeyFile(file: string): { ownerName: string; publicKey: string } {
  const { ownerName, publicKey } = keyFileSchema.safeParse(parsed(file)).data ?? refuse(file);
  return { ownerName: ownerName.normalize('NFC'), publicKey };
}

function parsed(file: string): unknown {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new AppError('FILE_NOT_FOUND', { path: file });
  if (size > LARGEST_KEY_FILE) return refuse(file);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return refuse(file);
  }
}

function refuse(path: string): never {
  throw new AppError('KEY_FILE_FAULTY', { path });
}
