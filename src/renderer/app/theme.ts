import type { ThemeConfig } from 'antd';

/** Calm grey-white ground, deep red as the single accent; gold is kept for awards. */
export const theme: ThemeConfig = {
  cssVar: {},
  hashed: false,
  token: {
    colorPrimary: '#9e1b1e',
    colorInfo: '#9e1b1e',
    colorLink: '#9e1b1e',
    colorSuccess: '#1a7f37',
    colorWarning: '#9a6700',
    colorError: '#b42318',
    // Those reckoned from colours as dark as ours would be muddy.
    colorSuccessBg: '#eef8f0',
    colorSuccessBorder: '#a8d5b3',
    colorWarningBg: '#fff8e5',
    colorWarningBorder: '#e6cd8f',
    colorErrorBg: '#fdf1f0',
    colorErrorBorder: '#efb8b2',
    colorInfoBg: '#f0f4f9',
    colorInfoBorder: '#c3d2e3',
    colorText: '#1f2328',
    colorTextSecondary: '#59636e',
    colorTextDescription: '#59636e',
    colorTextPlaceholder: '#6e7781',
    colorBgLayout: '#f5f6f7',
    colorBorder: '#c9ced4',
    colorBorderSecondary: '#dfe2e6',
    borderRadius: 5,
    fontFamily: `'Be Vietnam Pro', sans-serif`,
    fontSize: 14,
    motion: false,
  },
  components: {
    Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 10, headerBg: '#f0f2f4', headerColor: '#1f2328' },
    Tabs: { horizontalMargin: '0 0 12px 0' },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
  },
};
