package mingzhang.recognition;

import mingzhang.facts.Concept;
import mingzhang.finding.Position;

/**
 * What a table of a report calls a code.
 *
 * @param list the list by code
 * @param code of the row
 * @param name as typed
 * @param position where the code stands
 */
public record CodedName(Concept list, String code, String name, Position position) {}
