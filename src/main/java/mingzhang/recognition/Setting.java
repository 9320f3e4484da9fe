package mingzhang.recognition;

import java.util.Optional;
import mingzhang.facts.Concept;
import mingzhang.prose.Sentence;
import mingzhang.recognition.SectionRule.Reading;
import mingzhang.recognition.source.Place;

/**
 * A sentence and where it stands.
 *
 * @param context the figure that its section is about
 * @param reading which names its section is read for
 */
record Setting(Sentence sentence, Place place, Optional<Concept> context, Reading reading) {}
