package io.deskweave.metadata.elements;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.outlines.Outline;
import java.util.List;
import java.util.Optional;

/**
 * One kind of element that a definition may hold beside objects. Adding a kind is adding one class, as a bean in the
 * room that it belongs to.
 *
 * @param <T> what an element of this kind is compiled to: immutable, free of Spring and of any database
 */
public interface ElementKind<T> {

    /** The name of their list in documents, such as {@code forms}: small letter first, never {@code objects},
     * {@code languages} or {@code definition}. */
    String key();

    /** What one of them is, in one sentence: the description in the JSON Schema. */
    String about();

    /** The form of their bodies; {@code id} and {@code name} are added to it. */
    Outline.Parts outline();

    /** How many a definition may have. */
    default int most() {
        return 200;
    }

    /** Everything wrong with an element whose form is right; it may name what does not exist. */
    void check(Element element, Surroundings around, Notes notes);

    /** Compiles an element with which nothing was wrong when it was published. */
    T compile(Element element, Surroundings around);

    /** What it uses, as far as that exists: objects, fields and other elements, by their ids. */
    List<Use> uses(Element element, Surroundings around);

    /** What examples may expect of elements of this kind; empty when they decide nothing by rules. */
    default Optional<Decisions> decisions() {
        return Optional.empty();
    }

    /**
     * One use.
     *
     * @param used the id of an object, a field or an element
     * @param within where in the element, outermost first
     */
    record Use(String used, List<String> within) {

        public Use {
            within = List.copyOf(within);
        }
    }
}
