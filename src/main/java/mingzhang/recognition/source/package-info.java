/**
 * What the files of a report hold, whatever their kind: paragraphs and tables in their order, cells as they are shown,
 * numbers as the text they are shown in, each with its place. Nothing here knows what they mean.
 */
package mingzhang.recognition.source;
