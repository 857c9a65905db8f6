import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { day, id } from '../../shared/contract/fields.ts';
import { AwardPage } from '../certificates/AwardPage.tsx';
import { DesignerPage } from '../certificates/designer/DesignerPage.tsx';
import { PrintPage } from '../certificates/printing/PrintPage.tsx';
import { PrintRunPage } from '../certificates/printing/PrintRunPage.tsx';
import { VerifyPage } from '../certificates/proof/VerifyPage.tsx';
import { CommendationsPage } from '../commendations/CommendationsPage.tsx';
import { MembersPage } from '../commendations/council/MembersPage.tsx';
import { SessionPage } from '../commendations/council/SessionPage.tsx';
import { CorrectionPage } from '../commendations/corrections/CorrectionPage.tsx';
import { DecisionPage } from '../commendations/DecisionPage.tsx';
import { ProposalPage } from '../commendations/proposals/ProposalPage.tsx';
import { ReviewsPage } from '../commendations/reviews/ReviewsPage.tsx';
import { NominationImportPage } from '../commendations/import/NominationImportPage.tsx';
import { RoundPage } from '../commendations/RoundPage.tsx';
import { commendationsSearch, correctionSearch, nominationImportSearch, roundSearch } from '../commendations/search.ts';
import { DocumentsPage } from '../documents/DocumentsPage.tsx';
import { documentsSearch } from '../documents/search.ts';
import { MeetingPage } from '../meetings/MeetingPage.tsx';
import { MeetingsPage } from '../meetings/MeetingsPage.tsx';
import { RunPage } from '../meetings/run/RunPage.tsx';
import { OverviewPage } from '../office/OverviewPage.tsx';
import { settingsSearch } from '../office/settings/tabs.ts';
import { SettingsPage } from '../office/SettingsPage.tsx';
import { PledgePage } from '../pledges/PledgePage.tsx';
import { PledgesPage } from '../pledges/PledgesPage.tsx';
import { ReportsPage } from '../reports/ReportsPage.tsx';
import { DuplicatesPage } from '../staff/duplicates/DuplicatesPage.tsx';
import { staffSearch } from '../staff/list/search.ts';
import { personSearch } from '../staff/person/personTabs.ts';
import { StaffImportPage } from '../staff/StaffImportPage.tsx';
import { StaffListPage } from '../staff/list/StaffListPage.tsx';
import { StaffPage } from '../staff/person/StaffPage.tsx';
import { MergePage } from '../units/reorganise/MergePage.tsx';
import { SplitPage } from '../units/reorganise/SplitPage.tsx';
import { UnitPage } from '../units/UnitPage.tsx';
import { UnitsPage } from '../units/UnitsPage.tsx';
import { Shell } from './Shell.tsx';

const root = createRootRoute({ component: Shell });

/** `tab` is in the address, so that going back returns to the same tab. */
interface TabSearch {
  tab?: string;
}
const withTab = (search: Record<string, unknown>): TabSearch =>
  typeof search['tab'] === 'string' ? { tab: search['tab'] } : {};

/** The day the tree is shown of, and whether units that are no more stand in it. */
const ofUnits = z.object({
  on: day.optional().catch(undefined),
  dissolved: z.literal(true).optional().catch(undefined),
});

/** The unit that one to be founded stands under. */
const ofUnit = z.object({ parent: id.optional().catch(undefined) });

/** The item of the agenda at hand. */
const atItem = z.object({ item: id.optional().catch(undefined) });

/** Whose certificates are printed: a decision's, those of some awards, or those of an earlier print. */
const toPrint = z.object({
  decision: id.optional().catch(undefined),
  awards: z.array(id).optional().catch(undefined),
  /** Exactly as in this earlier print. */
  print: id.optional().catch(undefined),
});

// On their own: written inside `addChildren`, their paths and search would be typed as anything at all.
const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: OverviewPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings',
    component: MeetingsPage,
    validateSearch: z.object({ allYears: z.literal(true).optional().catch(undefined) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/$id',
    component: MeetingPage,
    validateSearch: atItem.extend({ tab: z.string().optional().catch(undefined) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/$id/run',
    component: RunPage,
    validateSearch: atItem,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/commendations',
    component: CommendationsPage,
    validateSearch: commendationsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/commendations/rounds/$id',
    component: RoundPage,
    validateSearch: roundSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/commendations/rounds/$id/import',
    component: NominationImportPage,
    validateSearch: nominationImportSearch,
  }),
  createRoute({ getParentRoute: () => root, path: '/commendations/sessions/$id', component: SessionPage }),
  createRoute({ getParentRoute: () => root, path: '/commendations/council', component: MembersPage }),
  createRoute({ getParentRoute: () => root, path: '/commendations/reviews', component: ReviewsPage }),
  createRoute({ getParentRoute: () => root, path: '/commendations/decisions/$id', component: DecisionPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/commendations/decisions/$id/correct',
    component: CorrectionPage,
    validateSearch: correctionSearch,
  }),
  createRoute({ getParentRoute: () => root, path: '/commendations/proposals/$id', component: ProposalPage }),
  createRoute({ getParentRoute: () => root, path: '/commendations/awards/$id', component: AwardPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/commendations/print',
    component: PrintPage,
    validateSearch: toPrint,
  }),
  createRoute({ getParentRoute: () => root, path: '/commendations/prints/$id', component: PrintRunPage }),
  createRoute({ getParentRoute: () => root, path: '/commendations/verify', component: VerifyPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/certificates/templates/$id',
    component: DesignerPage,
    // `award`: the certificate of one recipient is changed, not the template. `box`: what to begin with.
    validateSearch: z.object({ award: id.optional().catch(undefined), box: z.string().optional().catch(undefined) }),
  }),
  createRoute({ getParentRoute: () => root, path: '/pledges', component: PledgesPage, validateSearch: withTab }),
  createRoute({ getParentRoute: () => root, path: '/pledges/$id', component: PledgePage }),
  createRoute({ getParentRoute: () => root, path: '/staff', component: StaffListPage, validateSearch: staffSearch }),
  // `new` instead of an id: the empty form.
  createRoute({ getParentRoute: () => root, path: '/staff/$id', component: StaffPage, validateSearch: personSearch }),
  createRoute({ getParentRoute: () => root, path: '/staff-duplicates', component: DuplicatesPage }),
  createRoute({ getParentRoute: () => root, path: '/staff-import', component: StaffImportPage }),
  createRoute({ getParentRoute: () => root, path: '/units', component: UnitsPage, validateSearch: ofUnits }),
  createRoute({ getParentRoute: () => root, path: '/units/$id', component: UnitPage, validateSearch: ofUnit }),
  createRoute({
    getParentRoute: () => root,
    path: '/units-merge',
    component: MergePage,
    validateSearch: z.object({ units: z.array(id).optional().catch(undefined) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/units-split',
    component: SplitPage,
    validateSearch: z.object({ unit: id.optional().catch(undefined) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/documents',
    component: DocumentsPage,
    validateSearch: documentsSearch,
  }),
  createRoute({ getParentRoute: () => root, path: '/reports', component: ReportsPage, validateSearch: withTab }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: SettingsPage,
    validateSearch: settingsSearch,
  }),
] as const;

export const router = createRouter({ routeTree: root.addChildren(routes), history: createHashHistory() });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
