import type { Database } from 'better-sqlite3';
import { flag, KEY, oneOf, RECIPIENT_KINDS } from '../columns.ts';

const WORD_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * How certificates are drawn. A version, once written, is never changed: what was printed by it can be printed again
 * exactly. Pictures and fonts are kept under the hash of their bytes, so a version goes on meaning the same files.
 */
export function createCertificates(db: Database): void {
  db.exec(`
    CREATE TABLE keptFiles (
      -- SHA-256 of the bytes, hexadecimal.
      hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
      mediaType ${oneOf('mediaType', ['image/png', 'image/jpeg', 'font/ttf', 'font/otf', 'application/octet-stream', WORD_DOCUMENT])},
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER keptFilesNoUpdate BEFORE UPDATE ON keptFiles BEGIN
      SELECT RAISE(ABORT, 'keptFiles are named by their content');
    END;
    -- Kinds of pre-printed sheets the office buys.
    CREATE TABLE certificateBlanks (
      ${KEY},
      name TEXT NOT NULL CHECK (name <> ''),
      widthMm REAL NOT NULL CHECK (widthMm > 0),
      heightMm REAL NOT NULL CHECK (heightMm > 0),
      deletedAt TEXT
    ) STRICT;
    CREATE UNIQUE INDEX certificateBlankNamedOnce ON certificateBlanks (name) WHERE deletedAt IS NULL;
    CREATE TABLE certificateTemplates (
      ${KEY},
      name TEXT NOT NULL CHECK (name <> ''),
      -- Null: for every form that has none of its own.
      formCode TEXT,
      recipientKind ${oneOf('recipientKind', RECIPIENT_KINDS)},
      -- Null: plain paper, everything is printed.
      blankId TEXT REFERENCES certificateBlanks (id),
      isDefault ${flag('isDefault')},
      -- The file of the program it began as.
      shippedAs TEXT,
      deletedAt TEXT
    ) STRICT;
    CREATE UNIQUE INDEX certificateTemplateDefaultOnce ON certificateTemplates
      (ifnull(formCode, ''), recipientKind, ifnull(blankId, '')) WHERE isDefault = 1 AND deletedAt IS NULL;
    CREATE TABLE certificateTemplateVersions (
      ${KEY},
      templateId TEXT NOT NULL REFERENCES certificateTemplates (id),
      number INTEGER NOT NULL CHECK (number > 0),
      savedAt TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      UNIQUE (templateId, number)
    ) STRICT;
    CREATE TRIGGER certificateTemplateVersionsNoUpdate BEFORE UPDATE ON certificateTemplateVersions BEGIN
      SELECT RAISE(ABORT, 'a version of a template is never changed');
    END;
    -- Fonts the office added; the key names the file by its content: own-0123456789abcdef/Regular.
    CREATE TABLE certificateFonts (
      ${KEY},
      fontKey TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      fileHash TEXT NOT NULL REFERENCES keptFiles (hash),
      deletedAt TEXT
    ) STRICT;
    -- What is different on one recipient's certificate when drawn by one template.
    CREATE TABLE certificateAdjustments (
      ${KEY},
      awardId TEXT NOT NULL REFERENCES awards (id),
      templateId TEXT NOT NULL REFERENCES certificateTemplates (id),
      boxes TEXT NOT NULL CHECK (json_valid(boxes)),
      UNIQUE (awardId, templateId)
    ) STRICT;
  `);
}
