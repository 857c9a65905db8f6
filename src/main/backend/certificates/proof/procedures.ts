import { today } from '../../../../shared/clock.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { awardsById } from '../../commendations/awards.ts';
import type { AreaProcedures } from '../../context.ts';
import { officeProfileOn } from '../../office/queries.ts';
import { readKeyFile, writeKeyFile } from './keyFile.ts';
import { addForeignKey, makeKey, proofKeys, signingKey } from './keys.ts';
import { signedProof, verifyProof } from './verify.ts';

type ProofProcedure =
  | 'proofKeys'
  | 'makeProofKey'
  | 'exportProofKey'
  | 'addProofKey'
  | 'removeProofKey'
  | 'proof'
  | 'verify'
  | 'verifyPicture';

export const proofProcedures: Pick<AreaProcedures<'certificates'>, ProofProcedure> = {
  proofKeys: async ({ db }) => {
    const signing = await signingKey(db);
    const rows = (await proofKeys(db)).map(({ id, keyCode, ownerName, privateKey, madeAt }) => ({
      id,
      keyCode,
      ownerName,
      isOwn: privateKey !== null,
      isSigning: id === signing?.id,
      madeAt,
    }));
    return { rows };
  },

  makeProofKey: async ({ change, db }) => makeKey(change, (await officeProfileOn(db, today())).name),

  exportProofKey: async ({ db }, { id, file }) => {
    const key = id === undefined ? await signingKey(db) : (await proofKeys(db)).find((known) => known.id === id);
    if (!key)
      throw id === undefined ? new AppError('NO_SIGNING_KEY', {}) : new AppError('NOT_FOUND', { what: 'proofKeys' });
    await writeKeyFile(file, key);
    return { file };
  },

  addProofKey: ({ change }, { file }) => addForeignKey(change, file, readKeyFile(file)),

  removeProofKey: async ({ change, db }, { id }) => {
    const key = (await proofKeys(db)).find((known) => known.id === id);
    if (!key) throw new AppError('NOT_FOUND', { what: 'proofKeys' });
    if (key.privateKey !== null) throw new AppError('NOT_ALLOWED_NOW', { reason: 'keyIsOwn', name: key.keyCode });
    change.delete('proofKeys', id);
    return {};
  },

  proof: async ({ db }, { awardId }) => {
    const key = await signingKey(db);
    if (!key) throw new AppError('NO_SIGNING_KEY', {});
    const [award] = await awardsById(db, [awardId]);
    if (!award) throw new AppError('NOT_FOUND', { what: 'awards' });
    return { text: signedProof(award, key) };
  },

  verify: ({ db }, { text }) => verifyProof(db, text),

  verifyPicture: async ({ db, runInThread }, { file }) => {
    const { text } = await runInThread('certificates.readCode', { file });
    return { ...(await verifyProof(db, text)), text };
  },
};
