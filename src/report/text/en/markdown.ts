export const markdown = {
  findings: 'What was found',
};
