package io.deskweave.metadata.judging;

import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.Finding.TextPlace;
import io.deskweave.metadata.expressions.checking.Reading;
import java.util.List;

/** What is wrong with the text of a rule, told as something wrong with the definition in which it stands. */
public final class RuleFaults {

    private RuleFaults() {}

    /**
     * One finding for each, with its place in the text; none when the rule could be read.
     *
     * @param what which rule it is, as people call it, such as {@code visibleWhen of field 'zip' of Ticket}
     * @param path where the text stands in the definition, outermost first
     */
    public static List<Finding> of(Reading reading, String what, List<String> path) {
        return reading.findings().stream()
                .map(found -> new Finding(
                        found.code(),
                        "%s, line %d, column %d: %s".formatted(what, found.line(), found.column(), found.message()),
                        found.advice(),
                        path,
                        new TextPlace(found.offset(), found.line(), found.column())))
                .toList();
    }
}
