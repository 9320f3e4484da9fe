/**
 * The help of a site: the guide, the field manual, the forms and one page for each rule. In: the guide's Markdown, the
 * fields of the content files, the forms and the guides of the rules; no unit. Out: pages below {@code help/}.
 */
package mingzhang.render.help;
