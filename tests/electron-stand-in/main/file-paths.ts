// webUtils.getPathForFile answers at once, but only this process can ask Chromium for a file's path. So Chromium's
// debugger stops the preload on entry of standInPathOf, the path is put into its argument, and it goes on.
import type { PageConnection } from './page-connection.ts';

type Page = Pick<PageConnection, 'send'>;

interface RemoteObject {
  result: { objectId: string };
}

/** Arms the document whose preload world is given. */
export async function answerPathRequests(page: Page, contextId: number): Promise<void> {
  const entry = { expression: 'standInPathOf', contextId };
  const [{ result }] = await Promise.all([
    page.send<RemoteObject>('Runtime.evaluate', entry),
    page.send('Debugger.enable'),
  ]);
  await page.send('Debugger.setBreakpointOnFunctionCall', { objectId: result.objectId });
}

/** For the protocol's event Debugger.paused. */
export async function answerPathRequest(page: Page, params: Record<string, unknown>): Promise<void> {
  const [frame] = params.callFrames as { callFrameId: string; functionName: string }[];
  try {
    if (frame?.functionName.endsWith('standInPathOf')) await putPath(page, frame.callFrameId);
  } finally {
    await page.send('Debugger.resume');
  }
}

async function putPath(page: Page, callFrameId: string): Promise<void> {
  const evaluate = 'Debugger.evaluateOnCallFrame';
  const file = await page.send<RemoteObject>(evaluate, { callFrameId, expression: '_file' });
  const { path } = await page.send<{ path: string }>('DOM.getFileInfo', { objectId: file.result.objectId });
  await page.send(evaluate, { callFrameId, expression: `answer.path = ${JSON.stringify(path)}` });
}
