// @ts-check
// The house's own lint rules, for oxlint.

/**
 * @typedef {{ value: unknown }} TextNode
 * @typedef {{ report: (problem: { node: unknown, messageId: string }) => void }} RuleContext
 */

// Letters only Vietnamese text has: with one of these, a string is for people. Small letters only, so that
// abbreviations of documents such as QĐ may stand in the code.
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/u;

/** Text for people lives in src/shared/locales, where both languages are kept together. */
const noTextOutsideLocales = {
  meta: { type: 'problem', messages: { text: 'Text for people belongs in src/shared/locales.' } },
  /** @param {RuleContext} context */
  create(context) {
    /** @param {unknown} node @param {unknown} text */
    const check = (node, text) => {
      if (typeof text === 'string' && VIETNAMESE.test(text)) context.report({ node, messageId: 'text' });
    };
    return {
      /** @param {TextNode} node */
      Literal: (node) => check(node, node.value),
      /** @param {{ value: { cooked: unknown } }} node */
      TemplateElement: (node) => check(node, node.value.cooked),
      /** @param {{ value: string }} node */
      JSXText: (node) => {
        if (/\p{L}/u.test(node.value)) context.report({ node, messageId: 'text' });
      },
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: { 'no-text-outside-locales': noTextOutsideLocales },
};
