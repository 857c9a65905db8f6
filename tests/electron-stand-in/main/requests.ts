// Every request of every page stops here: navigations ask the app, the app's own schemes are answered by their
// handlers, and what webRequest cancels goes nowhere.
import { chromium } from '../chromium/chromium.ts';
import { note } from './electron-event.ts';
import { givePermissions } from './permissions.ts';
import { protocol } from './protocol.ts';
import { session } from './session.ts';
import { webContents } from './web-contents.ts';

interface PausedRequest {
  requestId: string;
  frameId: string;
  resourceType: string;
  request: {
    url: string;
    method: string;
    headers: Record<string, string>;
    postDataEntries?: { bytes?: string }[];
  };
}

interface TargetInfo {
  targetId: string;
  openerId?: string;
  url: string;
}

export async function interceptRequests(): Promise<void> {
  chromium.listen('', (method, params) => {
    if (method === 'Fetch.requestPaused') void decide(params as unknown as PausedRequest);
    if (method === 'Target.targetCreated') refuseWindow(params.targetInfo as TargetInfo);
    if (method === 'Target.targetDestroyed')
      webContents.fromDevToolsTargetId(String(params.targetId))?.targetDestroyed();
  });
  await chromium.send('Target.setDiscoverTargets', { discover: true });
  await chromium.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

/** A window that Chromium opened by itself, for a form or a frame: the app is asked, but only has windows of its own. */
function refuseWindow({ targetId, openerId, url }: TargetInfo): void {
  if (!openerId) return;
  chromium.send('Target.closeTarget', { targetId }).catch(() => {});
  webContents.fromDevToolsTargetId(openerId)?.askToOpen(url || 'about:blank');
}

async function decide(paused: PausedRequest): Promise<void> {
  const { requestId } = paused;
  try {
    const refusal = await findRefusal(paused);
    if (refusal) await chromium.send('Fetch.failRequest', { requestId, errorReason: refusal });
    else await answer(paused);
  } catch (error) {
    // The page has gone, and with it the request.
    if (String(error).includes('Invalid InterceptionId')) return;
    note(`${paused.request.url}: ${String(error)}`);
    chromium.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => {});
  }
}

async function findRefusal({ request, frameId, resourceType }: PausedRequest): Promise<string | undefined> {
  // A page's main frame carries the name of its target.
  const page = webContents.fromDevToolsTargetId(frameId);
  if (page && resourceType === 'Document') {
    if (!page.mayNavigate(request.url)) return 'Aborted';
    await givePermissions(page, request.url);
  }
  const details = { url: protocol.fromChromium(request.url), method: request.method, resourceType };
  return (await session.defaultSession.webRequest.isCancelled(details)) ? 'BlockedByClient' : undefined;
}

async function answer({ requestId, request }: PausedRequest): Promise<void> {
  const { method, headers, postDataEntries = [] } = request;
  const bytes = postDataEntries.map(({ bytes: part = '' }) => Buffer.from(part, 'base64'));
  const body = bytes.length > 0 ? Buffer.concat(bytes) : undefined;
  const response = await protocol.answer(protocol.fromChromium(request.url), { method, headers, body });
  if (!response) return chromium.send('Fetch.continueRequest', { requestId });
  return chromium.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}
