package io.deskweave.metadata.expressions.checking;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.deskweave.metadata.expressions.functions.Decimals;
import io.deskweave.metadata.expressions.functions.Functions;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.expressions.types.Type.Plain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Gives every node of CEL's tree its meaning and type; what has none is found, once, and everything else goes on. */
final class Checker {

    private static final int DIGITS_MAX = 34;

    private final RuleText text;
    private final Names names;
    private final RuleFindings findings;
    private final Calls calls;
    private final Loops loops;

    Checker(RuleText text, Names names, RuleFindings findings) {
        this.text = text;
        this.names = names;
        this.findings = findings;
        this.calls = new Calls(names.calendars(), findings);
        this.loops = new Loops(this, names, findings);
    }

    Node check(CelExpr node) {
        return switch (node.getKind()) {
            case CONSTANT -> constant(node);
            case IDENT -> names.resolve(at(node), node.ident().name());
            case SELECT -> select(node);
            case CALL -> call(node);
            case LIST -> list(node);
            case MAP -> table(node);
            case STRUCT -> refused(at(node), "Objects cannot be made in rules");
            case COMPREHENSION, NOT_SET -> refused(at(node), "This cannot be understood");
        };
    }

    private int at(CelExpr node) {
        return text.at(node);
    }

    private Node constant(CelExpr node) {
        var constant = node.constant();
        return switch (constant.getKind()) {
            case NULL_VALUE -> new Node.Literal(at(node), Plain.NOTHING, null);
            case BOOLEAN_VALUE -> new Node.Literal(at(node), Plain.YES_NO, constant.booleanValue());
            case INT64_VALUE -> new Node.Literal(at(node), Plain.WHOLE_NUMBER, constant.int64Value());
            case STRING_VALUE -> new Node.Literal(at(node), Plain.TEXT, constant.stringValue());
            case DOUBLE_VALUE -> decimal(node, constant);
            case UINT64_VALUE -> refused(at(node), "Numbers are written without u");
            default -> refused(at(node), "A text is written without b");
        };
    }

    private Node decimal(CelExpr node, CelConstant constant) {
        var written = text.number(at(node));
        var number = Decimals.read(written);
        if (number == null || new BigDecimal(written).stripTrailingZeros().precision() > DIGITS_MAX) {
            findings.add(
                    "metadata.rule.number-too-great",
                    at(node),
                    "This number has more than %d digits or is too great".formatted(DIGITS_MAX),
                    "Write fewer digits");
            return Names.wrong(at(node));
        }
        // CEL folds the sign of a number away: two of them leave none.
        boolean same = (constant.doubleValue() < 0) == (number.signum() < 0);
        return new Node.Literal(at(node), Plain.DECIMAL, same ? number : number.negate());
    }

    private Node select(CelExpr node) {
        var operand = node.select().operand();
        var at = text.nameAfter(at(node));
        var name = node.select().field();
        if (operand.getKind() == CelExpr.ExprKind.Kind.IDENT
                && names.isPrefix(operand.ident().name())) {
            return names.part(operand.ident().name(), name, at);
        }
        var of = check(operand);
        if (of.type() == Plain.ANY) {
            return of;
        }
        if (of instanceof Node.Input input && of.type() instanceof Type.Related related) {
            return names.related(at, input, related, name);
        }
        if (of.type() == Plain.PLACE && List.of("latitude", "longitude").contains(name)) {
            var function = name.equals("latitude") ? Functions.LATITUDE : Functions.LONGITUDE;
            return calls.apply(at, function, Plain.DECIMAL, List.of(of));
        }
        findings.add(
                "metadata.rule.no-parts",
                at,
                "%s has no part '%s'".formatted(Calls.capital(of.type().shown()), name),
                "Only records that a field refers to have parts, and places: latitude and longitude");
        return Names.wrong(at);
    }

    private Node call(CelExpr node) {
        var call = node.call();
        var name = call.function();
        if (loops.isLoop(node)) {
            return loops.check(node, text.nameBefore(at(node)));
        }
        boolean operator = name.startsWith("_") || name.endsWith("_") || name.startsWith("@");
        var at = operator ? at(node) : text.nameBefore(at(node));
        var arguments = new ArrayList<Node>();
        call.target().ifPresent(target -> arguments.add(check(target)));
        call.args().forEach(argument -> arguments.add(check(argument)));
        return calls.check(at, name, call.target().isPresent(), arguments);
    }

    private Node list(CelExpr node) {
        var elements = node.list().elements().stream().map(this::check).toList();
        var type = common(elements, "elements of a list");
        return Constants.list(at(node), new Type.Many(type), calls.widened(elements, type));
    }

    private Node table(CelExpr node) {
        var keys = new ArrayList<String>();
        var values = new ArrayList<Node>();
        for (var entry : node.map().entries()) {
            if (check(entry.key()) instanceof Node.Literal key && key.value() instanceof String known) {
                keys.add(known);
                values.add(check(entry.value()));
            } else {
                return refused(at(entry.key()), "The keys of a table are texts in quotation marks");
            }
        }
        var type = common(values, "values of a table");
        return Constants.table(at(node), new Type.Table(type), keys, calls.widened(values, type));
    }

    private Type common(List<Node> nodes, String what) {
        Type common = Plain.NOTHING;
        for (var node : nodes) {
            var joined = Joins.of(common, node.type());
            if (joined.isEmpty()) {
                findings.add(
                        "metadata.rule.types-mixed",
                        node.at(),
                        "The %s must be alike: here are %s and %s"
                                .formatted(what, common.shown(), node.type().shown()),
                        "Keep to one type");
                return Plain.ANY;
            }
            common = joined.get();
        }
        return common == Plain.NOTHING && nodes.isEmpty() ? Plain.ANY : common;
    }

    private Node refused(int at, String message) {
        findings.add("metadata.rule.not-supported", at, message, "See the page on rules for what there is");
        return Names.wrong(at);
    }
}
