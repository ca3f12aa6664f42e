package io.deskweave.metadata.expressions.tree;

import io.deskweave.metadata.calendars.WorkCalendar;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Going through a tree, parents first. */
public final class Walk {

    private Walk() {}

    public static void through(Node node, Consumer<Node> look) {
        look.accept(node);
        children(node).forEach(child -> through(child, look));
    }

    public static List<Node> children(Node node) {
        return switch (node) {
            case Node.Literal ignored -> List.of();
            case Node.Input ignored -> List.of();
            case Node.Known ignored -> List.of();
            case Node.Local ignored -> List.of();
            case Node.Apply apply -> apply.arguments();
            case Node.Logic logic -> List.of(logic.left(), logic.right());
            case Node.Choose choose -> List.of(choose.condition(), choose.then(), choose.otherwise());
            case Node.Several several -> several.elements();
            case Node.Listed listed -> listed.values();
            case Node.Each each -> List.of(each.list(), each.body());
        };
    }

    /** The calendars by which the tree reckons, named or meant. */
    public static List<WorkCalendar> calendars(Node root) {
        var calendars = Stream.<WorkCalendar>builder();
        through(root, node -> {
            if (node instanceof Node.Literal literal && literal.value() instanceof WorkCalendar calendar) {
                calendars.add(calendar);
            }
        });
        return calendars.build().toList();
    }

    /** Every value of records that the tree reads, each once. */
    public static List<Path> inputs(Node root) {
        var inputs = Stream.<Path>builder();
        through(root, node -> {
            if (node instanceof Node.Input input) {
                inputs.add(input.path());
            }
        });
        return inputs.build().distinct().toList();
    }
}
