package io.deskweave.metadata.elements;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.expressions.checking.Reading;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.judging.RuleFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is found about one element, in the order in which it was found. */
public final class Notes {

    private final Element element;
    private final List<Finding> all = new ArrayList<>();

    public Notes(Element element) {
        this.element = element;
    }

    /**
     * @param within where in the element, outermost first, such as {@code nodes, 3, form}
     * @param message what is wrong, and with which thing
     * @param advice what to do about it
     */
    public void add(String code, List<String> within, String message, String advice) {
        all.add(new Finding(code, message, advice, path(within)));
    }

    /** Notes everything wrong with a rule, and answers its tree when nothing is. */
    public Optional<Node> rule(List<String> within, Reading reading) {
        all.addAll(RuleFaults.of(reading, String.join(".", within), path(within)));
        return reading.tree();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    private List<String> path(List<String> within) {
        var path = new ArrayList<>(List.of(element.kind(), element.name()));
        path.addAll(within);
        return path;
    }
}
