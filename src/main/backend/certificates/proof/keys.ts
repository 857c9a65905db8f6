import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Change } from '../../database/change.ts';
import type { Reader } from '../../database/open.ts';

/** A key that signs or that signatures are checked with: DER in base64. */
export interface ProofKey {
  id: string;
  keyCode: string;
  ownerName: string;
  publicKey: string;
  /** Null for a key of another office. */
  privateKey: string | null;
  madeAt: string;
}

const CODE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const CODE_LENGTH = 8;

/** A key's short name, which every code carries: 40 bits of its SHA-256, as letters that are not mistaken for digits. */
export function proofKeyCode(publicKey: string): string {
  const digest = createHash('sha256').update(publicKey, 'base64').digest();
  return Array.from({ length: CODE_LENGTH }, (_, index) => {
    const bit = index * 5;
    const twoBytes = digest.readUInt16BE(bit >> 3);
    return CODE_LETTERS[(twoBytes >> (11 - (bit & 7))) & 31];
  }).join('');
}

/** All keys known, the office's own first, newest first. */
export async function proofKeys(db: Reader): Promise<ProofKey[]> {
  return db
    .selectFrom('proofKeys')
    .select(['id', 'keyCode', 'ownerName', 'publicKey', 'privateKey', 'madeAt'])
    .orderBy((order) => order.eb('privateKey', 'is', null))
    .orderBy('seq', 'desc')
    .execute();
}

/** The key that signs now: the office's newest. Null before the first is made. */
export async function signingKey(db: Reader): Promise<ProofKey | null> {
  const [newest] = await proofKeys(db);
  return newest?.privateKey ? newest : null;
}

/** Makes a key pair; what older keys signed can still be checked. */
export function makeKey(change: Change, ownerName: string): { id: string; keyCode: string } {
  const pair = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  const publicKey = pair.publicKey.toString('base64');
  const keyCode = proofKeyCode(publicKey);
  const privateKey = pair.privateKey.toString('base64');
  return { id: change.insert('proofKeys', { keyCode, ownerName, publicKey, privateKey, madeAt: change.now }), keyCode };
}

/**
 * Takes in the public key of another office.
 * @throws AppError KEY_ALREADY_KNOWN, KEY_FILE_FAULTY
 */
export async function addForeignKey(change: Change, file: string, key: { ownerName: string; publicKey: string }) {
  if (!isEd25519(key.publicKey)) throw new AppError('KEY_FILE_FAULTY', { path: file });
  const keyCode = proofKeyCode(key.publicKey);
  const known = (await proofKeys(change.db)).find((other) => other.keyCode === keyCode);
  if (known) throw new AppError('KEY_ALREADY_KNOWN', { owner: known.ownerName, keyCode });
  return { id: change.insert('proofKeys', { ...key, keyCode, privateKey: null, madeAt: change.now }), keyCode };
}

function publicKeyOf(publicKey: string) {
  return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
}

function isEd25519(publicKey: string): boolean {
  try {
    return publicKeyOf(publicKey).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/** @returns the signature in base64url. */
export function signMessage(message: string, privateKey: string): string {
  const key = { key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' } as const;
  return sign(null, Buffer.from(message, 'utf8'), key).toString('base64url');
}

export function isSignedBy(message: string, signature: string, publicKey: string): boolean {
  return verify(null, Buffer.from(message, 'utf8'), publicKeyOf(publicKey), Buffer.from(signature, 'base64url'));
}
