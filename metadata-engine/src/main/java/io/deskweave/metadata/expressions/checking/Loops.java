package io.deskweave.metadata.expressions.checking;

import dev.cel.common.ast.CelExpr;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.tree.Node.Each.Kind;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.expressions.types.Type.Plain;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Loops over lists: a name for the element, then what is asked of it. */
final class Loops {

    private static final Map<String, Kind> KINDS = Map.of(
            "all", Kind.ALL,
            "exists", Kind.EXISTS,
            "exists_one", Kind.EXISTS_ONE,
            "existsOne", Kind.EXISTS_ONE,
            "map", Kind.MAP,
            "filter", Kind.FILTER);

    static final Set<String> NAMES = KINDS.keySet();

    private final Checker checker;
    private final Names names;
    private final RuleFindings findings;

    Loops(Checker checker, Names names, RuleFindings findings) {
        this.checker = checker;
        this.names = names;
        this.findings = findings;
    }

    boolean isLoop(CelExpr node) {
        return node.call().target().isPresent() && KINDS.containsKey(node.call().function());
    }

    Node check(CelExpr node, int at) {
        var call = node.call();
        var name = call.function();
        var kind = Objects.requireNonNull(KINDS.get(name));
        var list = checker.check(call.target().orElseThrow());
        if (list.type() != Plain.ANY && !(list.type() instanceof Type.Many)) {
            return refused(
                    at,
                    "'%s' goes over a list, and this is %s"
                            .formatted(name, list.type().shown()));
        }
        if (call.args().size() != 2 || call.args().getFirst().getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return refused(at, "'%s' takes a name for the element and what is asked of it".formatted(name));
        }
        var variable = call.args().getFirst().ident().name();
        var element = list.type() instanceof Type.Many many ? many.element() : Plain.ANY;
        var slot = names.open(variable, element);
        var body = checker.check(call.args().getLast());
        names.close();
        if (kind != Kind.MAP && !Plain.YES_NO.takes(body.type())) {
            return refused(
                    at,
                    "'%s' asks a condition, and this is %s"
                            .formatted(name, body.type().shown()));
        }
        if (Constants.value(list) instanceof Collection<?> elements && elements.isEmpty()) {
            return overNothing(at, kind, list);
        }
        var type = switch (kind) {
            case ALL, EXISTS, EXISTS_ONE -> Plain.YES_NO;
            case MAP -> new Type.Many(body.type());
            case FILTER -> list.type();
        };
        return list.type() == Plain.ANY || body.type() == Plain.ANY
                ? Names.wrong(at)
                : new Node.Each(at, type, kind, list, slot, body);
    }

    /** A list that is written without elements has no type of its own, and needs no loop. */
    private static Node overNothing(int at, Kind kind, Node list) {
        return switch (kind) {
            case ALL -> new Node.Literal(at, Plain.YES_NO, true);
            case EXISTS, EXISTS_ONE -> new Node.Literal(at, Plain.YES_NO, false);
            case MAP, FILTER -> list;
        };
    }

    private Node refused(int at, String message) {
        findings.add("metadata.rule.arguments-wrong", at, message, "Write it as in list.exists(each, each == 'x')");
        return Names.wrong(at);
    }
}
