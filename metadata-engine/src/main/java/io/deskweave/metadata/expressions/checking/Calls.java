package io.deskweave.metadata.expressions.checking;

import io.deskweave.metadata.calendars.Calendars;
import io.deskweave.metadata.expressions.functions.Functions;
import io.deskweave.metadata.expressions.functions.Overload;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.expressions.types.Type.Choice;
import io.deskweave.metadata.expressions.types.Type.Many;
import io.deskweave.metadata.expressions.types.Type.Plain;
import io.deskweave.metadata.expressions.types.Type.Table;
import io.deskweave.platform.problems.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Operators and functions meet their arguments. */
final class Calls {

    private final RuleFindings findings;
    private final Options options;
    private final Overloads overloads;
    private final WorkingTime workingTime;

    Calls(Calendars calendars, RuleFindings findings) {
        this.findings = findings;
        this.overloads = new Overloads(findings);
        this.workingTime = new WorkingTime(calendars, findings);
        this.options = new Options(findings);
    }

    /** @param member whether the first argument stands before the name */
    Node check(int at, String name, boolean member, List<Node> arguments) {
        if (arguments.stream().anyMatch(argument -> argument.type() == Plain.ANY)
                && !Functions.named(name).isEmpty()) {
            return Names.wrong(at);
        }
        return switch (name) {
            case "_&&_", "_||_" -> logic(at, name.equals("_&&_"), arguments);
            case "!_" ->
                isCondition(arguments.getFirst(), "!") ? apply(at, Functions.NOT, Plain.YES_NO, arguments) : no(at);
            case "_?_:_" -> choose(at, arguments);
            case "_==_", "_!=_" ->
                equality(at, name.equals("_==_") ? Functions.EQUALS : Functions.NOT_EQUALS, arguments);
            case "@in" -> membership(at, arguments);
            case "_[_]" -> index(at, arguments);
            case "orElse" -> orElse(at, arguments);
            case "matches" -> matches(at, member, arguments);
            default ->
                WorkingTime.knows(name)
                        ? workingTime(at, name, member, arguments)
                        : overloaded(at, name, member, arguments);
        };
    }

    private Node no(int at) {
        return Names.wrong(at);
    }

    private boolean isCondition(Node node, String where) {
        if (Plain.YES_NO.takes(node.type())) {
            return true;
        }
        findings.add(
                "metadata.rule.not-a-condition",
                node.at(),
                "Beside '%s' stands a condition, and this is %s"
                        .formatted(where, node.type().shown()),
                "Compare it with something, such as == or >");
        return false;
    }

    private Node logic(int at, boolean both, List<Node> arguments) {
        var symbol = both ? "&&" : "||";
        boolean left = isCondition(arguments.getFirst(), symbol);
        boolean right = isCondition(arguments.getLast(), symbol);
        return left && right ? new Node.Logic(at, both, arguments.getFirst(), arguments.getLast()) : no(at);
    }

    private Node choose(int at, List<Node> arguments) {
        var then = arguments.get(1);
        var otherwise = arguments.get(2);
        var type = Joins.of(then.type(), otherwise.type());
        boolean condition = isCondition(arguments.getFirst(), "?");
        if (type.isEmpty()) {
            findings.add(
                    "metadata.rule.types-mixed",
                    otherwise.at(),
                    "Both values of a choice must be alike: here are %s and %s"
                            .formatted(then.type().shown(), otherwise.type().shown()),
                    "Keep to one type");
        }
        if (type.isEmpty() || !condition) {
            return no(at);
        }
        var values = widened(List.of(then, otherwise), type.get());
        return new Node.Choose(at, type.get(), arguments.getFirst(), values.getFirst(), values.getLast());
    }

    private Node equality(int at, Overload function, List<Node> arguments) {
        var left = arguments.getFirst();
        var right = arguments.getLast();
        var type = Joins.of(left.type(), right.type());
        if (type.isEmpty()) {
            findings.add(
                    "metadata.rule.types-differ",
                    at,
                    "%s is never equal to %s"
                            .formatted(
                                    capital(left.type().shown()), right.type().shown()),
                    "Compare things of one type");
            return no(at);
        }
        checkOptions(left, right);
        return apply(at, function, Plain.YES_NO, widened(arguments, type.get()));
    }

    private void checkOptions(Node left, Node right) {
        if (left.type() instanceof Choice choice) {
            options.check(choice, right);
        }
        if (right.type() instanceof Choice choice) {
            options.check(choice, left);
        }
    }

    private Node membership(int at, List<Node> arguments) {
        var value = arguments.getFirst();
        var list = arguments.getLast();
        if (list.type() instanceof Table && value.type().isText()) {
            return apply(at, Functions.IN_TABLE, Plain.YES_NO, arguments);
        }
        if (!(list.type() instanceof Many many)) {
            findings.add(
                    Overloads.ARGUMENTS_WRONG,
                    list.at(),
                    "Behind 'in' stands a list, and this is %s"
                            .formatted(list.type().shown()),
                    "Write a list in square brackets, such as ['a', 'b']");
            return no(at);
        }
        var type = Joins.of(value.type(), many.element());
        if (type.isEmpty() || (type.get() == Plain.DECIMAL && many.element() == Plain.WHOLE_NUMBER)) {
            findings.add(
                    "metadata.rule.types-differ",
                    at,
                    "%s is never in a list of which each is %s"
                            .formatted(
                                    capital(value.type().shown()),
                                    many.element().shown()),
                    "Compare things of one type");
            return no(at);
        }
        if (value.type() instanceof Choice choice) {
            options.check(choice, list);
        }
        return apply(at, Functions.IN_LIST, Plain.YES_NO, List.of(widen(value, many.element()), list));
    }

    private Node index(int at, List<Node> arguments) {
        var of = arguments.getFirst().type();
        var key = arguments.getLast().type();
        if (of instanceof Many many && Plain.WHOLE_NUMBER.takes(key)) {
            return apply(at, Functions.INDEX_LIST, many.element(), arguments);
        }
        if (of instanceof Table table && key.isText()) {
            return apply(at, Functions.INDEX_TABLE, table.value(), arguments);
        }
        findings.add(
                Overloads.ARGUMENTS_WRONG,
                at,
                "In square brackets stands the number of a list's element or the key of a table, not %s of %s"
                        .formatted(key.shown(), of.shown()),
                "Lists are counted from 0; the keys of tables are texts");
        return no(at);
    }

    private Node orElse(int at, List<Node> arguments) {
        var type = arguments.size() == 2
                ? Joins.of(arguments.getFirst().type(), arguments.getLast().type())
                : Optional.<Type>empty();
        if (type.isEmpty()) {
            return overloads.refuse(at, "orElse", arguments);
        }
        return apply(at, Functions.OR_ELSE, type.get(), widened(arguments, type.get()));
    }

    private Node matches(int at, boolean member, List<Node> arguments) {
        var checked = overloaded(at, "matches", member, arguments);
        if (checked instanceof Node.Apply apply) {
            return Patterns.compiled(apply, findings);
        }
        return checked;
    }

    private Node workingTime(int at, String name, boolean member, List<Node> arguments) {
        var completed = workingTime.completed(at, name, arguments);
        var candidate = Overloads.find(name, member, completed);
        if (candidate.isEmpty()) {
            return overloads.refuse(at, name, arguments);
        }
        return workingTime
                .withCalendar(completed, completed.size() == arguments.size())
                .map(all -> apply(at, candidate.get(), candidate.get().result(), all))
                .orElseGet(() -> no(at));
    }

    private Node overloaded(int at, String name, boolean member, List<Node> arguments) {
        var candidates = Functions.named(name);
        if (candidates.isEmpty() || name.startsWith("@w")) {
            findings.add(
                    "metadata.rule.function-unknown",
                    at,
                    "There is no function '%s'".formatted(name),
                    NearNames.advice(functionNames(), name, "See the page on rules for the functions that there are"));
            return no(at);
        }
        return Overloads.find(name, member, arguments)
                .map(function -> apply(at, function, function.result(), widenedFor(function, arguments)))
                .orElseGet(() -> overloads.refuse(at, name, arguments));
    }

    private static Stream<String> functionNames() {
        return Stream.concat(Functions.names().stream(), Loops.NAMES.stream());
    }

    /** The function of its arguments; worked out at once when they are constants. */
    Node apply(int at, Overload function, Type type, List<Node> arguments) {
        var folded = Constants.folded(at, type, function, arguments);
        if (folded.isEmpty()) {
            if (Constants.dividesByZero(function, arguments)) {
                neverAValue(at, type);
            }
            return new Node.Apply(at, type, function, arguments);
        }
        boolean silent = folded.get().value() == null
                && arguments.stream().noneMatch(argument -> Constants.value(argument) == null);
        if (silent) {
            neverAValue(at, type);
        }
        return folded.get();
    }

    private void neverAValue(int at, Type type) {
        findings.add(
                "metadata.rule.never-a-value",
                at,
                "%s never comes of this".formatted(capital(type.shown())),
                "Look at how the values are written");
    }

    private static List<Node> widenedFor(Overload function, List<Node> arguments) {
        var widened = new ArrayList<Node>();
        for (var i = 0; i < arguments.size(); i++) {
            widened.add(widen(arguments.get(i), function.parameters().get(i)));
        }
        return widened;
    }

    List<Node> widened(List<Node> nodes, Type type) {
        return nodes.stream().map(node -> widen(node, type)).toList();
    }

    /** A whole number where a decimal is asked for becomes one. */
    static Node widen(Node node, Type type) {
        if (type != Plain.DECIMAL || node.type() != Plain.WHOLE_NUMBER) {
            return node;
        }
        return Constants.folded(node.at(), Plain.DECIMAL, Functions.WIDEN, List.of(node))
                .<Node>map(folded -> folded)
                .orElseGet(() -> new Node.Apply(node.at(), Plain.DECIMAL, Functions.WIDEN, List.of(node)));
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
