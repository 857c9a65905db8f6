import enCertificates from './en/certificates.json' with { type: 'json' };
import enCommendations from './en/commendations.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enDocuments from './en/documents.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enJobs from './en/jobs.json' with { type: 'json' };
import enMeetings from './en/meetings.json' with { type: 'json' };
import enOffice from './en/office.json' with { type: 'json' };
import enPledges from './en/pledges.json' with { type: 'json' };
import enReports from './en/reports.json' with { type: 'json' };
import enSafekeeping from './en/safekeeping.json' with { type: 'json' };
import enStaff from './en/staff.json' with { type: 'json' };
import enUnits from './en/units.json' with { type: 'json' };
import enUsage from './en/usage.json' with { type: 'json' };
import enWindow from './en/window.json' with { type: 'json' };
import viCertificates from './vi/certificates.json' with { type: 'json' };
import viCommendations from './vi/commendations.json' with { type: 'json' };
import viCommon from './vi/common.json' with { type: 'json' };
import viDocuments from './vi/documents.json' with { type: 'json' };
import viErrors from './vi/errors.json' with { type: 'json' };
import viJobs from './vi/jobs.json' with { type: 'json' };
import viMeetings from './vi/meetings.json' with { type: 'json' };
import viOffice from './vi/office.json' with { type: 'json' };
import viPledges from './vi/pledges.json' with { type: 'json' };
import viReports from './vi/reports.json' with { type: 'json' };
import viSafekeeping from './vi/safekeeping.json' with { type: 'json' };
import viStaff from './vi/staff.json' with { type: 'json' };
import viUnits from './vi/units.json' with { type: 'json' };
import viUsage from './vi/usage.json' with { type: 'json' };
import viWindow from './vi/window.json' with { type: 'json' };

/** One file for each area and language; `errors` has a sentence for every code of the contract. */
export const locales = {
  vi: {
    certificates: viCertificates,
    commendations: viCommendations,
    common: viCommon,
    documents: viDocuments,
    errors: viErrors,
    jobs: viJobs,
    meetings: viMeetings,
    office: viOffice,
    pledges: viPledges,
    reports: viReports,
    safekeeping: viSafekeeping,
    staff: viStaff,
    units: viUnits,
    usage: viUsage,
    window: viWindow,
  },
  en: {
    certificates: enCertificates,
    commendations: enCommendations,
    common: enCommon,
    documents: enDocuments,
    errors: enErrors,
    jobs: enJobs,
    meetings: enMeetings,
    office: enOffice,
    pledges: enPledges,
    reports: enReports,
    safekeeping: enSafekeeping,
    staff: enStaff,
    units: enUnits,
    usage: enUsage,
    window: enWindow,
  },
};

export type Language = keyof typeof locales;
