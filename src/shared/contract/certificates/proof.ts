import { z } from 'zod';
import { command, job, query } from '../define.ts';
import { day, filePath, id, moment, nothing } from '../fields.ts';

const key = z.object({
  id,
  /** Eight letters and digits that every code carries. */
  keyCode: z.string(),
  ownerName: z.string(),
  isOwn: z.boolean(),
  /** The one that signs now. */
  isSigning: z.boolean(),
  madeAt: moment,
});

const findings = z.object({
  /**
   * - `genuine`: signed by a known key, and as the register has it where the register is ours;
   * - `outdated`: genuine when printed, but a later decision amended the award;
   * - `altered`: the words are not those that were signed;
   * - `unknown`: nobody known signed it (`unknownKey`), or our register has no such award (`notInRegister`);
   * - `revoked`: genuine when printed, but a later decision revoked the award.
   */
  verdict: z.enum(['genuine', 'outdated', 'altered', 'unknown', 'revoked']),
  why: z.enum(['unknownKey', 'notInRegister']).nullable(),
  /** What the code says. Not to be believed when altered or unknown. */
  facts: z.object({
    formName: z.string(),
    recipientName: z.string(),
    registerText: z.string(),
    decisionSymbol: z.string(),
    decidedOn: day,
  }),
  keyCode: z.string(),
  /** Whose key signed; empty when not known. */
  keyOwner: z.string(),
  /** The award in our register. */
  awardId: id.nullable(),
  /** The decision that revoked or amended the award. */
  corrected: z.object({ symbol: z.string(), on: day }).nullable(),
});

/** That a certificate is genuine can be checked without a network: its code is signed with the office's key. */
export const proof = {
  proofKeys: query({ input: nothing, output: z.object({ rows: z.array(key) }) }),
  /** Makes the key that signs from now on; older ones still check what they signed. */
  makeProofKey: command({ input: nothing, output: z.object({ id, keyCode: z.string() }) }),
  /** Writes the public half of a key (the signing one unless named), for others to check certificates with. */
  exportProofKey: job({
    input: z.object({ id: id.optional(), file: filePath }),
    output: z.object({ file: z.string() }),
    paths: ['file'],
  }),
  /** Takes in another office's public key. */
  addProofKey: command({
    input: z.object({ file: filePath }),
    output: z.object({ id, keyCode: z.string() }),
    paths: ['file'],
  }),
  /** Only of another office: the own ones are kept. */
  removeProofKey: command({ input: z.object({ id }), output: nothing }),
  /** The text of an award's code. */
  proof: query({ input: z.object({ awardId: id }), output: z.object({ text: z.string() }) }),
  /** Checks the text of a code. */
  verify: query({ input: z.object({ text: z.string().max(5_000) }), output: findings }),
  /** Finds the code in a PNG or JPEG picture and checks it. */
  verifyPicture: job({
    input: z.object({ file: filePath }),
    output: findings.extend({ text: z.string() }),
    paths: ['file'],
  }),
};
