package mingzhang.facts;

/**
 * From a year on a concept means something else everywhere, because the official tables do: series go on, with a note.
 *
 * @param concept 项目
 * @param from 自, the first year of the new meaning
 * @param explanation 说明
 */
public record MeaningChange(Concept concept, int from, String explanation) {}
