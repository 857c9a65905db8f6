import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import './paperView.css';

type Paper = OutputOf<'documents.preview'>;
type Block = Paper['blocks'][number];
type Paragraph = Extract<Block, { type: 'paragraph' }>;
type Table = Extract<Block, { type: 'table' }>;

const MM_PER_POINT = 25.4 / 72;

/** mm the margins of a sheet are narrower where it is shown close. */
const TRIMMED = 29;

/** Rows of a table that are drawn; the file has them all. */
const MOST_ROWS = 200;

interface Props {
  paper: Paper;
  /** With narrow margins, for a narrow place. */
  isClose?: boolean;
}

/** A paper about as Word shows it, as wide as there is room. Where pages break is left to Word. */
export function PaperView({ paper, isClose = false }: Props) {
  const width = (paper.isWide ? 297 : 210) - (isClose ? TRIMMED : 0);
  return (
    <div className={isClose ? 'paper-view paper-close' : 'paper-view'}>
      <div className="paper-sheet" style={{ '--mm': `${100 / width}cqw` } as CSSProperties}>
        {paper.blocks.map((block, index) =>
          block.type === 'paragraph' ? (
            <ParagraphView key={index} paragraph={block} />
          ) : (
            <TableView key={index} table={block} />
          ),
        )}
      </div>
    </div>
  );
}

const millimetres = (count: number) => `calc(${count} * var(--mm))`;

function ParagraphView({ paragraph }: { paragraph: Paragraph }) {
  const { alignment, size, firstLine, before, rule, beginsPage, runs } = paragraph;
  if (rule !== null) return <hr style={{ width: millimetres(rule) }} />;
  return (
    <p
      className={beginsPage ? 'paper-page-break' : undefined}
      style={{
        fontSize: millimetres(size * MM_PER_POINT),
        marginTop: millimetres(before * MM_PER_POINT),
        textAlign: alignment === 'both' ? 'justify' : alignment,
        textIndent: millimetres(firstLine),
      }}
    >
      {runs.length === 0
        ? '\u00A0'
        : runs.map(({ text, isBold, isItalic }, index) => (
            <span key={index} className={lookOf(isBold, isItalic)}>
              {text === '\t' ? <span className="paper-dots" /> : text}
            </span>
          ))}
    </p>
  );
}

function lookOf(isBold: boolean, isItalic: boolean): string | undefined {
  const look = [isBold ? 'paper-bold' : '', isItalic ? 'paper-italic' : ''].filter(Boolean).join(' ');
  return look === '' ? undefined : look;
}

function TableView({ table: { widths, rows } }: { table: Table }) {
  const { t } = useTranslation('documents');
  const left = rows.length - MOST_ROWS;
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1;
  return (
    <table style={{ width: millimetres(whole) }}>
      <colgroup>
        {widths.map((width, index) => (
          <col key={index} style={{ width: `${(width / whole) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.slice(0, MOST_ROWS).map((cells, row) => (
          <tr key={row}>
            {cells.map(({ span, isRuled, paragraphs }, cell) => (
              <td key={cell} colSpan={span} className={isRuled ? 'paper-ruled' : undefined}>
                {paragraphs.map((paragraph, index) => (
                  <ParagraphView key={index} paragraph={paragraph} />
                ))}
              </td>
            ))}
          </tr>
        ))}
        {left > 0 && (
          <tr>
            <td colSpan={widths.length}>{t('rowsLeft', { n: formatNumber(left) })}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
