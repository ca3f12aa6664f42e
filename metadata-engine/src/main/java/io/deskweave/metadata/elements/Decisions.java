package io.deskweave.metadata.elements;

import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.elements.ElementKind.Use;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.Outline;
import java.util.List;

/** What elements of one kind decide by their rules, as examples expect it. */
public interface Decisions {

    /** What an example may say about one decision. */
    Outline.Parts expected();

    /** Notes where the decision is another one, and what is named and is not there. */
    void tryOut(Body expected, Trial trial);

    /** Elements and fields that the expectation names, as far as they are there. */
    List<Use> uses(Body expected, ObjectDefinition object, Surroundings around);
}
