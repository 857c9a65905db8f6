/**
 * Measures of a page after NĐ 30/2020, Phụ lục I, in mm and points. The decree leaves ranges; these are the values
 * the default templates take: margins 20 top and bottom, 30 left, 15 right; heading 12, body 14.
 */
export const page = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 };
export const textWidth = page.width - page.left - page.right;
/** Of a page laid on its side, for lists of many columns. */
export const wideTextWidth = page.height - page.left - page.right;

/** The two columns of the heading: authority and Quốc hiệu. The right one holds the Quốc hiệu, 88.3 mm at 12 points. */
export const headingColumns = { left: 75.5, right: textWidth - 75.5 };
export const wideHeadingColumns = { left: 108, right: wideTextWidth - 108 };

/** Font sizes in points. */
export const sizes = {
  nationalTitle: 12,
  nationalMotto: 13,
  authority: 12,
  symbol: 13,
  placeAndDate: 13,
  title: 14,
  body: 14,
  recipientsTitle: 12,
  recipients: 11,
  table: 13,
  smallTable: 11,
  ballot: 12,
  pageNumber: 13,
};

/** Length of a ruled line over that of its text; the decree allows one third to one half. */
export const ruledShare = 0.4;
