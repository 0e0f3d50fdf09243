// Runs inside a page, behind axe.min.js and ace.js: calls both and brings home only what the
// crawl reports, because the whole answers are megabytes a page.
(() => {
  const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const IBM_GUIDELINE = "WCAG_2_2";
  // What a colour scheme alone can change. Everything else stays as it was in the other one.
  const COLOURS = {
    axe: ["color-contrast", "link-in-text-block"],
    ibm: ["text_contrast_sufficient", "form_font_color"],
  };
  // Judged by a person or not is IBM's difference between FAIL and these two.
  const FOR_A_PERSON = ["POTENTIAL", "MANUAL"];

  let checker, guideline;

  // Not at once: the script is there before the document, which the engine asks for.
  function setUpIbm() {
    checker = new ace.Checker();
    guideline = checker.getGuidelines().find(({ id }) => id === IBM_GUIDELINE);
    checker.addGuideline({
      ...guideline,
      id: "COLOURS",
      checkpoints: guideline.checkpoints.map((checkpoint) => ({
        ...checkpoint,
        rules: (checkpoint.rules ?? []).filter(({ id }) => COLOURS.ibm.includes(id)),
      })),
    });
  }

  // {rule: ["1.4.3", …]}; axe writes a criterion as wcag143.
  function axeRules() {
    const criteria = (tags) =>
      tags.flatMap((tag) => tag.match(/^wcag(\d)(\d)(\d+)$/)?.slice(1).join(".") ?? []);
    return Object.fromEntries(axe.getRules(AXE_TAGS).map((rule) => [rule.ruleId, criteria(rule.tags)]));
  }

  function ibmRules() {
    const rules = {};
    for (const { num, rules: members } of guideline.checkpoints) {
      for (const { id } of members ?? []) rules[id] = [...new Set([...(rules[id] ?? []), num])];
    }
    return rules;
  }

  async function runAxe(onlyColours) {
    const results = await axe.run({
      runOnly: onlyColours ? { type: "rule", values: COLOURS.axe } : { type: "tag", values: AXE_TAGS },
      // Off by default because it is new.
      rules: onlyColours ? {} : { "target-size": { enabled: true } },
      resultTypes: ["violations", "incomplete"],
    });
    const { violations, incomplete, passes } = results;
    return {
      applied: [...violations, ...incomplete, ...passes].map(({ id }) => id),
      review: Object.fromEntries(incomplete.map(({ id, nodes }) => [id, nodes.length])),
      findings: violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => ({ rule: id, snippet: node.html, message: `${help}. ${node.failureSummary}` })),
      ),
    };
  }

  async function runIbm(onlyColours) {
    const { results } = await checker.check(document, [onlyColours ? "COLOURS" : IBM_GUIDELINE]);
    const review = {};
    for (const { ruleId, value } of results) {
      if (FOR_A_PERSON.includes(value[1])) review[ruleId] = (review[ruleId] ?? 0) + 1;
    }
    return {
      applied: [...new Set(results.map(({ ruleId }) => ruleId))],
      review,
      findings: results
        .filter(({ value }) => value[1] === "FAIL")
        .map(({ ruleId, snippet, message }) => ({ rule: ruleId, snippet, message })),
    };
  }

  // A colour that is still on its way to the new scheme would be measured half-way.
  async function settled() {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const moves = document.getAnimations().filter(({ effect }) => effect.getTiming().iterations !== Infinity);
    await Promise.allSettled(moves.map(({ finished }) => finished));
  }

  window.checkers = {
    rules() {
      setUpIbm();
      return { axe: axeRules(), ibm: ibmRules() };
    },
    async run(onlyColours) {
      if (!checker) setUpIbm();
      await settled();
      return { axe: await runAxe(onlyColours), ibm: await runIbm(onlyColours) };
    },
  };
})();
