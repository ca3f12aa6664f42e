package io.deskweave.metadata.expressions.checking;

import io.deskweave.metadata.expressions.functions.Functions;
import io.deskweave.metadata.expressions.functions.Overload;
import io.deskweave.metadata.expressions.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which of the functions of one name takes these arguments. */
final class Overloads {

    static final String ARGUMENTS_WRONG = "metadata.rule.arguments-wrong";

    private final RuleFindings findings;

    Overloads(RuleFindings findings) {
        this.findings = findings;
    }

    /** The first that does; empty when none does. */
    static Optional<Overload> find(String name, boolean member, List<Node> arguments) {
        return Functions.named(name).stream()
                .filter(candidate -> candidate.member() == member)
                .filter(candidate -> accepts(candidate, arguments))
                .findFirst();
    }

    private static boolean accepts(Overload function, List<Node> arguments) {
        return function.parameters().size() == arguments.size()
                && IntStream.range(0, arguments.size())
                        .allMatch(i -> function.parameters()
                                .get(i)
                                .takes(arguments.get(i).type()));
    }

    /** Finds that none does, and says what there is. */
    Node refuse(int at, String name, List<Node> arguments) {
        var given = arguments.stream().map(argument -> argument.type().shown()).collect(Collectors.joining(" and "));
        var possible = Functions.named(name).stream()
                .filter(function -> arguments.isEmpty() || near(function, arguments))
                .map(Overload::shown)
                .distinct()
                .limit(6)
                .collect(Collectors.joining("; "));
        findings.add(
                ARGUMENTS_WRONG,
                at,
                "'%s' cannot be used with %s".formatted(Overload.symbol(name), given.isEmpty() ? "nothing" : given),
                possible.isEmpty() ? "Compare or compute with another type" : "There is: " + possible);
        return Names.wrong(at);
    }

    /** Whether it would be the right one were another argument different. */
    private static boolean near(Overload function, List<Node> arguments) {
        return IntStream.range(
                        0, Math.min(arguments.size(), function.parameters().size()))
                .anyMatch(
                        i -> function.parameters().get(i).takes(arguments.get(i).type()));
    }
}
