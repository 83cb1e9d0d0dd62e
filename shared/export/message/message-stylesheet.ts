/** What mail programs and word processors understand: plain rules, no variables, the reader's own font size. */
export const messageStylesheet = `
body { font-family: Georgia, "Times New Roman", serif; line-height: 1.5; }
article { max-width: 40em; }
p, ul, ol, dl, blockquote, table, address { margin: 0 0 1em; }
.kind, .event, .dateline, .attribution, figcaption, table { font-family: Arial, sans-serif; font-size: 0.9em; }
.mark-note { padding-left: 1em; border-left: 3px solid #a3261d; }
.masthead p, .event { margin: 0; }
h1 { margin: 1em 0 0.5em; font-size: 1.6em; line-height: 1.2; }
h2 { margin: 1.4em 0 0.4em; font-size: 1.2em; }
h3 { margin: 1.2em 0 0.4em; font-size: 1em; }
dt, dd { display: inline; margin: 0; }
dt { font-weight: bold; }
.salutation, .question, .sign-off { font-weight: bold; }
.quotation { margin: 1.5em 0; padding-left: 1em; border-left: 3px solid #23594b; }
blockquote { margin: 0; font-style: italic; }
figure { margin: 1.5em 0; }
img { max-width: 100%; height: auto; }
.half img { max-width: 50%; }
.small img { max-width: 33%; }
.credit { display: block; font-style: italic; }
table { border-collapse: collapse; }
th, td { padding: 0.3em 0.8em; border: 1px solid #999999; text-align: left; vertical-align: top; }
.figures { text-align: right; white-space: nowrap; }
address { font-style: normal; }
`;
